import { describe, expect, test } from 'vitest';
import { mostRemindersAWeek } from '#lib/practice/reminders.ts';
import { isoWeekAt } from '#lib/time/week.ts';
import { zone } from './homestead.ts';
import { days, drawMonth, live } from './reminder-month.ts';
import { expectedOf, maySpeakAt } from './reminder-oracle.ts';

const timeout = 180_000;

describe(`${days} days with sleep, updates, restarts, pauses and hidden words`, () => {
  test.each([1, 2])('seed %i: each is shown once, or left out by rule, as the rules say', { timeout }, async (seed) => {
    const { month, shown, rows } = await live(drawMonth(seed, false));
    const expected = expectedOf(month);
    expect(shown).toEqual(expected.shown);
    expect(rows.filter(({ state }) => state === 'full')).toHaveLength(expected.full);
    expect(rows.filter(({ state }) => state === 'noted')).toHaveLength(shown.length);
    expect(shown.length).toBeGreaterThan(8);
  });

  test.each([3, 4])('seed %i: where turns die at any call, none is shown twice', { timeout }, async (seed) => {
    const { month, shown, rows, died } = await live(drawMonth(seed, true));
    expect(died).toBeGreaterThan(3);
    const noted = rows.filter(({ state }) => state === 'noted');
    // It errs towards silence: what was noted and died is not shown, and nothing is shown that was not noted.
    expect(noted.length - shown.length).toBeGreaterThanOrEqual(0);
    expect(noted.length - shown.length).toBeLessThanOrEqual(died);
    for (const { at, kind } of shown) {
      const of = noted.filter((row) => row.kind === kind && row.settledAt === at);
      expect(of, `${kind} at ${new Date(at).toISOString()}`).toHaveLength(1);
      expect(maySpeakAt(month, at)).toBe(true);
    }
    const weeks = Map.groupBy(shown, ({ at }) => isoWeekAt(at, zone));
    for (const [, inWeek] of weeks) expect(inWeek.length).toBeLessThanOrEqual(mostRemindersAWeek);
  });
});
