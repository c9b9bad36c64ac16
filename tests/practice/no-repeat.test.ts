import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnother, findForDay, orderOfDay, restDays } from '#lib/practice/no-repeat.ts';

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 10, 19) + days * 86_400_000).toISOString().slice(0, 10);
}

const lists = fc.integer({ min: 1, max: 150 }).map((count) => Array.from({ length: count }, (_, index) => `n${index}`));
const days = fc.integer({ min: -40_000, max: 40_000 });

/** Shows one on each of the days; the days between two showings of the same one. */
function returns(items: readonly string[], steps: readonly number[]) {
  const shown: Record<string, string> = {};
  const last = new Map<string, number>();
  let day = 0;
  return steps.map((step) => {
    day += step;
    const item = findForDay(items, dateAfter(day), shown) ?? '';
    const before = last.get(item);
    shown[dateAfter(day)] = item;
    last.set(item, day);
    return { item, rested: day - (before ?? Number.NEGATIVE_INFINITY), others: last };
  });
}

describe('what comes on a day', () => {
  test('the order of a day has each once', () => {
    fc.assert(
      fc.property(lists, days, (items, day) => {
        expect(orderOfDay(items, dateAfter(day)).toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  test('with more than sixty, nothing comes back within sixty days', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 70, maxLength: 140 });
    fc.assert(
      fc.property(fc.integer({ min: restDays + 1, max: 130 }), steps, (count, gaps) => {
        const items = Array.from({ length: count }, (_, index) => `n${index}`);
        for (const { rested } of returns(items, gaps)) expect(rested).toBeGreaterThan(restDays);
      }),
      { numRuns: 30 },
    );
  });

  test('with fewer, all others come before one comes again', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 30, maxLength: 90 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 15 }), steps, (count, gaps) => {
        const items = Array.from({ length: count }, (_, index) => `n${index}`);
        const came = returns(items, gaps).map(({ item }) => item);
        for (let from = 0; from + count <= came.length; from += 1) {
          // Long rests may let one come a little early; with such short gaps each round is whole.
          expect(new Set(came.slice(from, from + count)).size).toBe(count);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what is shown later is left out of account', () => {
    fc.assert(
      fc.property(lists, days, (items, day) => {
        const today = findForDay(items, dateAfter(day), {}) ?? '';
        expect(findForDay(items, dateAfter(day), { [dateAfter(day + 1)]: today })).toBe(today);
      }),
    );
  });

  test('another is another, until there is none', () => {
    fc.assert(
      fc.property(lists, days, (items, day) => {
        const first = findForDay(items, dateAfter(day), {}) ?? '';
        const next = findAnother(items, dateAfter(day), {}, first);
        if (items.length === 1) expect(next).toBeUndefined();
        else expect(next).not.toBe(first);
      }),
    );
    expect(findForDay([], dateAfter(0), {})).toBeUndefined();
  });
});
