import { hourMs, type Instant } from '#lib/time/period.ts';
import type { Defence } from './occasion.ts';

/** What a kept time could fall back on. */
export interface Fallback {
  /** Other days of the same week that would do. */
  readonly otherDays: number;
  readonly start: Instant;
  readonly now: Instant;
  readonly inSeason: boolean;
}

const levels = ['hold', 'firm', 'locked'] as const;

/** From three other days on it is held lightly; with two firmly; with one, or this near, it is locked. */
const enoughDays = 3;
const nearMs = 48 * hourMs;

/** How hard a time is held: by what is left if it goes. In a season, where little is, one level harder. */
export function defenceOf({ otherDays, start, now, inSeason }: Fallback): Defence {
  if (start - now < nearMs) return 'locked';
  const level = Math.max(0, Math.min(2, enoughDays - otherDays)) + (inSeason ? 1 : 0);
  return levels[Math.min(2, level)] ?? 'locked';
}
