import { expect, test } from 'vitest';
import { usualDate } from '#components/sunday/promise-date.ts';

test('a promise begins with the middle of the planned week, or with tomorrow where that has come', () => {
  expect(usualDate('2026-W48', '2026-11-22')).toBe('2026-11-25');
  expect(usualDate('2026-W48', '2026-11-25')).toBe('2026-11-26');
  expect(usualDate('2026-W48', '2026-11-28')).toBe('2026-11-29');
});
