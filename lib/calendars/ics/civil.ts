import { dayMs } from '#lib/time/period.ts';
import type { Weekday } from '#lib/time/wall-time.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';

/** A day of the proleptic Gregorian calendar, counted from 1970-01-01. */
export type DayNumber = number;

/** A day and all that a recurrence rule may ask about it. */
export interface CivilDay {
  readonly day: DayNumber;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

/** The day number; months and days past their end run on into the next. Years from 100 on. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  return Date.UTC(year, month - 1, dayOfMonth) / dayMs;
}

/** @see https://howardhinnant.github.io/date_algorithms.html (civil_from_days): a `Date` for each would cost ten times more */
export function civilDay(day: DayNumber): CivilDay {
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { day, year: yearOfEra + 400 * era + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

export function dayOfWall(wallMs: WallMs): DayNumber {
  return Math.floor(wallMs / dayMs);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function daysInYear(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
}

/** The first day of the week that holds `day`. */
export function weekStart(day: DayNumber, firstWeekday: Weekday): DayNumber {
  return day - ((weekdayOf(day) - firstWeekday + 7) % 7);
}

/**
 * The number of a day's week, and how many weeks that week's year has.
 *
 * @see RFC 5545 §3.3.10: as in ISO 8601, but that weeks may begin on any weekday
 */
export function weekNumber(day: DayNumber, firstWeekday: Weekday): { readonly week: number; readonly weeks: number } {
  // The fourth day of a week lies in the year that the week belongs to; the fourth of January in its first week.
  const { year } = civilDay(weekStart(day, firstWeekday) + 3);
  const first = weekStart(dayNumber(year, 1, 4), firstWeekday);
  const next = weekStart(dayNumber(year + 1, 1, 4), firstWeekday);
  return { week: Math.floor((day - first) / 7) + 1, weeks: (next - first) / 7 };
}
