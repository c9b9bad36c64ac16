import type { Weekday } from '#lib/time/wall-time.ts';
import { type CivilDay, civilDay, dayNumber, daysInMonth, daysInYear, weekdayOf, weekNumber } from './civil.ts';
import type { Rule, RuleDay } from './rule.ts';

/** The rule with what it leaves to the first occurrence filled in: RFC 5545 §3.3.10, "derived from DTSTART". */
export function filledIn(rule: Rule, first: CivilDay): Rule {
  const { every, months, weekNumbers, yearDays, monthDays, days } = rule;
  const weekday: RuleDay = { weekday: weekdayOf(first.day), ordinal: 0 };
  if (yearDays.length > 0 || monthDays.length > 0 || days.length > 0) return rule;
  if (weekNumbers.length > 0) return { ...rule, days: [weekday] };
  switch (every) {
    case 'YEARLY':
      return { ...rule, months: months.length > 0 ? months : [first.month], monthDays: [first.dayOfMonth] };
    case 'MONTHLY':
      return { ...rule, monthDays: [first.dayOfMonth] };
    case 'WEEKLY':
      return { ...rule, days: [weekday] };
    default:
      return rule;
  }
}

/** Whether the rule takes every day: no part of it asks which. */
export function takesEveryDay({ months, weekNumbers, yearDays, monthDays, days }: Rule): boolean {
  return months.length + weekNumbers.length + yearDays.length + monthDays.length + days.length === 0;
}

/** Whether a day is one of a rule that is filled in. Every part that is there must agree. */
export function hasDay(rule: Rule, number: number): boolean {
  if (takesEveryDay(rule)) return true;
  const weekday = weekdayOf(number);
  if (rule.days.length > 0 && !rule.days.some((day) => day.weekday === weekday)) return false;
  const day = civilDay(number);
  if (rule.months.length > 0 && !rule.months.includes(day.month)) return false;
  return hasMonthDay(rule, day) && hasYearDay(rule, day) && hasWeek(rule, day) && hasOrdinal(rule, day, weekday);
}

function hasMonthDay({ monthDays }: Rule, { year, month, dayOfMonth }: CivilDay): boolean {
  if (monthDays.length === 0 || monthDays.includes(dayOfMonth)) return true;
  return monthDays.some((wanted) => wanted < 0) && monthDays.includes(dayOfMonth - daysInMonth(year, month) - 1);
}

function hasYearDay({ yearDays }: Rule, { day, year }: CivilDay): boolean {
  if (yearDays.length === 0) return true;
  const dayOfYear = day - dayNumber(year, 1, 1) + 1;
  return yearDays.includes(dayOfYear) || yearDays.includes(dayOfYear - daysInYear(year) - 1);
}

function hasWeek({ weekNumbers, firstWeekday }: Rule, { day }: CivilDay): boolean {
  if (weekNumbers.length === 0) return true;
  const { week, weeks } = weekNumber(day, firstWeekday);
  return weekNumbers.includes(week) || weekNumbers.includes(week - weeks - 1);
}

/** An ordinal counts within the month, in a yearly rule without months within the year; elsewhere it says nothing. */
function hasOrdinal({ every, months, days }: Rule, day: CivilDay, weekday: Weekday): boolean {
  if (days.length === 0) return true;
  const perYear = every === 'YEARLY' && months.length === 0;
  const place = perYear ? day.day - dayNumber(day.year, 1, 1) : day.dayOfMonth - 1;
  const length = perYear ? daysInYear(day.year) : daysInMonth(day.year, day.month);
  const fromStart = Math.floor(place / 7) + 1;
  const fromEnd = -(Math.floor((length - 1 - place) / 7) + 1);
  const counts = every === 'YEARLY' || every === 'MONTHLY';
  return days.some(
    ({ weekday: wanted, ordinal }) =>
      wanted === weekday && (!counts || ordinal === 0 || ordinal === fromStart || ordinal === fromEnd),
  );
}
