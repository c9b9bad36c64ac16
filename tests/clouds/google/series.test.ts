import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventSeries } from './series.ts';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Auckland'];

const rules = fc.record({
  zone: fc.constantFrom(...zones),
  first: fc.integer({ min: 0, max: 800 }),
  hour: fc.integer({ min: 0, max: 23 }),
  weekly: fc.boolean(),
  interval: fc.integer({ min: 1, max: 4 }),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  count: fc.integer({ min: 1, max: 30 }),
});

type Rule = typeof rules extends fc.Arbitrary<infer R> ? R : never;

/** Looks at one day after the other and asks whether the rule of RFC 5545 §3.3.10 has it. */
function dayByDay(rule: Rule, first: Temporal.PlainDate): number[] {
  const starts: number[] = [];
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  for (let day = 0; starts.length < rule.count; day += 1) {
    const date = first.add({ days: day });
    const weeks = Math.floor(monday.until(date, { largestUnit: 'day' }).days / 7);
    const due = rule.weekly ? weeks % rule.interval === 0 : day % rule.interval === 0;
    const wanted =
      rule.days.length === 0 ? !rule.weekly || date.dayOfWeek === first.dayOfWeek : rule.days.includes(date.dayOfWeek);
    const plainTime = Temporal.PlainTime.from({ hour: rule.hour, minute: 30 });
    if (due && wanted) starts.push(date.toZonedDateTime({ timeZone: rule.zone, plainTime }).epochMilliseconds);
  }
  return starts;
}

test('a daily or weekly rule has the days that a look at each day finds, at the same wall time all year', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      const first = Temporal.PlainDate.from('2026-01-01').add({ days: rule.first });
      // A series that begins in an hour that clocks skip: what becomes of its wall time, the service does not say.
      const plainTime = Temporal.PlainTime.from({ hour: rule.hour, minute: 30 });
      fc.pre(first.toZonedDateTime({ timeZone: rule.zone, plainTime }).hour === rule.hour);
      const dateTime = `${first}T${String(rule.hour).padStart(2, '0')}:30:00`;
      const byDay = rule.days.length > 0 ? `;BYDAY=${rule.days.map((day) => names[day - 1]).join()}` : '';
      const line = `RRULE:FREQ=${rule.weekly ? 'WEEKLY' : 'DAILY'};INTERVAL=${rule.interval};COUNT=${rule.count}${byDay}`;
      const time = { dateTime, timeZone: rule.zone };
      const found = eventSeries({ start: time, end: time, recurrence: [line] }, 'UTC').within(-Infinity, Infinity);
      // A length of nothing overlaps nothing but an endless window.
      expect(found.map(({ startMs }) => startMs)).toEqual(dayByDay(rule, first));
    }),
    { numRuns: 300 },
  );
});

function starts(line: readonly string[], start: object, end: object): string[] {
  const found = eventSeries({ start, end, recurrence: [...line] }, 'Europe/Berlin').within(-Infinity, Infinity);
  return found.map(({ startMs }) => new Date(startMs).toISOString());
}

test('UNTIL counts the day itself, EXDATE takes one away, a whole day is 25 hours long when clocks go back', () => {
  const start = { dateTime: '2026-10-23T09:00:00', timeZone: 'Europe/Berlin' };
  const end = { dateTime: '2026-10-23T10:00:00', timeZone: 'Europe/Berlin' };
  const rule = ['RRULE:FREQ=DAILY;UNTIL=20261026', 'EXDATE;TZID=Europe/Berlin:20261024T090000'];
  expect(starts(rule, start, end)).toEqual([
    '2026-10-23T07:00:00.000Z',
    '2026-10-25T08:00:00.000Z',
    '2026-10-26T08:00:00.000Z',
  ]);
  const day = eventSeries(
    { start: { date: '2026-10-24' }, end: { date: '2026-10-25' }, recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] },
    'Europe/Berlin',
  );
  expect(day.within(-Infinity, Infinity).map(({ startMs, endMs }) => (endMs - startMs) / 3_600_000)).toEqual([24, 25]);
});

test('a month has its first Thursday, a year its day', () => {
  const start = { date: '2026-01-01' };
  const end = { date: '2026-01-02' };
  expect(starts(['RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=3'], start, end)).toEqual([
    '2025-12-31T23:00:00.000Z',
    '2026-02-04T23:00:00.000Z',
    '2026-03-04T23:00:00.000Z',
  ]);
  expect(starts(['RRULE:FREQ=YEARLY;COUNT=2'], start, end)).toEqual([
    '2025-12-31T23:00:00.000Z',
    '2026-12-31T23:00:00.000Z',
  ]);
});
