import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import { noticeChange } from '#lib/booking/notice.ts';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { bench, inHours, occasion, walk } from './bench.ts';

const fields = { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque: true };
const sent = { insertSent: true, written: [fingerprint(fields)] };

/** A browser in a pause, with a notice of what it did by itself. */
async function paused() {
  const place = bench();
  place.pause.isOn = true;
  await place.store.write(noticeChange({ kind: 'auto-moved', occasion: walk, period: inHours(5) }));
  return place;
}

describe('a first time that nobody tapped for, in a pause', () => {
  test('is forgotten, and nothing is asked', async () => {
    const { cloud, store, ports, want } = await paused();
    await want(occasion(), 'event', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([]);
    expect([...store.kept.keys()]).toEqual([]);
  });

  test('stays where it was sent, and the calendar has it', async () => {
    const { cloud, ports, want, occasion: kept } = await paused();
    cloud.put(walk, fields);
    await want(occasion(sent), 'event', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([walk]);
    expect(kept(walk)).toMatchObject({ state: 'held', standing: { etag: '1' } });
  });

  test('is forgotten where it may have been sent, and did not come', async () => {
    const { cloud, store, ports, want } = await paused();
    await want(occasion(sent), 'event', false);
    await carryOn(ports);
    expect(cloud.calls).toEqual([`find ${walk}`]);
    expect([...store.kept.keys()]).toEqual([]);
  });

  test('is let go where it came, and a person took it out', async () => {
    const { cloud, ports, want, occasion: kept } = await paused();
    cloud.put(walk, fields);
    cloud.drop(walk);
    await want(occasion(sent), 'event', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(kept(walk)).toMatchObject({ state: 'let-go', spent: true });
  });

  test('leaves by a tap', async () => {
    const { cloud, ports, want } = await paused();
    await want(occasion());
    await carryOn(ports);
    expect(cloud.live()).toEqual([walk]);
  });
});

describe('a change that nobody tapped for, in a pause', () => {
  test.each([
    ['firm', true, 'firm'],
    ['locked', true, 'locked'],
    ['hold', true, 'firm'],
    ['firm', false, 'hold'],
    ['hold', false, 'hold'],
  ] as const)('of one that is %s now, and stood opaque %s, leaves it %s as it stands', async (now, opaque, then) => {
    const { cloud, store, ports, want, standing, occasion: kept } = await paused();
    const before = await standing({ defence: opaque ? 'firm' : 'hold' });
    await want({ ...before, defence: now, period: inHours(5), summary: 'New', movedUnasked: true }, 'event', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([]);
    const asBefore = { defence: then, period: inHours(2), summary: 'Held', byHand: false, movedUnasked: false };
    expect(kept(walk)).toMatchObject(asBefore);
    expect([...store.kept.keys()]).toEqual([`occasion:${walk}`]);
  });

  test.each([
    [true, false],
    [false, true],
  ])('leaves to a person what was theirs: known as theirs %s, edited %s', async (byHand, isEdited) => {
    const { cloud, ports, want, standing, occasion: kept } = await paused();
    const before = await standing({ byHand });
    const now = isEdited ? cloud.edit(walk, { summary: 'Mine' }) : before.standing;
    await want({ ...before, standing: now, period: inHours(5) }, 'event', false);
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ byHand: true, period: inHours(2) });
  });
});
