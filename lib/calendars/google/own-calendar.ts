import type { CalendarEntry } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { type LinkedAccount, mustWrite } from './linked-account.ts';
import { calendarMark } from './mark.ts';
import { madeCalendar } from './wire.ts';

/** Where our events go: the main calendar, or one of our own, found or made. */
export async function findOwnCalendar(linked: LinkedAccount, zone: Zone): Promise<CalendarEntry> {
  mustWrite(linked);
  // Unseen, a calendar of ours would be made a second time, and ids would hang on a name that is none.
  if (!linked.mayList) throw new Failure('scope-missing', 'the list of calendars was not granted');
  if (linked.level === 'times-only') return separateCalendar(linked, zone);
  const primary = (await linked.list.known()).find((entry) => entry.primary);
  if (!primary) throw new Failure('unreadable', 'the account has no primary calendar');
  return primary;
}

/**
 * Looked for in the list as it is now, made where there is none, and looked for again, since another browser may have
 * made one at the same time. Of several, every browser takes the same.
 */
async function separateCalendar({ client, list }: LinkedAccount, zone: Zone): Promise<CalendarEntry> {
  const found = firstOfOurs(await list.read());
  if (found) return found;
  const body = { summary: 'Porchlight', description: `Time kept for two. ${calendarMark}`, timeZone: zone };
  const made = await client.ask({ method: 'POST', path: 'calendars', body }, madeCalendar);
  const name = made.summary ?? body.summary;
  const entry: CalendarEntry = { id: made.id, name, primary: false, own: true, porchlight: true, zone };
  // The list may lag behind what was just made.
  return firstOfOurs(await list.read()) ?? entry;
}

function firstOfOurs(entries: readonly CalendarEntry[]): CalendarEntry | undefined {
  return entries.filter((entry) => entry.porchlight).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
