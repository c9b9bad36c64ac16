import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePeriods } from '#lib/time/free-periods.ts';
import { hourMs, type Period } from '#lib/time/period.ts';

const at = (hour: number) => hour * hourMs;
const periods = fc.array(fc.record({ start: fc.nat(250), end: fc.nat(250) }), { maxLength: 15 });

function covers(list: readonly Period[], t: number): boolean {
  return list.some(({ start, end }) => start <= t && t < end);
}

test('a meeting within the morning leaves a free period on each side', () => {
  const free = freePeriods([{ start: at(9), end: at(12) }], [{ start: at(10), end: at(11) }]);
  expect(free).toEqual([
    { start: at(9), end: at(10) },
    { start: at(11), end: at(12) },
  ]);
});

test('an instant is free exactly when it is available and not busy', () => {
  fc.assert(
    fc.property(periods, periods, fc.nat(250), (available, busy, t) => {
      expect(covers(freePeriods(available, busy), t)).toBe(covers(available, t) && !covers(busy, t));
    }),
    { numRuns: 1_000 },
  );
});

test('free periods are in order and do not touch', () => {
  fc.assert(
    fc.property(periods, periods, (available, busy) => {
      const edges = freePeriods(available, busy).flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
    }),
  );
});
