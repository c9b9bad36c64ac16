import { expect, test } from 'vitest';
import { hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { alex, google, zone } from './homestead.ts';
import { machine, newDisk } from './machine.ts';

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
