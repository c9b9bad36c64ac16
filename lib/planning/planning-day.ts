import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { instantOfWall, wallMsAt, type ZoneOffsets } from '#lib/time/zone-offsets.ts';
import type { PlanningRules } from './rules.ts';

/** The day that an instant belongs to, counted from 1970-01-01; until `rules.dayStartMinute` it is still the day before. */
export type PlanningDay = number;

/** Days as a couple lives them, not as the calendar turns them: one in the morning belongs to the evening before. */
export function planningDayAt(instant: Instant, offsets: ZoneOffsets, rules: PlanningRules): PlanningDay {
  return Math.floor((wallMsAt(offsets, instant) - rules.dayStartMinute * minuteMs) / dayMs);
}

/** From one day's start to the next. */
export function planningDayPeriod(day: PlanningDay, offsets: ZoneOffsets, rules: PlanningRules): Period {
  return {
    start: minuteOfPlanningDay(day, rules.dayStartMinute, offsets),
    end: minuteOfPlanningDay(day + 1, rules.dayStartMinute, offsets),
  };
}

/** The instant of a wall-clock minute of the day; 1440 and more lie past midnight. */
export function minuteOfPlanningDay(day: PlanningDay, minute: number, offsets: ZoneOffsets): Instant {
  return instantOfWall(offsets, day * dayMs + minute * minuteMs);
}

/**
 * The last hour of a day in minutes from its midnight. Always before the next day starts, so that no two evenings touch.
 */
export function lastMinuteOfDay(rules: PlanningRules): number {
  return Math.min(rules.lastMinute, rules.dayStartMinute + 24 * 60 - rules.gridMin);
}
