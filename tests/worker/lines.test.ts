import { expect, test } from 'vitest';
import { newLock } from '#lib/sealing/lock.ts';
import { dayMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';

function browser() {
  const clock = virtualClock(instantAt('2026-11-19', 21 * 60, zone));
  const disk = newDisk();
  const { ask } = machine({ clock, zone, disk });
  return { clock, disk, ask };
}

const checkIn = { text: 'Fine', closeness: undefined, energy: undefined };

test('three-gratitudes: a hope comes back the day after, until a check-in of that day is kept', async () => {
  const { ask, clock } = browser();
  await ask.keepLine({ kind: 'hope', text: 'An early night' });
  await ask.keepCheckIn(checkIn);
  expect(await ask.readHopes({})).toEqual({ hopes: [] });
  clock.advance(dayMs);
  expect(await ask.readHopes({})).toEqual({ hopes: ['An early night'] });
  await ask.keepCheckIn(checkIn);
  expect(await ask.readHopes({})).toEqual({ hopes: [] });
});

test('three-gratitudes: a hope that nobody looked at is gone with its day', async () => {
  const { ask, clock } = browser();
  await ask.keepLine({ kind: 'hope', text: 'An early night' });
  clock.advance(2 * dayMs);
  expect(await ask.readHopes({})).toEqual({ hopes: [] });
});

test('three-gratitudes: what was taken back is nowhere, and locked it is not shown', async () => {
  const { ask, clock, disk } = browser();
  const { id } = await ask.keepLine({ kind: 'hope', text: 'canary' });
  await ask.dropLine({ kind: 'hope', id });
  expect(JSON.stringify([...disk.kept])).not.toContain('canary');
  await ask.setLock({ lock: await newLock('porch light at dusk') });
  expect(await ask.keepLine({ kind: 'hope', text: 'canary' })).toMatchObject({ sealed: true });
  expect(JSON.stringify([...disk.kept])).not.toContain('canary');
  clock.advance(dayMs);
  expect(await ask.readHopes({})).toEqual({ hopes: [] });
});

test('future-seeds: a seed is kept and comes back on no day by itself', async () => {
  const { ask, clock } = browser();
  await ask.keepLine({ kind: 'seed', text: 'Pancakes by the lake' });
  clock.advance(dayMs);
  expect(await ask.readHopes({})).toEqual({ hopes: [] });
});

test('bids: lights today alone, a second tap puts it out, and no more than one day is kept', async () => {
  const { ask, clock, disk } = browser();
  const litDays = async () =>
    (await ask.readHouse({ fresh: false })).days.filter(({ warm }) => warm).map(({ date }) => date);
  await litDays();
  const before = new Map(disk.kept);
  await ask.turnToward({ lit: true });
  await ask.turnToward({ lit: true });
  expect(await litDays()).toEqual(['2026-11-19']);
  const added = [...disk.kept].filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value));
  expect(added.filter(([, value]) => JSON.stringify(value).includes('2026-11-19'))).toEqual([
    ['turned-toward', '2026-11-19'],
  ]);
  clock.advance(dayMs);
  expect(await litDays()).toEqual([]);
  await ask.turnToward({ lit: true });
  expect(await litDays()).toEqual(['2026-11-20']);
  await ask.turnToward({ lit: false });
  expect(await litDays()).toEqual([]);
  expect(disk.kept.has('turned-toward')).toBe(false);
});
