import type { Zone } from '#lib/time/wall-time.ts';
import { zoneOffsets } from '#lib/time/zone-offsets.ts';
import { type PlanningDay, planningDayAt } from './planning-day.ts';
import type { PlanningRules } from './rules.ts';
import type { Slot } from './slot.ts';

/**
 * The days on which these slots lie, each once: three times of one evening are one evening. After midnight it is still the
 * evening before.
 *
 * @param zone the situation's: says what is one day
 * @throws RangeError when the zone is none
 */
export function slotDays(
  slots: readonly Pick<Slot, 'period'>[],
  zone: Zone,
  rules: PlanningRules,
): ReadonlySet<PlanningDay> {
  const starts = slots.map(({ period }) => period.start);
  if (starts.length === 0) return new Set();
  const offsets = zoneOffsets(zone, { start: Math.min(...starts), end: Math.max(...starts) + 1 });
  return new Set(starts.map((start) => planningDayAt(start, offsets, rules)));
}
