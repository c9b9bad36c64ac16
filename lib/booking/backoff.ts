import type { Failure, FailureKind } from '#lib/failure.ts';
import { hourMs, type Instant, minuteMs, secondMs } from '#lib/time/period.ts';

/** No retry is put off for longer than this, whatever a service asks for. */
export const longestWaitMs = hourMs;

/** Alarms cannot be set closer than this. */
const shortestWaitMs = 30 * secondMs;

/** What a person must mend: trying again by ourselves is a quiet look whether they did. */
const forPerson: readonly FailureKind[] = [
  'signed-out',
  'consent-blocked',
  'forbidden',
  'scope-missing',
  'conflict',
  'storage-full',
];

/**
 * When to try again after the `tries`-th failure in a row: full jitter on a doubling wait, never before what the service
 * asked for. No network is looked at every five minutes at least.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function nextTry(failure: Failure, tries: number, now: Instant, random: () => number): Instant {
  if (forPerson.includes(failure.kind)) return now + longestWaitMs;
  const most = failure.kind === 'offline' ? 5 * minuteMs : longestWaitMs;
  const jittered = shortestWaitMs + random() * Math.min(2 ** tries * shortestWaitMs, most - shortestWaitMs);
  return now + Math.min(Math.max(jittered, failure.retryAfterMs ?? 0), longestWaitMs);
}

/** Whether `at` has come; one so far ahead that no wait explains it was set before the clock was put back. */
export function isDue(at: Instant, now: Instant): boolean {
  return at <= now || at - now > longestWaitMs;
}
