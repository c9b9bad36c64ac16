import { dayMs, type Instant, minuteMs } from '#lib/time/period.ts';
import { type Weekday, weekdayOfDay } from '#lib/time/wall-time.ts';
import { wallMsAt, type ZoneOffsets } from '#lib/time/zone-offsets.ts';
import type { PlanningRules } from './rules.ts';

/** A part of a weekday in which a person has more to give. */
export interface Bandwidth {
  readonly weekday: Weekday;
  readonly part: 'morning' | 'afternoon' | 'evening';
}

type Parts = Pick<PlanningRules, 'noonMinute' | 'eveningMinute'>;

/** Whether a wall time lies in such a part. An empty map says nothing: then every time is as good. */
export function hasBandwidth(map: readonly Bandwidth[], weekday: Weekday, minute: number, rules: Parts): boolean {
  if (map.length === 0) return true;
  const part = minute < rules.noonMinute ? 'morning' : minute < rules.eveningMinute ? 'afternoon' : 'evening';
  return map.some((one) => one.weekday === weekday && one.part === part);
}

/** The same of an instant. */
export function hasBandwidthAt(
  map: readonly Bandwidth[],
  instant: Instant,
  offsets: ZoneOffsets,
  rules: Parts,
): boolean {
  if (map.length === 0) return true;
  const wall = wallMsAt(offsets, instant);
  const day = Math.floor(wall / dayMs);
  return hasBandwidth(map, weekdayOfDay(day), (wall - day * dayMs) / minuteMs, rules);
}
