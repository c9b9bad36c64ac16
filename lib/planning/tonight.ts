import { dayMs, type Instant, type Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { isoWeekAt, weekPeriod } from '#lib/time/week.ts';
import { type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import { lastMinuteOfDay, minuteOfPlanningDay, planningDayAt } from './planning-day.ts';
import type { PlanningRules } from './rules.ts';

/**
 * What a person means by tonight: from now, or from the evening's start when that is later, until their last hour, which
 * may lie past midnight. Empty once that hour is over, until the next day starts.
 *
 * @param zone where the person is
 * @throws RangeError when the zone is none
 */
export function tonight(now: Instant, zone: Zone, rules: PlanningRules): Period {
  return tonightBy(zoneOffsets(zone, { start: now, end: now + dayMs }), now, rules);
}

/** The same by offsets that are at hand. */
export function tonightBy(offsets: ZoneOffsets, now: Instant, rules: PlanningRules): Period {
  const day = planningDayAt(now, offsets, rules);
  const start = Math.max(now, minuteOfPlanningDay(day, rules.eveningMinute, offsets));
  return { start, end: Math.max(start, minuteOfPlanningDay(day, lastMinuteOfDay(rules), offsets)) };
}

/**
 * What is left of this week: from now to Sunday's end.
 *
 * @param zone the ritual's, since that decides which week an occasion belongs to
 * @throws RangeError when the zone is none
 */
export function thisWeek(now: Instant, zone: Zone): Period {
  return { start: now, end: weekPeriod(isoWeekAt(now, zone), zone).end };
}
