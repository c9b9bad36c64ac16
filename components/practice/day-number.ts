import { dayMs } from '#lib/time/period.ts';

/** A number that goes up by one at each midnight here; what comes by turns hangs on it. */
export function dayNumber(now = new Date()): number {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs);
}
