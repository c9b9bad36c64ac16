import { hourMs, type Instant } from '#lib/time/period.ts';
import type { Defence } from './occasion.ts';
import type { PlanningRules } from './rules.ts';

/** What a kept time could fall back on. */
export interface Fallback {
  /** Other days of the same week that would do. */
  readonly otherDays: number;
  readonly start: Instant;
  readonly now: Instant;
  readonly inSeason: boolean;
}

const levels = ['hold', 'firm', 'locked'] as const;

/**
 * How hard a time is held: by what is left if it goes. With enough other days lightly, with one fewer firmly, with less, or
 * this near, it is locked; in a season, where little is, one level harder.
 */
export function defenceOf(
  { otherDays, start, now, inSeason }: Fallback,
  { enoughOtherDays, lockedWithinHours }: PlanningRules,
): Defence {
  if (start - now < lockedWithinHours * hourMs) return 'locked';
  const level = Math.max(0, enoughOtherDays - otherDays) + (inSeason ? 1 : 0);
  return levels[level] ?? 'locked';
}
