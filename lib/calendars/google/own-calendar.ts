import { separateCalendar } from '#lib/calendars/calendar-list.ts';
import type { CalendarEntry } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { GoogleClient } from './client.ts';
import { type LinkedAccount, mustWrite } from './linked-account.ts';
import { calendarMark } from './mark.ts';
import { madeCalendar } from './wire.ts';

/** Where our events go: the main calendar, or one of our own, found or made. */
export async function findOwnCalendar(linked: LinkedAccount, zone: Zone): Promise<CalendarEntry> {
  mustWrite(linked);
  // Unseen, a calendar of ours would be made a second time, and ids would hang on a name that is none.
  if (!linked.mayList) throw new Failure('scope-missing', 'no list granted');
  if (linked.level === 'times-only') return separateCalendar(linked.list, () => made(linked.client, zone));
  const primary = (await linked.list.known()).find((entry) => entry.primary);
  if (!primary) throw new Failure('unreadable', 'no main calendar');
  return primary;
}

async function made(client: GoogleClient, zone: Zone): Promise<CalendarEntry> {
  const body = { summary: 'Porchlight', description: `Time kept for two. ${calendarMark}`, timeZone: zone };
  const answer = await client.ask({ method: 'POST', path: 'calendars', body }, madeCalendar);
  const name = answer.summary ?? body.summary;
  return { id: answer.id, name, primary: false, own: true, porchlight: true, zone };
}
