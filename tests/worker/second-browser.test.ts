import { expect, test } from 'vitest';
import { hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { alex, google, later, microsoft, tonight, zone } from './homestead.ts';
import { machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const always = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));

/** Two browsers of one person: one account, one calendar, and the choices that travel. */
async function twoBrowsers() {
  const place = await google('main-calendar');
  const { clock, cloud, disk } = place;
  const other = machine({ clock, cloud, zone, disk: newDisk(disk.synced) });
  const account = await other.ask.connect({ kind: 'google' });
  await other.ask.allowBooking({ accountId: account.id, level: 'main-calendar' });
  return { place, one: place.machine(), other };
}

test.each(['undoKept', 'letGo'] as const)(
  'auto-book in a second browser does not bring back what %s took out in the first',
  async (takeOut) => {
    const { place, one, other } = await twoBrowsers();
    await one.ask.saveSettings({ autoBook: true });
    place.clock.advance(minuteMs);
    await one.wake();
    const { autoBooked } = await one.ask.readHouse({ fresh: false });
    expect(autoBooked.length).toBeGreaterThan(0);
    for (const { occasion } of autoBooked) await one.ask[takeOut]({ occasion });
    for (let wakes = 0; wakes < 3; wakes++) {
      await other.wake();
      expect(place.events()).toEqual([]);
      place.clock.advance(5 * hourMs);
    }
    const house = await other.ask.readHouse({ fresh: false });
    expect(house.autoBooked).toEqual([]);
    expect(house.notice, 'nothing was here, so nothing is told').toBeUndefined();
  },
);

test('kept without a network in a week that another browser kept anew meanwhile: the week is not kept twice', async () => {
  const place = await microsoft('main-calendar');
  const { clock, outlook, disk } = place;
  let offline = true;
  const away = place.machine(new Life(), { offline: () => offline });
  const other = machine({ clock, outlook, zone, disk: newDisk(disk.synced) });
  const account = await other.ask.connect({ kind: 'microsoft' });
  await other.ask.allowBooking({ accountId: account.id, level: 'main-calendar' });
  const { occasion } = await other.ask.keepSlot({ period: tonight, summary: 'Held' });
  await other.ask.letGo({ occasion });
  await other.ask.openWeeks({});
  await other.ask.keepSlot({ period: later, summary: 'Held' });
  const tomorrow = { start: tonight.start + 24 * hourMs, end: tonight.end + 24 * hourMs };
  expect((await away.ask.keepSlot({ period: tomorrow, summary: 'Held' })).state).toBe('waiting');
  offline = false;
  clock.advance(31 * minuteMs);
  await away.wake();
  expect(place.events()).toEqual([later]);
  expect((await away.ask.readAgain({})).notice).toMatchObject({ kind: 'taken-before-kept' });
});

test('what one browser moved by itself is not moved by itself again in another', async () => {
  const { place, one, other } = await twoBrowsers();
  const meetAround = ({ start, end }: Period) =>
    place.cloud.addEvent(alex, { summary: 'Review', start: iso(start - hourMs), end: iso(end + hourMs) });
  await one.ask.saveSettings({ autoMove: true, partnerHours: always });
  const plan = await one.ask.readPlan({ times: {}, evenings: {} });
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[2];
  if (!write) throw new Error('nothing to keep');
  await one.ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  place.clock.advance(31 * minuteMs);
  await other.ask.readHouse({ fresh: true });
  meetAround(write.period);
  place.clock.advance(31 * minuteMs);
  await one.ask.readHouse({ fresh: true });
  await one.wake();
  const [moved] = place.events();
  expect(moved).not.toEqual(write.period);
  meetAround(moved ?? write.period);
  place.clock.advance(5 * hourMs);
  await other.wake();
  expect(place.events()).toEqual([moved]);
  expect((await other.ask.readPlan({ times: {}, evenings: {} })).taken).toHaveLength(1);
});

test('ten minutes that one browser keeps stand in the other as a talk of that day, and leave the week open', async () => {
  const { place, one, other } = await twoBrowsers();
  const [slot] = (await one.ask.listTalkSlots({ lengthMs: 10 * minuteMs })).slots;
  if (!slot) throw new Error('no time for a talk');
  const { occasion } = await one.ask.keepSlot({ period: slot.period, summary: 'Held', ritual: 'talk' });
  place.clock.advance(31 * minuteMs);
  const { coming } = await other.ask.readHouse({ fresh: true });
  expect(coming).toMatchObject([{ occasion, ritual: 'talk', period: slot.period, state: 'standing' }]);
  const { slots } = await other.ask.listTalkSlots({ lengthMs: 10 * minuteMs });
  expect(
    slots.some(({ period }) => period.start < slot.period.start + 4 * hourMs),
    'one a day',
  ).toBe(false);
  expect((await other.ask.listSlots({ when: 'week' })).slots.length).toBeGreaterThan(0);
  await other.ask.letGo({ occasion });
  expect(place.events()).toEqual([]);
});
