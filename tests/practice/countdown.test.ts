import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begun, leftMs, paused, readyCountdown, seenAt } from '#lib/practice/countdown.ts';

test('a minute that is paused after twenty seconds has forty left, however long the pause', () => {
  const running = begun(readyCountdown(60_000), 1_000);
  const stopped = paused(running, 21_000);
  expect(leftMs(stopped, 500_000)).toBe(40_000);
  expect(leftMs(begun(stopped, 500_000), 510_000)).toBe(30_000);
});

test('it ends by itself, and begins no second time', () => {
  const over = seenAt(begun(readyCountdown(60_000), 0), 60_000);
  expect(over.state).toBe('over');
  expect(begun(over, 70_000)).toBe(over);
});

test('what is left never grows and is never below zero, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.nat(120_000), fc.integer(), fc.integer(), (length, start, now) => {
      const left = leftMs(begun(readyCountdown(length), start), now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(length);
    }),
  );
});
