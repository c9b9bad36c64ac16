/** The parts of an RRULE that this cloud knows. */
export interface RecurrenceRule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number;
  /** Last instant at which an occurrence may start. */
  readonly untilMs: number;
  /** ISO weekdays, Monday 1, with the ordinal within the month where there is one. */
  readonly days: readonly { readonly weekday: number; readonly ordinal: number }[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);

export function isRuleLine(line: string): boolean {
  return line.startsWith('RRULE:');
}

/** @throws RangeError where a part is unknown here, or does not follow RFC 5545 §3.3.10 */
export function recurrenceRule(line: string, zone: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of line.replace(/^RRULE:/, '').split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!KNOWN.has(name) || value === '' || parts.has(name)) throw new RangeError(`Unknown part in ${line}`);
    parts.set(name, value);
  }
  const every = parts.get('FREQ');
  if (every !== 'DAILY' && every !== 'WEEKLY' && every !== 'MONTHLY' && every !== 'YEARLY') {
    throw new RangeError(`Unknown frequency in ${line}`);
  }
  if (parts.has('COUNT') && parts.has('UNTIL')) throw new RangeError(`COUNT and UNTIL in ${line}`);
  const until = parts.get('UNTIL');
  return {
    every,
    interval: positive(parts.get('INTERVAL') ?? '1'),
    count: parts.has('COUNT') ? positive(parts.get('COUNT') ?? '') : Number.POSITIVE_INFINITY,
    untilMs: until === undefined ? Number.POSITIVE_INFINITY : lastInstant(until, zone),
    days: (parts.get('BYDAY')?.split(',') ?? []).map(weekdayOf),
  };
}

function positive(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`Not a positive number: ${text}`);
  return Number(text);
}

function weekdayOf(text: string): { weekday: number; ordinal: number } {
  const [, ordinal = '', name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name) + 1;
  if (weekday === 0) throw new RangeError(`Unknown weekday ${text}`);
  return { weekday, ordinal: Number(ordinal) };
}

function lastInstant(until: string, zone: string): number {
  if (until.endsWith('Z')) {
    return Temporal.PlainDateTime.from(until.slice(0, -1)).toZonedDateTime('UTC').epochMilliseconds;
  }
  if (until.includes('T')) return Temporal.PlainDateTime.from(until).toZonedDateTime(zone).epochMilliseconds;
  return Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
}

/** The dates of a rule from `first` on, earliest first; endless, COUNT and UNTIL are the caller's. */
export function* ruleDates(first: Temporal.PlainDate, rule: RecurrenceRule): Generator<Temporal.PlainDate> {
  for (let step = 0; step < 40_000; step += 1) {
    for (const date of datesOfStep(first, rule, step * rule.interval)) {
      if (Temporal.PlainDate.compare(date, first) >= 0) yield date;
    }
  }
}

function datesOfStep(first: Temporal.PlainDate, rule: RecurrenceRule, steps: number): Temporal.PlainDate[] {
  switch (rule.every) {
    case 'DAILY': {
      const date = first.add({ days: steps });
      return rule.days.length === 0 || rule.days.some((day) => day.weekday === date.dayOfWeek) ? [date] : [];
    }
    case 'WEEKLY': {
      const monday = first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: steps });
      const weekdays = rule.days.length === 0 ? [first.dayOfWeek] : rule.days.map((day) => day.weekday);
      return weekdays.toSorted((a, b) => a - b).map((weekday) => monday.add({ days: weekday - 1 }));
    }
    case 'MONTHLY': {
      const month = first.with({ day: 1 }).add({ months: steps });
      if (rule.days.length === 0) return first.day <= month.daysInMonth ? [month.with({ day: first.day })] : [];
      return rule.days.flatMap((day) => weekdaysOfMonth(month, day)).toSorted(Temporal.PlainDate.compare);
    }
    case 'YEARLY': {
      const year = first.with({ day: 1 }).add({ years: steps });
      return first.day <= year.daysInMonth ? [year.with({ day: first.day })] : [];
    }
  }
}

function weekdaysOfMonth(month: Temporal.PlainDate, day: { weekday: number; ordinal: number }): Temporal.PlainDate[] {
  const firstOne = month.add({ days: (day.weekday - month.dayOfWeek + 7) % 7 });
  const all = [0, 7, 14, 21, 28].map((days) => firstOne.add({ days })).filter((date) => date.month === month.month);
  if (day.ordinal === 0) return all;
  const one = all.at(day.ordinal > 0 ? day.ordinal - 1 : day.ordinal);
  return one === undefined ? [] : [one];
}
