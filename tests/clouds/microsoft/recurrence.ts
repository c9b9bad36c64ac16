import type { DayOfWeek, PatternedRecurrence, RecurrencePattern } from '@microsoft/microsoft-graph-types';
import type { RecurrenceRule } from '#tests/clouds/recurrence-rule.ts';
import { badRequest } from './refusal.ts';

const DAYS: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };
const EVERY = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  absoluteMonthly: 'MONTHLY',
  relativeMonthly: 'MONTHLY',
  absoluteYearly: 'YEARLY',
} as const;

/**
 * The rule of a series. Weeks begin on Monday, whatever `firstDayOfWeek` says.
 * @throws Refusal 400 where the pattern is none of those that this cloud knows
 */
export function ruleOf({ pattern, range }: PatternedRecurrence, zone: string): RecurrenceRule {
  const every = EVERY[(pattern?.type ?? '') as keyof typeof EVERY];
  const interval = pattern?.interval ?? 1;
  if (!pattern || every === undefined || !Number.isInteger(interval) || interval < 1) throw invalidPattern();
  return {
    every,
    interval,
    count: range?.type === 'numbered' ? (range.numberOfOccurrences ?? 0) : Number.POSITIVE_INFINITY,
    untilMs: range?.type === 'endDate' ? lastInstant(range.endDate ?? '', zone) : Number.POSITIVE_INFINITY,
    days: weekdaysOf(pattern),
  };
}

function invalidPattern() {
  return badRequest('The recurrence pattern is not valid.', 'ErrorInvalidRecurrencePattern');
}

function weekdaysOf(pattern: RecurrencePattern): RecurrenceRule['days'] {
  const ordinal = pattern.type === 'relativeMonthly' ? (ORDINALS[pattern.index ?? 'first'] ?? 0) : 0;
  return (pattern.daysOfWeek ?? []).map((day) => {
    const weekday = DAYS.indexOf(day) + 1;
    if (weekday === 0) throw invalidPattern();
    return { weekday, ordinal };
  });
}

function lastInstant(date: string, zone: string): number {
  try {
    return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
  } catch (error) {
    if (error instanceof RangeError) throw invalidPattern();
    throw error;
  }
}

const WRITTEN: Readonly<Record<RecurrenceRule['every'], 'daily' | 'weekly' | 'absoluteMonthly' | 'absoluteYearly'>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'absoluteMonthly',
  YEARLY: 'absoluteYearly',
};

/** A rule as Graph writes it, for a series that starts on `first`. */
export function writtenRecurrence(rule: RecurrenceRule, first: Temporal.PlainDate, zone: string): PatternedRecurrence {
  const days = rule.days.length > 0 || rule.every !== 'WEEKLY' ? rule.days : [{ weekday: first.dayOfWeek, ordinal: 0 }];
  const ordinal = rule.days[0]?.ordinal ?? 0;
  const index = (['first', 'second', 'third', 'fourth'] as const)[ordinal - 1] ?? 'last';
  const daysOfWeek = days.map(({ weekday }) => DAYS[weekday - 1] ?? 'monday');
  return {
    pattern: {
      type: ordinal === 0 ? WRITTEN[rule.every] : 'relativeMonthly',
      interval: rule.interval,
      ...(daysOfWeek.length > 0
        ? { daysOfWeek, firstDayOfWeek: 'monday' }
        : { dayOfMonth: first.day, month: first.month }),
      ...(ordinal === 0 ? {} : { index }),
    },
    range: { startDate: first.toString(), ...ending(rule, zone) },
  };
}

function ending(rule: RecurrenceRule, zone: string): NonNullable<PatternedRecurrence['range']> {
  if (Number.isFinite(rule.count)) return { type: 'numbered', numberOfOccurrences: rule.count };
  if (!Number.isFinite(rule.untilMs)) return { type: 'noEnd' };
  const last = Temporal.Instant.fromEpochMilliseconds(rule.untilMs).toZonedDateTimeISO(zone).toPlainDate();
  return { type: 'endDate', endDate: last.toString() };
}
