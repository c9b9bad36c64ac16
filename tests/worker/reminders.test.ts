import { describe, expect, test } from 'vitest';
import { days, drawMonth, live } from './reminder-month.ts';
import { expectedOf } from './reminder-oracle.ts';

const seeds = [1, 2, 3];

describe(`${days} days with sleep, updates, restarts, pauses and hidden words`, () => {
  test.each(seeds)(
    'seed %i: each is shown exactly once, or left out by rule, as the rules say',
    { timeout: 120_000 },
    async (seed) => {
      const { month, shown, rows } = await live(drawMonth(seed, false));
      const expected = expectedOf(month);
      expect(shown).toEqual(expected.shown);
      expect(rows.filter(({ state }) => state === 'full').length).toBe(expected.full);
      expect(shown.length).toBeGreaterThan(8);
    },
  );
});
