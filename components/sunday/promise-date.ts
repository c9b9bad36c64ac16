import { addDays, type CalendarDate } from '#lib/time/wall-time.ts';
import { datesOfWeek, type Week } from '#lib/time/week.ts';

/** The middle of the planned week, or tomorrow where that has come: what stands in the field before a date is chosen. */
export function usualDate(week: Week, now: CalendarDate): CalendarDate {
  const wednesday = datesOfWeek(week)[2] ?? now;
  return wednesday > now ? wednesday : addDays(now, 1);
}
