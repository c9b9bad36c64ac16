import type { Week } from '#lib/time/week.ts';
import { median } from './median.ts';
import type { SeasonRules } from './season-rules.ts';
import { isAway, type WeekLoad } from './week-load.ts';

/** What weeks weigh when nothing special is going on. */
export interface Usual {
  /** The median, in hours of work that weigh as much. */
  readonly weight: number;
  /** How far weeks lie from it, as a standard deviation. */
  readonly spread: number;
}

/**
 * How far each week lies above the usual one, as a multiple of what makes a week heavy: 1 is barely heavy, 0 as usual. Weeks
 * away are not among them.
 *
 * @param usual undefined: nothing is called heavy
 */
export function excesses(
  loads: readonly WeekLoad[],
  usual: Usual | undefined,
  rules: SeasonRules,
): ReadonlyMap<Week, number> {
  const telling = loads.filter((load) => !isAway(load, rules));
  if (usual === undefined) return new Map(telling.map(({ week }) => [week, 0]));
  const heavy = Math.max(rules.heavySpreads * usual.spread, rules.heavyShare * usual.weight, rules.heavyHours);
  return new Map(telling.map(({ week, weight }) => [week, (weight - usual.weight) / heavy]));
}

/** Of the weeks before this one; undefined where too few say something. */
export function usualOf(loads: readonly WeekLoad[], rules: SeasonRules): Usual | undefined {
  // A week with nothing in it is one of a calendar that was not kept yet.
  const telling = loads.filter((load) => load.weight > 0 && !isAway(load, rules)).slice(-rules.usualWeeks);
  if (telling.length < rules.usualWeeksLeast) return undefined;
  const weight = median(telling.map((load) => load.weight));
  // Of a normal distribution, both the median and the mean distance from the middle tell the standard deviation. A dozen
  // weeks are few: the median alone is often far too small, and the mean alone is led by a single odd week.
  const apart = telling.map((load) => Math.abs(load.weight - weight));
  const byMedian = 1.4826 * median(apart);
  const byMean = (1.2533 * apart.reduce((sum, one) => sum + one, 0)) / apart.length;
  const spread = (byMedian + byMean) / 2;
  return { weight, spread };
}
