import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourMs } from '#lib/time/period.ts';
import { instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import {
  addMonths,
  addWeeks,
  datesOfMonth,
  datesOfWeek,
  isoWeekAt,
  monthAt,
  monthPeriod,
  weekPeriod,
} from '#lib/time/week.ts';

const zone = 'Europe/Berlin';

test('a Sunday belongs to the week that its Monday began', () => {
  expect(isoWeekAt(instantAt('2026-11-22', 1_200, zone), zone)).toBe('2026-W47');
  expect(datesOfWeek('2026-W47')).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

test('a year of 53 weeks, and a January day that belongs to the year before', () => {
  expect(isoWeekAt(instantAt('2027-01-01', 0, zone), zone)).toBe('2026-W53');
  expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
  expect(addWeeks('2026-W01', -1)).toBe('2025-W52');
});

test('the week and the month hang on the zone', () => {
  const instant = instantAt('2026-11-30', 30, zone);
  expect([isoWeekAt(instant, zone), monthAt(instant, zone)]).toEqual(['2026-W49', '2026-11']);
  expect(isoWeekAt(instant, 'America/New_York')).toBe('2026-W48');
  const newYear = instantAt('2027-01-01', 30, zone);
  expect([monthAt(newYear, zone), monthAt(newYear, 'America/New_York')]).toEqual(['2027-01', '2026-12']);
});

test('a week in which the clock changes is an hour shorter or longer', () => {
  const hours = (week: string) => (weekPeriod(week, zone).end - weekPeriod(week, zone).start) / hourMs;
  expect([hours('2026-W13'), hours('2026-W43'), hours('2026-W30')]).toEqual([167, 169, 168]);
});

test('every instant lies in its week and in its month', () => {
  const instants = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2060-01-01') });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  fc.assert(
    fc.property(instants, zones, fc.integer({ min: -60, max: 60 }), (instant, where, count) => {
      const week = isoWeekAt(instant, where);
      const { start, end } = weekPeriod(week, where);
      expect(start <= instant && instant < end).toBe(true);
      expect(datesOfWeek(week)).toContain(wallTimeAt(instant, where).date);
      expect(addWeeks(addWeeks(week, count), -count)).toBe(week);
      expect(weekPeriod(addWeeks(week, 1), where).start).toBe(end);
      const month = monthAt(instant, where);
      expect(monthPeriod(month, where).start <= instant && instant < monthPeriod(month, where).end).toBe(true);
      expect(datesOfMonth(month)).toContain(wallTimeAt(instant, where).date);
      expect(addMonths(addMonths(month, count), -count)).toBe(month);
    }),
    { numRuns: 400 },
  );
});

test('what is no week or no month is refused', () => {
  for (const week of ['2025-W53', '2026-W00', '2026-W54', '2026-47', '', 'W47']) {
    expect(() => datesOfWeek(week), week).toThrow(RangeError);
  }
  for (const month of ['2026-13', '2026-00', '2026', '']) expect(() => datesOfMonth(month), month).toThrow(RangeError);
  expect(datesOfMonth('2028-02')).toHaveLength(29);
});
