import ICAL from 'ical.js';
import type { Weekday } from '#lib/time/wall-time.ts';

/** A recurrence rule: RFC 5545 §3.3.10. Lists are empty where the rule does not say. */
export interface Rule {
  readonly every: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';
  readonly interval: number;
  /** Infinity where there is none. */
  readonly count: number;
  /** As written: a date, a local time or UTC. */
  readonly until: string | undefined;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  readonly firstWeekday: Weekday;
  /** Where the file says it. */
  readonly line: number;
}

/** A weekday; the `ordinal`th of its month or year where that is not 0, counted from the end where it is negative. */
export interface RuleDay {
  readonly weekday: Weekday;
  readonly ordinal: number;
}

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(MONTH|WEEKNO|YEARDAY|MONTHDAY|DAY|HOUR|MINUTE|SECOND|SETPOS)|X-.+)$/;

/**
 * The rule that a text says.
 *
 * @throws an error of any kind where it says none, or asks for what we do not know (RSCALE)
 */
export function ruleOf(text: string, line: number): Rule {
  const tidy = text.trim().toUpperCase().replace(/;+$/, '');
  const names = tidy.split(';').map((part) => part.split('=', 1)[0] ?? '');
  if (!names.every((name) => known.test(name)) || new Set(names).size < names.length)
    throw new RangeError('unknown part');
  // UNTIL is ours to read: ical.js takes what is no time at all.
  const until = /(?:^|;)UNTIL=([^;]*)/.exec(tidy)?.[1];
  const recur = ICAL.Recur.fromString(tidy.replace(/(^|;)UNTIL=[^;]*/, ''));
  const every = frequencies.find((name) => name === String(recur.freq));
  if (every === undefined) throw new RangeError('no frequency');
  const list = (part: string, most: number, least = -most) =>
    recur.getComponent(part).map((value: unknown) => whole(Number(value), least, most));
  return {
    every,
    interval: whole(recur.interval, 1, 1e6),
    count: names.includes('COUNT') ? whole(Number(recur.count), 1, 1e9) : Number.POSITIVE_INFINITY,
    until,
    months: list('BYMONTH', 12, 1),
    weekNumbers: list('BYWEEKNO', 53),
    yearDays: list('BYYEARDAY', 366),
    monthDays: list('BYMONTHDAY', 31),
    days: recur.getComponent('BYDAY').map((value: unknown) => ruleDay(String(value))),
    hours: list('BYHOUR', 23, 0),
    minutes: list('BYMINUTE', 59, 0),
    seconds: list('BYSECOND', 60, 0),
    positions: list('BYSETPOS', 366),
    firstWeekday: weekdayNamed(/(?:^|;)WKST=([A-Z]+)/.exec(tidy)?.[1] ?? 'MO'),
    line,
  };
}

function whole(value: number, least: number, most: number): number {
  // Counted from either end; there is no day 0 where days count from 1.
  if (!Number.isInteger(value) || value < least || value > most || (value === 0 && least < 0)) {
    throw new RangeError(`${value} is none`);
  }
  return value;
}

function ruleDay(text: string): RuleDay {
  const [, ordinal = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  return { weekday: weekdayNamed(name), ordinal: Math.trunc(Number(ordinal)) };
}

function weekdayNamed(name: string): Weekday {
  const index = weekdays.indexOf(name);
  if (index < 0) throw new RangeError(`${name} is no weekday`);
  return (index + 1) as Weekday;
}
