import { dayMs } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { civilDay, dayNumber, dayOfWall, daysInMonth, weekStart } from './civil.ts';
import { fineTimes } from './occurrences-fine.ts';
import type { Rule } from './rule.ts';
import { filledIn, hasDay, takesEveryDay } from './rule-days.ts';
import { atPositions, type PeriodTimes, timesOfDay, type WallSpan } from './rule-times.ts';
import type { Budget } from './trouble.ts';

/**
 * When a rule has its occurrences by the wall clock, earliest first; UNTIL and the clock's changes are the caller's.
 *
 * The first occurrence is always one, and counts, whether the rule would have it or not.
 *
 * The work is bounded by the time between `start` and the end of `span`, and by `budget`: a rule that never hits ends, too.
 * @throws IcsTrouble `too-often`
 * @see RFC 5545 §3.3.10 and §3.8.5.3
 */
export function* occurrences(rule: Rule, start: WallMs, span: WallSpan, budget: Budget): Generator<WallMs> {
  let left = rule.count - 1;
  if (start >= span.from && start <= span.to) yield start;
  const full = filledIn(rule, civilDay(dayOfWall(start)));
  for (const times of periodsOfTimes(full, start, span, budget)) {
    left -= times.skipped;
    for (const time of times.found) {
      if (time <= start) continue;
      if (left <= 0 || time > span.to) return;
      left -= 1;
      if (time >= span.from) yield time;
    }
    if (left <= 0) return;
  }
}

function periodsOfTimes(rule: Rule, start: WallMs, span: WallSpan, budget: Budget): Generator<PeriodTimes> {
  const isFine = rule.every === 'HOURLY' || rule.every === 'MINUTELY' || rule.every === 'SECONDLY';
  return isFine ? fineTimes(rule, start, span, budget) : dayTimes(rule, start, span, budget);
}

/** Occurrences of a rule that goes by days, weeks, months or years, period by period. */
function* dayTimes(rule: Rule, start: WallMs, span: WallSpan, budget: Budget): Generator<PeriodTimes> {
  const clock = timesOfDay(rule, start);
  const firstDay = dayOfWall(start);
  const jump = findJump(rule, firstDay, dayOfWall(span.from), clock.length);
  for (let index = 0; ; index += 1) {
    if (index === 1 && jump !== undefined && jump.index > 1) {
      index = jump.index;
      yield { skipped: jump.passed, found: [] };
    }
    const { first, days } = period(rule, firstDay, index);
    budget.spend(rule.line, 1);
    // Not a number beyond the last day that a Date can tell.
    if (!(first * dayMs <= span.to)) return;
    const found: WallMs[] = [];
    for (const day of days) {
      const has = hasDay(rule, day);
      budget.spend(rule.line, has ? clock.length : 1);
      if (has) for (const time of clock) found.push(day * dayMs + time);
    }
    yield { skipped: 0, found: atPositions(found, rule.positions) };
  }
}

/**
 * Which period to go on with after the first, where those before the span need not be looked at: what they bring is not
 * counted, or the same in each.
 */
function findJump(rule: Rule, firstDay: number, fromDay: number, timesADay: number) {
  const { every, interval, count, days, positions } = rule;
  const away = fromDay - firstDay;
  const periodDays = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 }[every as 'DAILY'] * interval;
  // A year has at most 366 days, so this never lands too late; one period more for weeks that began before `firstDay`.
  const index = Math.floor(away / periodDays) - 1;
  if (count === Number.POSITIVE_INFINITY) return { index, passed: 0 };
  const onlyDays = takesEveryDay({ ...rule, days: [] });
  if (positions.length > 0 || !onlyDays) return undefined;
  if (every === 'DAILY' && days.length === 0) return { index, passed: (index - 1) * timesADay };
  const aWeek = new Set(days.map(({ weekday }) => weekday)).size;
  if (every === 'WEEKLY') return { index, passed: (index - 1) * aWeek * timesADay };
  return undefined;
}

function period(rule: Rule, firstDay: number, index: number): { first: number; days: Iterable<number> } {
  const steps = index * rule.interval;
  const { year, month } = civilDay(firstDay);
  if (rule.every === 'DAILY') return { first: firstDay + steps, days: [firstDay + steps] };
  if (rule.every === 'WEEKLY') {
    const first = weekStart(firstDay, rule.firstWeekday) + 7 * steps;
    return { first, days: daysFrom(first, 7) };
  }
  if (rule.every === 'MONTHLY') {
    const first = dayNumber(year, month + steps, 1);
    return { first, days: daysFrom(first, dayNumber(year, month + steps + 1, 1) - first) };
  }
  return { first: dayNumber(year + steps, 1, 1), days: daysOfYear(year + steps, rule.months) };
}

function* daysFrom(first: number, count: number): Generator<number> {
  for (let day = first; day < first + count; day += 1) yield day;
}

function* daysOfYear(year: number, months: readonly number[]): Generator<number> {
  for (let month = 1; month <= 12; month += 1) {
    if (months.length > 0 && !months.includes(month)) continue;
    yield* daysFrom(dayNumber(year, month, 1), daysInMonth(year, month));
  }
}
