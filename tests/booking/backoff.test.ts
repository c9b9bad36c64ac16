import { expect, test } from 'vitest';
import { isDue, nextTry } from '#lib/booking/backoff.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';
import { hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import { now } from './bench.ts';

const waitMs = (kind: FailureKind, tries: number, random: number, retryAfterMs?: number) =>
  nextTry(new Failure(kind, 'x', retryAfterMs === undefined ? {} : { retryAfterMs }), tries, now, () => random) - now;

test.each<FailureKind>(['signed-out', 'consent-blocked', 'forbidden', 'scope-missing', 'conflict', 'storage-full'])(
  '%s is for the person to mend: looked at again after an hour',
  (kind) => expect(waitMs(kind, 1, 0)).toBe(hourMs),
);

test('the wait doubles, between half a minute and an hour, anywhere within', () => {
  expect([0, 0.5, 1].map((random) => waitMs('unavailable', 1, random))).toEqual([30, 60, 90].map((s) => s * secondMs));
  expect([1, 2, 3].map((tries) => waitMs('unavailable', tries, 1))).toEqual([90, 150, 270].map((s) => s * secondMs));
  expect([0, 0.5, 1].map((random) => waitMs('unavailable', 30, random))).toEqual([30, 1815, 3600].map((s) => s * 1000));
});

test('without network it is tried every five minutes at least', () => {
  expect([0, 1].map((random) => waitMs('offline', 30, random))).toEqual([30 * secondMs, 5 * minuteMs]);
});

test('never before what the service asked for, and never later than an hour', () => {
  expect(waitMs('rate-limited', 1, 0, 45 * secondMs)).toBe(45 * secondMs);
  expect(waitMs('rate-limited', 1, 1, 45 * secondMs)).toBe(90 * secondMs);
  expect(waitMs('rate-limited', 1, 0, 5 * hourMs)).toBe(hourMs);
});

test('due is what has come, and what no wait explains', () => {
  const due = [-hourMs, 0, 1, hourMs, hourMs + 1].map((ahead) => isDue(now + ahead, now));
  expect(due).toEqual([true, true, false, false, true]);
});
