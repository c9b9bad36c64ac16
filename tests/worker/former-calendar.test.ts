import { expect, test } from 'vitest';
import { hourMs } from '#lib/time/period.ts';
import type { Call } from '#tests/clouds/wire.ts';
import { alex, google, later, tonight, zone } from './homestead.ts';
import { machine, newDisk } from './machine.ts';

const levels = ['times-only', 'main-calendar'] as const;

/** A time that was kept before times went to another calendar. */
async function keptBefore(level: (typeof levels)[number]) {
  const place = await google(level);
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot({ period: tonight, summary: 'Held' });
  const [account] = await ask.listAccounts({});
  const other = level === 'times-only' ? 'main-calendar' : 'times-only';
  await ask.allowBooking({ accountId: account?.id ?? '', level: other });
  const where = place.cloud.calendars(alex).find((id) => place.cloud.findEvent(id, occasion)) ?? '';
  return { place, ask, occasion, where };
}

test.each(levels)('kept on %s before, deleted by hand since: it is let go', async (level) => {
  const { place, ask, occasion, where } = await keptBefore(level);
  place.cloud.deleteEvent(where, occasion);
  place.clock.advance(hourMs);
  const house = await ask.readAgain({});
  expect(house.next).toBeUndefined();
  expect(house.notice).toMatchObject({ kind: 'let-go-by-hand' });
});

test.each(levels)('kept on %s before, moved by hand since: it is shown where it stands', async (level) => {
  const { place, ask, occasion, where } = await keptBefore(level);
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  place.cloud.changeEvent(where, occasion, { start: at(later.start), end: at(later.end) });
  place.clock.advance(hourMs);
  expect((await ask.readHouse({ fresh: true })).next).toMatchObject({ period: later, byHand: true });
});

test.each(levels)(
  'kept on %s before, let go, and out of the bin since: it is counted, and goes with all',
  async (level) => {
    const { place, ask, occasion, where } = await keptBefore(level);
    await ask.letGo({ occasion });
    place.cloud.restoreEvent(where, occasion);
    place.clock.advance(hourMs);
    await ask.readAgain({});
    expect(place.events()).toHaveLength(1);
    expect(await ask.countEvents({})).toEqual({ coming: 1, past: 0, invited: 0 });
    await ask.removeAll({ past: false });
    expect(place.events()).toEqual([]);
  },
);

test('kept on times-only by a browser that is gone: it goes with all from where the main calendar is used', async () => {
  const place = await google('times-only');
  await place.machine().ask.keepSlot({ period: tonight, summary: 'Held' });
  const { clock, cloud, disk } = place;
  const { ask } = machine({ clock, cloud, zone, disk: newDisk(disk.synced) });
  const account = await ask.connect({ kind: 'google' });
  await ask.allowBooking({ accountId: account.id, level: 'main-calendar' });
  await ask.keepSlot({
    period: { start: tonight.start + 48 * hourMs, end: tonight.end + 48 * hourMs },
    summary: 'Held',
  });
  expect(place.events()).toHaveLength(2);
  expect(await ask.removeAll({ past: false })).toEqual({ removed: 2, waiting: 0 });
  expect(place.events()).toEqual([]);
});

test('a former calendar that is gone holds nothing back', async () => {
  const { place, ask, where } = await keptBefore('times-only');
  place.cloud.deleteCalendar(where);
  place.clock.advance(hourMs);
  await ask.removeAll({ past: false });
  expect(place.events()).toEqual([]);
});

test.each([
  [404, 'notFound', 'not-found'],
  [403, 'forbidden', 'forbidden'],
] as const)(
  'a former calendar that answers %i once, and is listed still, is not left to itself',
  async (status, reason, kind) => {
    const { place, ask, occasion, where } = await keptBefore('main-calendar');
    await ask.letGo({ occasion });
    place.cloud.restoreEvent(where, occasion);
    place.clock.advance(hourMs);
    const all = (call: Call) =>
      call.path.includes(encodeURIComponent(where)) && call.query.has('privateExtendedProperty');
    const refused = { kind: 'status', status, reason, domain: 'global' } as const;
    place.cloud.fault({ when: { method: 'GET', test: all }, do: refused });
    await expect(ask.removeAll({ past: false })).rejects.toMatchObject({ kind });
    await ask.removeAll({ past: false });
    expect(place.events()).toEqual([]);
  },
);
