import { dayMs, type Instant, secondMs } from '#lib/time/period.ts';

/** No service is waited for longer than this on its word alone. */
const longestMs = dayMs;

/**
 * How long a `Retry-After` asks us to wait.
 *
 * @param value seconds, or an HTTP date
 * @returns milliseconds, from 0 to a day; undefined where there is no such header or it says nothing
 * @see RFC 9110 §10.2.3
 */
export function retryAfterMs(value: string | null, now: Instant): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * secondMs, longestMs);
  if (!/^[A-Za-z]{3},? .*GMT$/.test(text)) return undefined;
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.min(Math.max(until - now, 0), longestMs);
}
