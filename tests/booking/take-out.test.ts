import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import { minuteMs } from '#lib/time/period.ts';
import { bench, failing, inHours, now, occasion, walk } from './bench.ts';

const gone = { state: 'let-go', spent: true, standing: undefined, insertSent: false };

test('what was never sent is not looked for, and its id is still good', async () => {
  const { cloud, ports, want, occasion: kept } = bench();
  await want(occasion(), 'none');
  expect(await carryOn(ports)).toBeUndefined();
  expect(cloud.calls).toEqual([]);
  expect(kept(walk)).toMatchObject({ state: 'let-go', spent: false, insertSent: false });
});

test.each(['held', 'planned'] as const)('what stands is removed; one that is %s ends as it should', async (state) => {
  const { cloud, ports, want, standing, occasion: kept } = bench();
  await want({ ...(await standing()), insertSent: false, state }, 'none');
  expect(await carryOn(ports)).toBeUndefined();
  expect(cloud.calls).toEqual([`remove ${walk}`]);
  expect(kept(walk)).toMatchObject({ ...gone, state: state === 'held' ? 'let-go' : 'planned' });
});

test('an id that was used before stays so', async () => {
  const { ports, want, occasion: kept } = bench();
  await want(occasion({ spent: true }), 'none');
  await carryOn(ports);
  expect(kept(walk)).toMatchObject(gone);
});

test('what may have been sent is looked for, and removed where it is', async () => {
  const { cloud, ports, want, occasion: kept } = bench();
  cloud.put(walk, { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque: true });
  await want(occasion({ insertSent: true }), 'none');
  expect(await carryOn(ports)).toBeUndefined();
  expect(cloud.live()).toEqual([]);
  expect(kept(walk)).toMatchObject(gone);
});

test('what is not there may still come: looked for once more after two minutes, then believed, and its id is free', async () => {
  const { cloud, clock, ports, want, occasion: kept } = bench();
  await want(occasion({ insertSent: true }), 'none');
  expect(await carryOn(ports)).toBe(now + 2 * minuteMs);
  expect(kept(walk)).toMatchObject({ state: 'held', insertSent: true });
  clock.now += 2 * minuteMs;
  expect(await carryOn(ports)).toBeUndefined();
  expect(cloud.calls).toEqual([`find ${walk}`, `find ${walk}`]);
  expect(kept(walk)).toMatchObject({ ...gone, spent: false });
});

test('what a person removed already is gone', async () => {
  const { cloud, ports, want, standing, occasion: kept } = bench();
  await want({ ...(await standing()), standing: undefined }, 'none');
  cloud.drop(walk);
  expect(await carryOn(ports)).toBeUndefined();
  expect(cloud.calls).toEqual([`find ${walk}`]);
  expect(kept(walk)).toMatchObject(gone);
});

test('a calendar that knows nothing of what it showed is asked once more, and the id has been used', async () => {
  const { cloud, clock, ports, want, standing, occasion: kept } = bench();
  await want(await standing(), 'none');
  cloud.held.delete(walk);
  expect(await carryOn(ports)).toBe(now + 2 * minuteMs);
  clock.now += 2 * minuteMs;
  expect(await carryOn(ports)).toBeUndefined();
  expect(kept(walk)).toMatchObject(gone);
});

describe('an edit by a person', () => {
  test('stays, where nobody tapped', async () => {
    const { cloud, ports, want, standing, notice, occasion: kept } = bench();
    const before = await standing({ state: 'planned' });
    await want({ ...before, standing: cloud.edit(walk, { period: inHours(3) }) }, 'none', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([]);
    expect(kept(walk)).toMatchObject({ state: 'held', period: inHours(3), byHand: true });
    expect(notice(walk)).toBe('moved-by-hand');
  });

  test('stays, where nobody tapped, also when it comes in between; without a move there is nothing to say', async () => {
    const { cloud, ports, want, standing, notice, occasion: kept } = bench();
    await want(await standing(), 'none', false);
    cloud.before('remove', () => void cloud.edit(walk, { summary: 'Mine' }));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([walk]);
    expect(kept(walk)).toMatchObject({ state: 'held', summary: 'Mine', byHand: true });
    expect(notice(walk)).toBeUndefined();
  });

  test('goes, where it was tapped for', async () => {
    const { cloud, ports, want, standing, occasion: kept } = bench();
    await want(await standing(), 'none');
    cloud.before('remove', () => void cloud.edit(walk, { summary: 'Mine' }));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([`remove ${walk}`, `find ${walk}`, `remove ${walk}`]);
    expect(cloud.live()).toEqual([]);
    expect(kept(walk)).toMatchObject(gone);
  });

  test.each([
    ['removed', undefined],
    ['lost', now + 2 * minuteMs],
  ])('and then it is %s', async (how, next) => {
    const { cloud, ports, want, standing } = bench();
    await want(await standing(), 'none');
    cloud.before('remove', () => void cloud.edit(walk, { summary: 'Mine' }));
    cloud.before('find', () => void (how === 'lost' ? cloud.held.delete(walk) : cloud.drop(walk)));
    expect(await carryOn(ports)).toBe(next);
    expect(cloud.calls).toEqual([`remove ${walk}`, `find ${walk}`]);
  });
});

test('a removal that is refused is put off', async () => {
  const { cloud, ports, want, standing, row } = bench();
  await want(await standing(), 'none');
  cloud.before('remove', failing('forbidden'));
  await carryOn(ports);
  expect(row(walk)?.failure).toBe('forbidden');
});
