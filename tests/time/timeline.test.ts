import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '#lib/time/period.ts';
import {
  covers,
  difference,
  endOfRun,
  intersection,
  periodsOf,
  type Timeline,
  timeline,
  union,
  widened,
} from '#lib/time/timeline.ts';

const instants = fc.integer({ min: 0, max: 60 });
/** Also empty and backwards ones, and more than a sorted list would hold. */
const periods = fc.array(fc.record({ start: instants, end: instants }), { maxLength: 12 });
const everyInstant = Array.from({ length: 70 }, (_, i) => i - 5);

/** The slow and plain truth. */
function holds(list: readonly Period[], t: number): boolean {
  return list.some(({ start, end }) => start <= t && t < end);
}

function expectWellFormed(line: Timeline): void {
  expect(line.length % 2).toBe(0);
  for (let i = 1; i < line.length; i++) expect(line[i]).toBeGreaterThan(line[i - 1] ?? -Infinity);
}

test('what overlaps or touches becomes one, in order', () => {
  const line = timeline([
    { start: 40, end: 50 },
    { start: 10, end: 20 },
    { start: 15, end: 30 },
    { start: 30, end: 35 },
    { start: 60, end: 55 },
  ]);
  expect([...line]).toEqual([10, 35, 40, 50]);
});

test('the difference leaves a piece on each side', () => {
  const left = difference(timeline([{ start: 9, end: 12 }]), timeline([{ start: 10, end: 11 }]));
  expect(periodsOf(left)).toEqual([
    { start: 9, end: 10 },
    { start: 11, end: 12 },
  ]);
});

test('widening joins what it brings together', () => {
  expect([
    ...widened(
      timeline([
        { start: 10, end: 20 },
        { start: 25, end: 30 },
      ]),
      0,
      5,
    ),
  ]).toEqual([10, 35]);
});

describe('at every instant', () => {
  test('a timeline holds what its periods hold', () => {
    fc.assert(
      fc.property(periods, (list) => {
        const line = timeline(list);
        expectWellFormed(line);
        for (const t of everyInstant) expect(covers(line, t)).toBe(holds(list, t));
      }),
    );
  });

  test('a timeline within a period holds nothing else', () => {
    fc.assert(
      fc.property(periods, instants, instants, (list, start, end) => {
        const line = timeline(list, { start, end });
        expectWellFormed(line);
        for (const t of everyInstant) expect(covers(line, t)).toBe(holds(list, t) && start <= t && t < end);
      }),
    );
  });

  test('union, intersection and difference are or, and, and not', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const results = [union, intersection, difference].map((operation) => operation(timeline(a), timeline(b)));
        results.forEach(expectWellFormed);
        for (const t of everyInstant) {
          const [inA, inB] = [holds(a, t), holds(b, t)];
          expect(results.map((line) => covers(line, t))).toEqual([inA || inB, inA && inB, inA && !inB]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('widened holds what lies near enough', () => {
    fc.assert(
      fc.property(periods, fc.nat(6), fc.nat(6), (list, before, after) => {
        const line = widened(timeline(list), before, after);
        expectWellFormed(line);
        const wide = list.filter((p) => p.start < p.end).map((p) => ({ start: p.start - before, end: p.end + after }));
        for (const t of everyInstant) expect(covers(line, t)).toBe(holds(wide, t));
      }),
    );
  });

  test('a run ends at the first instant that is no part of it', () => {
    fc.assert(
      fc.property(periods, instants, (list, t) => {
        let end = t;
        while (holds(list, end)) end++;
        expect(endOfRun(timeline(list), t)).toBe(end);
      }),
    );
  });
});

test('the lists handed in stay as they were', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const before = JSON.stringify([a, b]);
      const [lineA, lineB] = [timeline(a), timeline(b)];
      const [copyA, copyB] = [[...lineA], [...lineB]];
      union(lineA, lineB);
      intersection(lineA, lineB);
      difference(lineA, lineB);
      widened(lineA, 1, 1);
      expect([[...lineA], [...lineB]]).toEqual([copyA, copyB]);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
  );
});
