import type { CalendarEntry } from '#lib/calendars/port.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { CalendarList } from './calendar-list.ts';
import type { GoogleClient } from './client.ts';
import { calendarMark } from './mark.ts';
import { madeCalendar } from './wire.ts';

/**
 * The calendar of our own events: looked for in the list as it is now, made where there is none, and looked for again,
 * since another browser may have made one at the same time. Of several, every browser takes the same.
 */
export async function ownCalendar(client: GoogleClient, list: CalendarList, zone: Zone): Promise<CalendarEntry> {
  const found = findOwn(await list.read());
  if (found) return found;
  const body = { summary: 'Porchlight', description: `Time kept for two. ${calendarMark}`, timeZone: zone };
  const made = await client.ask({ method: 'POST', path: 'calendars', body }, madeCalendar);
  const name = made.summary ?? body.summary;
  const entry: CalendarEntry = { id: made.id, name, primary: false, own: true, porchlight: true, zone };
  return findOwn(await list.read()) ?? entry;
}

function findOwn(entries: readonly CalendarEntry[]): CalendarEntry | undefined {
  return entries.filter((entry) => entry.porchlight).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
