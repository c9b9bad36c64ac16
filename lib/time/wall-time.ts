import type { Instant, Period } from './period.ts';

/** An IANA time zone name, such as `Europe/Berlin`. */
export type Zone = string;

/** A day of the proleptic Gregorian calendar as ISO 8601 writes it: `2026-11-22`. */
export type CalendarDate = string;

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the calendar and the clock on the wall show at one instant in one zone. */
export interface WallTime {
  readonly date: CalendarDate;
  /** Whole minutes from midnight as the clock shows them, 0 to 1439; not the time that has passed since midnight. */
  readonly minute: number;
  readonly weekday: Weekday;
}

/** On the clock; a day with a clock change has more or fewer of them to live through. */
export const minutesOfDay = 1_440;

/**
 * The instant at which a wall clock shows a minute.
 *
 * @param date the day that the minutes are counted from
 * @param minuteOfDay minutes on the wall clock from midnight of `date`; 1440 and more lie past that midnight
 * @param zone where the clock hangs
 * @returns a time that a clock change skips lies as far after the change as it was asked to lie after the last minute
 *   before it; of a time that comes twice the earlier
 * @throws RangeError when the date or the zone is none
 * @see RFC 5545 §3.3.5 and Temporal's disambiguation `compatible`, which say the same
 */
export function instantAt(date: CalendarDate, minuteOfDay: number, zone: Zone): Instant {
  const days = Math.floor(minuteOfDay / minutesOfDay);
  const minute = minuteOfDay - days * minutesOfDay;
  const day = Temporal.PlainDate.from(date).add({ days });
  return day
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/**
 * What the wall clock shows at an instant; the second of a doubled hour looks like the first.
 *
 * @throws RangeError when the zone is none
 */
export function wallTimeAt(instant: Instant, zone: Zone): WallTime {
  const wall = zonedAt(instant, zone);
  return {
    date: wall.toPlainDate().toString(),
    minute: wall.hour * 60 + wall.minute,
    weekday: wall.dayOfWeek as Weekday,
  };
}

/** Temporal's own view of an instant in a zone. @throws RangeError when the zone is none */
export function zonedAt(instant: Instant, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/**
 * A day from its first instant to the first of the next: 23, 24 or 25 hours, or what else the zone decreed. Empty where the
 * zone left the day out (Pacific/Apia, 2011-12-30).
 *
 * @throws RangeError when the date or the zone is none
 */
export function dayPeriod(date: CalendarDate, zone: Zone): Period {
  const day = Temporal.PlainDate.from(date);
  // Without a time, Temporal gives the first instant of the day, which is not midnight everywhere (America/Asuncion).
  return {
    start: day.toZonedDateTime(zone).epochMilliseconds,
    end: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  };
}

/** Whether this machine knows the zone: a name, not an offset such as `+02:00`, which follows no clock change. */
export function isZone(text: string): text is Zone {
  const known = asked.get(text);
  if (known !== undefined) return known;
  const found = /^[A-Za-z]/.test(text) && isKnownHere(text);
  // There are a few hundred zones; whoever names more plays with us.
  if (asked.size < mostAsked) asked.set(text, found);
  return found;
}

/** Answers do not change while a program runs, and each costs a formatter: calendars name a zone with every event. */
const asked = new Map<string, boolean>();
const mostAsked = 2_000;

function isKnownHere(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The date `days` later; earlier when negative. @throws RangeError when the date is none */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The weekday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Days since 1970-01-01 on any wall: what comes by turns, one each day, hangs on it. @param date `YYYY-MM-DD` */
export function dayNumberOf(date: CalendarDate): number {
  return Math.floor(Date.parse(date) / 86_400_000);
}
