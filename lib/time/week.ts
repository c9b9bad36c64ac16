import type { Instant, Period } from './period.ts';
import { addDays, type CalendarDate, dayPeriod, type Zone, zonedAt } from './wall-time.ts';

/** A week of ISO 8601, Monday to Sunday, named by the year that holds its Thursday: `2026-W47`. */
export type Week = string;

/** A calendar month: `2026-11`. */
export type Month = string;

const weekForm = /^(\d{4})-W(\d{2})$/;

/** The ISO week that an instant lies in, by the calendar of `zone`. @throws RangeError when the zone is none */
export function isoWeekAt(instant: Instant, zone: Zone): Week {
  return weekOf(zonedAt(instant, zone).toPlainDate());
}

/** The ISO week of a date. @throws RangeError when the date is none */
export function isoWeekOf(date: CalendarDate): Week {
  return weekOf(Temporal.PlainDate.from(date));
}

/** The seven dates of a week, Monday first. @throws RangeError when the week is none, such as `2025-W53` */
export function datesOfWeek(week: Week): CalendarDate[] {
  const monday = mondayOf(week);
  return Array.from({ length: 7 }, (_, days) => monday.add({ days }).toString());
}

/** From Monday's first instant to the next Monday's, in `zone`. @throws RangeError when the week or the zone is none */
export function weekPeriod(week: Week, zone: Zone): Period {
  const monday = mondayOf(week);
  return {
    start: dayPeriod(monday.toString(), zone).start,
    end: dayPeriod(monday.add({ days: 7 }).toString(), zone).start,
  };
}

/** The week `weeks` later; earlier when negative. @throws RangeError when the week is none */
export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(mondayOf(week).add({ weeks }));
}

/** The month that an instant lies in, by the calendar of `zone`. @throws RangeError when the zone is none */
export function monthAt(instant: Instant, zone: Zone): Month {
  return zonedAt(instant, zone).toPlainDate().toPlainYearMonth().toString();
}

/** The dates of a month, the first of it first. @throws RangeError when the month is none */
export function datesOfMonth(month: Month): CalendarDate[] {
  const first = firstOf(month).toString();
  return Array.from({ length: firstOf(month).daysInMonth }, (_, days) => addDays(first, days));
}

/** From the month's first instant to the next month's, in `zone`. @throws RangeError when the month or the zone is none */
export function monthPeriod(month: Month, zone: Zone): Period {
  const first = firstOf(month);
  return {
    start: dayPeriod(first.toString(), zone).start,
    end: dayPeriod(first.add({ months: 1 }).toString(), zone).start,
  };
}

/** The month `months` later; earlier when negative. @throws RangeError when the month is none */
export function addMonths(month: Month, months: number): Month {
  return firstOf(month).add({ months }).toPlainYearMonth().toString();
}

function weekOf(date: Temporal.PlainDate): Week {
  const { yearOfWeek, weekOfYear } = date;
  return `${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`;
}

function mondayOf(week: Week): Temporal.PlainDate {
  const [, year, number] = weekForm.exec(week) ?? [];
  // The fourth of January always lies in the first week: ISO 8601.
  const fourth = Temporal.PlainDate.from(`${year ?? ''}-01-04`);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 });
  if (weekOf(monday) !== week) throw new RangeError(`${week} is no ISO week`);
  return monday;
}

function firstOf(month: Month): Temporal.PlainDate {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
}
