import fc from 'fast-check';
import { expect, test } from 'vitest';
import { litMonths, monthText, windowSize } from '#components/keepsakes/lit-months.ts';
import { english } from '#tests/words/english.ts';

const lit = (date: string, minutes = 25) => ({ date, ritual: 'micro-date', minutes });

test('windows stand side by side in their months; a month without one is not there', () => {
  const months = litMonths([lit('2025-12-31'), lit('2026-01-02'), lit('2026-03-04'), lit('2026-03-11')]);
  expect(months.map(({ month, windows }) => [month, windows.length])).toEqual([
    ['2025-12', 1],
    ['2026-01', 1],
    ['2026-03', 2],
  ]);
});

test('a month of another year says which', () => {
  expect(monthText('2026-03', '2026', english())).toBe('March');
  expect(monthText('2025-12', '2026', english())).toBe('December 2025');
});

test('every window is drawn once, and none is dark', () => {
  const dates = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const windows = fc.array(dates.map((date) => lit(date.toISOString().slice(0, 10))));
  fc.assert(
    fc.property(windows, (all) => {
      const months = litMonths(all);
      expect(months.flatMap((month) => month.windows).toSorted()).toHaveLength(all.length);
      expect(months.every((month) => month.windows.length > 0)).toBe(true);
    }),
  );
});

test('a longer time is a wider window', () => {
  expect([20, 75, 150].map((minutes) => windowSize({ minutes }))).toEqual(['small', 'middle', 'large']);
});
