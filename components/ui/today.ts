import { type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';

/** The date on this machine's wall. */
export function today(now: number = Date.now()): CalendarDate {
  return wallTimeAt(now, Intl.DateTimeFormat().resolvedOptions().timeZone).date;
}
