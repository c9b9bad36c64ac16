import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import { reconcile, type Shown } from '#lib/booking/reconcile.ts';
import type { Guest } from '#lib/calendars/port.ts';
import { dayMs } from '#lib/time/period.ts';
import { account, bench, calendar, inHours, now, walk } from './bench.ts';

const guest = (answer: Guest['answer'], address = 'sam@example.com'): Guest => ({ address, answer });
const moved = { period: inHours(5) };

/** A time that stands, to which these are invited. */
async function shared(...guests: readonly Guest[]) {
  const place = bench();
  const before = await place.standing();
  const standing = place.cloud.putOn(walk, ...guests);
  return { ...place, before: { ...before, standing } };
}

describe('a change of what others are invited to', () => {
  test('is written, and told, by a tap that says so', async () => {
    const { cloud, ports, want, before, occasion: kept } = await shared(guest('yes'));
    await want({ ...before, ...moved }, 'event', true, { told: true });
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.told).toEqual([`change ${walk}`]);
    expect(kept(walk)).toMatchObject({ ...moved, standing: { fields: moved } });
  });

  test('is not written by one that does not', async () => {
    const { cloud, ports, want, before, row, occasion: kept } = await shared(guest('yes'));
    await want({ ...before, ...moved });
    await carryOn(ports);
    expect(cloud.calls).toEqual([]);
    expect(kept(walk)).toMatchObject({ state: 'held', period: inHours(2) });
    expect(row(walk)).toBeUndefined();
  });

  test('of nobody tells nobody', async () => {
    const { cloud, ports, want, standing } = bench();
    await want({ ...(await standing()), ...moved }, 'event', true, { told: true });
    await carryOn(ports);
    expect(cloud.calls).toEqual([`change ${walk}`]);
    expect(cloud.told).toEqual([]);
  });

  test.each([
    [true, [`change ${walk}`, `find ${walk}`, `change ${walk}`]],
    [false, [`change ${walk}`, `find ${walk}`]],
  ])('who were invited while it left: told %s', async (told, calls) => {
    const { cloud, ports, want, standing, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved }, 'event', true, { told });
    cloud.before('change', () => void cloud.putOn(walk, guest('none')));
    await carryOn(ports);
    expect(cloud.calls.slice(0, 3)).toEqual(told ? calls : [...calls, `find ${walk}`]);
    expect(cloud.told).toEqual(told ? [`change ${walk}`] : []);
    expect(kept(walk)).toMatchObject(told ? moved : { period: inHours(2) });
  });

  test('that another browser has written already is not written again', async () => {
    const { cloud, ports, want, before, occasion: kept } = await shared(guest('yes'));
    await want({ ...before, ...moved }, 'event', true, { told: true });
    cloud.before('change', () => void cloud.put(walk, { ...before.standing.fields, ...moved }));
    await carryOn(ports);
    expect(cloud.calls).toEqual([`change ${walk}`, `find ${walk}`]);
    expect(kept(walk)).toMatchObject({ ...moved, standing: { etag: '3' } });
  });

  test.each([
    ['others are invited', true, {}, true],
    ['it is only held harder', false, { inPlace: true }, true],
    ['nobody is', false, {}, false],
  ])('that meets something once it stands, where %s', async (_name, isShared, more, stays) => {
    const { cloud, taken, ports, want, standing, notice, occasion: kept } = bench();
    const before = await standing();
    if (isShared) cloud.putOn(walk, guest('yes'));
    const seen = isShared ? { ...before.standing, etag: '2', guests: [guest('yes')] } : before.standing;
    await want({ ...before, standing: seen, ...moved }, 'event', true, { told: true, ...more });
    cloud.before('change', () => taken.push(moved.period));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual(stays ? [walk] : []);
    expect(notice(walk)).toBe(stays ? undefined : 'clash');
    expect(kept(walk)?.state).toBe(stays ? 'held' : 'planned');
  });
});

describe('what the guests said', () => {
  const week = { start: now, end: now + 7 * dayMs };
  const list = (...ours: Shown['ours']): Shown => ({ accountId: account, calendarId: calendar, within: week, ours });

  test.each([
    ['all said no', [guest('no'), guest('no', 'kim@example.com')], true],
    ['one said no', [guest('no'), guest('yes', 'kim@example.com')], false],
    ['one has not answered', [guest('none'), guest('no', 'kim@example.com')], false],
  ])('ends it only where %s', async (_name, guests, ends) => {
    const { cloud, ports, before, notice, occasion: kept } = await shared(...guests);
    await reconcile(ports, cloud.provider, list(before.standing));
    await carryOn(ports);
    expect(cloud.live()).toEqual(ends ? [] : [walk]);
    expect(cloud.told).toEqual([]);
    expect(kept(walk)?.state).toBe(ends ? 'let-go' : 'held');
    expect(notice(walk)).toBeUndefined();
  });

  test.each([
    [inHours(2).end - 1, true],
    [inHours(2).end, false],
  ])('ends nothing that is over: at %i', async (at, ends) => {
    const { cloud, clock, ports, before, row } = await shared(guest('no'));
    clock.now = at;
    await reconcile(ports, cloud.provider, list(before.standing));
    expect(row(walk)?.want).toBe(ends ? 'none' : undefined);
  });

  test('ends one that is found for the first time, too', async () => {
    const { cloud, store, ports } = bench();
    cloud.put(walk, { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque: true });
    const declined = cloud.putOn(walk, guest('no'));
    await reconcile(ports, cloud.provider, list(declined));
    expect(store.kept.get(`outbox:${walk}`)).toMatchObject({ want: 'none', quiet: true, byTap: false });
  });
});

describe('taking out what others are invited to', () => {
  test.each([
    ['a tap that says that they are told', true, true, now, true, [`remove ${walk}`]],
    ['a tap that does not', true, false, now, false, []],
    ['a tap that does not, a moment before it is over', true, false, inHours(2).end - 1, false, []],
    ['a tap that does not, once it is over', true, false, inHours(2).end, true, []],
    ['no tap', false, false, now, false, []],
    ['no tap, once it is over', false, false, inHours(2).end, false, []],
  ])('by %s', async (_name, byTap, told, at, isOut, tells) => {
    const { cloud, clock, ports, want, before, row, occasion: kept } = await shared(guest('yes'));
    await want(before, 'none', byTap, { told });
    clock.now = at;
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual(isOut ? [] : [walk]);
    expect(cloud.told).toEqual(tells);
    expect(kept(walk)?.state).toBe(isOut ? 'let-go' : 'held');
    expect(row(walk)).toBeUndefined();
  });

  test('because all said no stops where one of them thought better of it', async () => {
    const { cloud, ports, want, before, occasion: kept } = await shared(guest('no'));
    const now = { ...before.standing, guests: [guest('maybe')] };
    await want({ ...before, standing: now }, 'none', false, { quiet: true });
    await carryOn(ports);
    expect(cloud.live()).toEqual([walk]);
    expect(kept(walk)).toMatchObject({ state: 'held', standing: { guests: [guest('maybe')] } });
  });
});
