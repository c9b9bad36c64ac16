import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;

export interface Quota {
  /** Counts one request. @throws Refusal 403 where there were too many in the last minute */
  count(clientId: string, email: string): void;
}

/**
 * Requests of one person through one client in a sliding minute.
 * @see https://developers.google.com/workspace/calendar/api/guides/quota
 */
export function minuteQuota(world: World): Quota {
  const recent = new Map<string, number[]>();
  return {
    count(clientId, email) {
      const now = world.clock.now();
      const key = `${clientId} ${email}`;
      const times = recent.get(key) ?? [];
      recent.set(key, times);
      while (times[0] !== undefined && Math.abs(now - times[0]) >= MINUTE_MS) times.shift();
      if (times.length >= world.settings.requestsPerMinute) {
        throw new Refusal(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', { domain: 'usageLimits' });
      }
      times.push(now);
    },
  };
}
