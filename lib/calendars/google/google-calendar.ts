import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';

/** One Google account. */
export function googleCalendar(_account: CalendarAccount, _ports: CalendarPorts): CalendarProvider {
  throw new Failure('unavailable', 'not here yet');
}
