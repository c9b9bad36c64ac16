import { expect, test, vi } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { afternoon, alex, google, later, quietly, tonight, zone } from './homestead.ts';
import { type MachineOptions, machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });

test('one intention that our own fault stops does not hold up the others', async () => {
  const place = await google('main-calendar');
  let first: string | undefined;
  const intercept: MachineOptions['intercept'] = (_send, _method, url) => {
    const [, id] = /\/events\/([0-9a-v]{32})/.exec(url) ?? [];
    first ??= id;
    return id !== undefined && id === first ? Promise.reject(new RangeError('a fault of ours')) : undefined;
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { ask } = place.machine(new Life(), { intercept });
  expect(await ask.keepSlot(keep)).toMatchObject({ state: 'retrying' });
  const inAWeek = { start: later.start + 7 * dayMs, end: later.end + 7 * dayMs };
  expect(await ask.keepSlot({ ...keep, period: inAWeek })).toMatchObject({ state: 'standing' });
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});

test('kept at home and moved on a trip: what is offered in that week is taken', async () => {
  const clock = virtualClock(afternoon);
  const disk = newDisk();
  const kept = await machine({ clock, zone, disk }).ask.keepSlot(keep);
  const { ask } = machine({ clock, zone: 'America/New_York', disk });
  const sunday = instantAt('2026-11-22', 20 * 60, 'America/New_York');
  const { slots } = await ask.listSlots({ when: 'week', moving: kept.occasion });
  const offered = slots.find(({ period }) => period.start === sunday)?.period;
  if (!offered) throw new Error('Sunday night is offered');
  expect(await ask.moveKept({ occasion: kept.occasion, period: offered })).toMatchObject({ period: offered });
});

test('moved by hand into the next week: its own week is over, and nothing is offered there', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  const inTenDays = { start: tonight.start + 10 * dayMs, end: tonight.end + 10 * dayMs };
  place.cloud.changeEvent(alex, occasion, { start: iso(inTenDays.start), end: iso(inTenDays.end) });
  place.clock.advance(9 * dayMs);
  const { ask } = place.machine();
  expect((await ask.readHouse({ fresh: true })).next).toMatchObject({ period: inTenDays });
  expect((await ask.listSlots({ when: 'week', moving: occasion })).slots).toEqual([]);
});

test('the calendar of ours deleted by hand: its times are let go, and booking is asked for anew', async () => {
  const place = await google('times-only');
  const { ask } = place.machine();
  await ask.keepSlot(keep);
  const [, ours = ''] = place.cloud.calendars(alex);
  place.cloud.deleteCalendar(ours);
  place.clock.advance(5 * hourMs - 90 * minuteMs);
  const house = await ask.readHouse({ fresh: true });
  expect(house.notice).toMatchObject({ kind: 'let-go-by-hand' });
  expect(house.days.flatMap(({ kept }) => kept)).toEqual([]);
  const tomorrow = { start: later.start + dayMs, end: later.end + dayMs };
  expect(await ask.previewSlot({ period: tomorrow })).toMatchObject({ needsConsent: true });
  const [account] = await ask.listAccounts({});
  await ask.allowBooking({ accountId: account?.id ?? '', level: 'times-only' });
  expect(await ask.keepSlot({ ...keep, period: tomorrow })).toMatchObject({ state: 'standing' });
  await quietly(place);
  expect(place.events()).toEqual([tomorrow]);
});

test('a tap for a calendar that was deleted unseen is stuck, not lost, and can be undone', async () => {
  const place = await google('times-only');
  const { ask } = place.machine(new Life());
  const [, ours = ''] = place.cloud.calendars(alex);
  place.cloud.deleteCalendar(ours);
  const kept = await ask.keepSlot(keep);
  expect(kept).toMatchObject({ state: 'stuck', failure: 'not-found' });
  await ask.undoKept({ occasion: kept.occasion });
  expect((await ask.readHouse({ fresh: false })).next).toBeUndefined();
});
