import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planningRules } from '#lib/planning/rules.ts';
import { thisWeek, tonight } from '#lib/planning/tonight.ts';
import { minuteMs } from '#lib/time/period.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import { at, berlin } from './situations.ts';

const day = '2026-11-18';
const night = (now: number, lastMinute = planningRules.lastMinute) =>
  tonight(now, berlin, { ...planningRules, lastMinute });

describe('tonight', () => {
  test('before five it begins at five', () => {
    expect(night(at(day, 12))).toEqual({ start: at(day, 17), end: at(day, 23) });
  });
  test('after five it begins now', () => {
    expect(night(at(day, 19, 7))).toEqual({ start: at(day, 19, 7), end: at(day, 23) });
  });
  test('past midnight it is still the same night, until the last hour', () => {
    const last = 25 * 60;
    expect(night(at(day, 19), last)).toEqual({ start: at(day, 19), end: at('2026-11-19', 1) });
    expect(night(at('2026-11-19', 0, 30), last)).toEqual({ start: at('2026-11-19', 0, 30), end: at('2026-11-19', 1) });
  });
  test('after the last hour it is empty, until the day starts', () => {
    for (const now of [at(day, 23, 30), at('2026-11-19', 3, 59)]) expect(night(now)).toEqual({ start: now, end: now });
    expect(night(at('2026-11-19', 4))).toEqual({ start: at('2026-11-19', 17), end: at('2026-11-19', 23) });
  });
  test('in every zone it ends at the last hour of the clock, and begins in the evening', () => {
    const instants = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') });
    fc.assert(
      fc.property(instants, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (now, zone) => {
        const { start, end } = tonight(now, zone, planningRules);
        expect(start).toBeGreaterThanOrEqual(now);
        if (start === end) return;
        expect(wallTimeAt(end, zone).minute).toBe(planningRules.lastMinute);
        expect(wallTimeAt(start, zone).minute).toBeGreaterThanOrEqual(planningRules.eveningMinute);
        expect(end - start).toBeLessThanOrEqual(6 * 60 * minuteMs);
      }),
    );
  });
});

test('this week ends with Sunday, in the zone of the ritual', () => {
  const now = at(day, 12);
  expect(thisWeek(now, berlin)).toEqual({ start: now, end: at('2026-11-23', 0) });
  expect(thisWeek(now, 'America/New_York').end).toBe(at('2026-11-23', 0, 0, 'America/New_York'));
});
