import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seasonRules } from '#lib/planning/season-rules.ts';
import { isAway, weekLoads } from '#lib/planning/week-load.ts';
import type { Period } from '#lib/time/period.ts';
import { hourMs } from '#lib/time/period.ts';
import { datesOfWeek, weekPeriod } from '#lib/time/week.ts';
import { berlin, from } from './situations.ts';

const week = '2026-W47';
const [monday = '', tuesday = '', wednesday = '', , , saturday = ''] = datesOfWeek(week);

function load(firm: readonly Period[]) {
  const [only] = weekLoads(firm, berlin, week, 1, seasonRules);
  if (!only) throw new RangeError('no week');
  return only;
}

test('a week is told in its parts', () => {
  const told = load([
    from(monday, 7.5, 9),
    from(monday, 9.25, 12),
    from(monday, 17, 19),
    from(saturday, 10, 12),
    from(tuesday, 10, 11),
  ]);
  expect(told).toMatchObject({ hours: 9.25, weekendHours: 2, evenings: 1, earlyStarts: 1, shortGaps: 1, awayDays: 0 });
  expect(told.weight).toBeCloseTo(9.25 + 0.1 * 2 + 0.1 + 0.1 + 1 / 12);
});

test('meetings that overlap count once', () => {
  expect(load([from(monday, 9, 12), from(monday, 11, 13)]).hours).toBe(4);
});

test('a day that is taken whole is away, and is no work', () => {
  const told = load([from(monday, 0, 24), from(tuesday, 0, 24), from(wednesday, 0, 24)]);
  expect(told).toMatchObject({ hours: 0, evenings: 0, awayDays: 3, weight: 0 });
  expect(isAway(told, seasonRules)).toBe(true);
  expect(isAway(load([from(monday, 0, 24)]), seasonRules)).toBe(false);
});

test('where work is known, only that weighs, and a holiday in a calendar of one’s own still says away', () => {
  const work = [from(monday, 9, 12)];
  const dinner = [from(monday, 19, 22), from(saturday, 10, 14)];
  const alone = weekLoads(work, berlin, week, 1, seasonRules);
  expect(weekLoads([...work, ...dinner], berlin, week, 1, seasonRules, work)).toEqual(alone);
  const away = [monday, tuesday, wednesday].map((date) => from(date, 0, 24));
  const [told] = weekLoads([...work, ...away], berlin, week, 1, seasonRules, work);
  expect(told).toMatchObject({ hours: 0, awayDays: 3 });
});

test('a night shift is told on both of its days', () => {
  const told = load([{ start: from(monday, 22, 23).start, end: from(tuesday, 6, 7).start }]);
  expect(told).toMatchObject({ hours: 8, evenings: 1, earlyStarts: 1 });
});

test('the night on which the clock changes has the hours of the wall clock', () => {
  const [, , , , , , sunday = ''] = datesOfWeek('2026-W43');
  const [told] = weekLoads([from(sunday, 1, 5)], berlin, '2026-W43', 1, seasonRules);
  expect(told?.hours).toBe(4);
});

const meetings = fc.array(
  fc.record({ startH: fc.integer({ min: 0, max: 14 * 24 }), lengthH: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 40 },
);

test('a meeting more never makes a week lighter, unless it fills a day', () => {
  const { start } = weekPeriod(week, berlin);
  const at = ({ startH, lengthH }: { startH: number; lengthH: number }) => ({
    start: start + startH * hourMs,
    end: start + (startH + lengthH) * hourMs,
  });
  fc.assert(
    fc.property(meetings, meetings, (some, more) => {
      const before = weekLoads(some.map(at), berlin, week, 2, seasonRules);
      const after = weekLoads([...some, ...more].map(at), berlin, week, 2, seasonRules);
      for (const [i, load] of after.entries()) {
        const was = before[i];
        if (was === undefined || load.awayDays > 0) continue;
        expect(load.hours).toBeGreaterThanOrEqual(was.hours);
        expect(load.evenings).toBeGreaterThanOrEqual(was.evenings);
        expect(load.earlyStarts).toBeGreaterThanOrEqual(was.earlyStarts);
      }
    }),
  );
});
