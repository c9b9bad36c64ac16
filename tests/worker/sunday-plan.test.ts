import { expect, test } from 'vitest';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';
const at = (date: string, hour: number) => instantAt(date, hour * 60, zone);
const sunday = '2026-11-22';
const monday = '2026-11-23';

async function household(now = at(sunday, 10)) {
  const clock = virtualClock(now);
  const disk = newDisk();
  const { ask } = machine({ clock, zone, disk });
  await ask.saveSettings({ firstRunDone: true });
  const isDue = async () => (await ask.readHouse({ fresh: false })).sundayDue;
  return { ask, clock, disk, isDue };
}

test('it finds its own time on Sunday, is due from then on, and plans the coming week', async () => {
  const { ask, clock, isDue } = await household();
  const { dueAt, week, step } = await ask.readSunday({});
  expect(dueAt).toBe(at(sunday, 17));
  expect(week).toBe('2026-W48');
  expect(step).toBe('weight');
  expect(await isDue()).toBe(false);
  clock.set(at(sunday, 17));
  expect(await isDue()).toBe(true);
});

test('it goes on where it was left, and when it is done it asks no more', async () => {
  const { ask, clock, isDue } = await household(at(sunday, 18));
  await ask.saveSunday({ step: 'surprise' });
  expect(await ask.readSunday({})).toMatchObject({ step: 'surprise' });
  expect(await isDue()).toBe(true);
  await ask.saveSunday({ step: 'done' });
  expect(await isDue()).toBe(false);
  clock.set(at(monday, 9));
  expect(await isDue()).toBe(false);
  expect(await ask.readSunday({})).toMatchObject({ week: '2026-W48', step: undefined });
});

test('not today: it rests that day, comes back on Monday, and then it is over', async () => {
  const { ask, clock, isDue } = await household(at(sunday, 18));
  await ask.saveSunday({ step: 'skipped' });
  expect(await isDue()).toBe(false);
  clock.set(at(monday, 8));
  expect(await isDue()).toBe(true);
  await ask.saveSunday({ step: 'skipped' });
  expect(await isDue()).toBe(false);
  clock.set(at('2026-11-24', 8));
  expect(await isDue()).toBe(false);
});

test('in a pause nothing asks', async () => {
  const { ask, isDue } = await household(at(sunday, 18));
  await ask.saveSettings({ pausedUntil: '2026-12-06' });
  expect(await isDue()).toBe(false);
});

test('a surprise stays with its week on this machine, and goes nowhere else', async () => {
  const { ask, disk, clock } = await household(at(sunday, 18));
  await ask.keepSurprise({ text: 'Chestnuts in a coat pocket' });
  expect((await ask.readSunday({})).surprise).toMatchObject({ written: { text: 'Chestnuts in a coat pocket' } });
  expect(JSON.stringify(disk.synced)).not.toContain('Chestnuts');
  expect((await ask.exportKept({})).text).not.toContain('Chestnuts');
  clock.set(at('2026-11-29', 18));
  expect((await ask.readSunday({})).surprise).toBeUndefined();
});

test('a small promise is done, let go or given another date, and none is ever late', async () => {
  const { ask } = await household();
  const call = await ask.addFollowUp({ text: 'Call the dentist together', date: '2026-11-20' });
  const walk = await ask.addFollowUp({ text: 'One walk without phones', date: '2026-11-19' });
  expect((await ask.readSunday({})).followUps.map(({ id }) => id)).toEqual([walk.id, call.id]);
  await ask.settleFollowUp({ id: walk.id, how: 'later', date: '2026-11-27' });
  await ask.settleFollowUp({ id: call.id, how: 'done' });
  expect((await ask.readSunday({})).followUps).toEqual([{ ...walk, due: '2026-11-27' }]);
  await expect(ask.settleFollowUp({ id: call.id, how: 'done' })).rejects.toMatchObject({ kind: 'not-found' });
  await ask.settleFollowUp({ id: walk.id, how: 'let-go' });
  expect((await ask.readSunday({})).followUps).toEqual([]);
});
