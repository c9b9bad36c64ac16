import { expect, test } from 'vitest';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';
const thursday = '2026-11-19';
const afternoon = instantAt(thursday, 16 * 60 + 30, zone);
const evening = { start: instantAt(thursday, 20 * 60, zone), end: instantAt(thursday, 20 * 60 + 25, zone) };

test('with no account, tonight is offered and kept in this browser', async () => {
  const { ask } = machine({ clock: virtualClock(afternoon), zone });
  const { slots } = await ask.listSlots({ when: 'tonight' });
  expect(slots[0]?.period).toEqual(evening);
  const kept = await ask.keepSlot({ period: evening, summary: 'Held' });
  expect(kept.state).toBe('standing');
  const house = await ask.readHouse({ fresh: true });
  expect(house.next?.period).toEqual(evening);
  expect(house.days.flatMap((day) => day.suggested)).toEqual([]);
});

test('a week has one time: a second tap is told so, and after undo the week is open again', async () => {
  const clock = virtualClock(afternoon);
  const { ask } = machine({ clock, zone });
  const kept = await ask.keepSlot({ period: evening, summary: 'Held' });
  await expect(ask.keepSlot({ period: evening, summary: 'Held' })).rejects.toMatchObject({ kind: 'taken' });
  await ask.undoKept({ occasion: kept.occasion });
  expect((await ask.readHouse({ fresh: false })).next).toBeUndefined();
  const again = await ask.keepSlot({ period: evening, summary: 'Held' });
  expect(again.occasion).not.toBe(kept.occasion);
  expect(again.state).toBe('standing');
});

test('let go is for this week: nothing stands, and it is not offered as undone', async () => {
  const { ask, disk } = machine({ clock: virtualClock(afternoon), zone });
  const kept = await ask.keepSlot({ period: evening, summary: 'Held' });
  await ask.letGo({ occasion: kept.occasion });
  const house = await ask.readHouse({ fresh: false });
  expect(house.next).toBeUndefined();
  expect(disk.kept.get(`occasion:${kept.occasion}`)).toMatchObject({ state: 'let-go' });
});

test('a kept time moves within its week, and nothing doubles', async () => {
  const disk = newDisk();
  const { ask } = machine({ clock: virtualClock(afternoon), zone, disk });
  const kept = await ask.keepSlot({ period: evening, summary: 'Held' });
  const later = { start: evening.start + 1_800_000, end: evening.end + 1_800_000 };
  const moved = await ask.moveKept({ occasion: kept.occasion, period: later });
  expect(moved).toMatchObject({ occasion: kept.occasion, period: later, state: 'standing' });
  const events = [...disk.kept].filter(([key]) => key.startsWith('local-event:'));
  expect(events).toHaveLength(1);
});

test('on Sunday the windows stay until the last hour, and then show the week that begins', async () => {
  const sunday = '2026-11-22';
  const clock = virtualClock(instantAt(sunday, 22 * 60, zone));
  const { ask } = machine({ clock, zone });
  const first = async () => (await ask.readHouse({ fresh: false })).days[0]?.date;
  expect(await first()).toBe('2026-11-16');
  clock.set(instantAt(sunday, 22 * 60 + 30, zone));
  expect(await first()).toBe('2026-11-23');
});

test("the other times that would do are those of the slot's own week", async () => {
  const { ask } = machine({ clock: virtualClock(afternoon), zone });
  const ownHours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 1200, toMinute: 1225 }));
  await ask.saveSettings({ ownHours });
  const nextWeek = { start: evening.start + 7 * 86_400_000, end: evening.end + 7 * 86_400_000 };
  expect((await ask.previewSlot({ period: evening })).otherDays, 'Friday to Sunday').toBe(3);
  expect((await ask.previewSlot({ period: nextWeek })).otherDays, 'the six other days').toBe(6);
});
