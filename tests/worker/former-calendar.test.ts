import { expect, test } from 'vitest';
import { hourMs } from '#lib/time/period.ts';
import { alex, google, later, tonight, zone } from './homestead.ts';

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
