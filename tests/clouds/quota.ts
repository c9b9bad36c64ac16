import type { CloudClock } from './clock.ts';

export interface Quota {
  /** Counts one request. @returns whether there were too many in the window */
  isOver(who: string): boolean;
}

/** Requests of one user in a sliding window; those that are over are not counted. */
export function slidingQuota(clock: CloudClock, most: number, windowMs: number): Quota {
  const recent = new Map<string, number[]>();
  return {
    isOver(who) {
      const now = clock.now();
      const times = recent.get(who) ?? [];
      recent.set(who, times);
      while (times[0] !== undefined && Math.abs(now - times[0]) >= windowMs) times.shift();
      if (times.length >= most) return true;
      times.push(now);
      return false;
    },
  };
}
