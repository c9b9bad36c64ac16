import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { google, zone } from './homestead.ts';
import { machine, newDisk } from './machine.ts';

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
