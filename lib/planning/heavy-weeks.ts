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

/** Weeks that weigh more than is usual. */
export interface HeavyWeeks {
  readonly heavy: ReadonlySet<Week>;
  /**
   * Those, and of the next few the ones that hold as much already as a heavy one does so long before: calendars fill up to
   * the last day, and a season is to be seen before its second week is over.
   */
  readonly becoming: ReadonlySet<Week>;
}

/** @param usual undefined: nothing is called heavy */
export function heavyWeeks(
  loads: readonly WeekLoad[],
  thisWeek: Week,
  usual: Usual | undefined,
  rules: SeasonRules,
): HeavyWeeks {
  const heavy = loads.filter((load) => isHeavy(load, usual, rules)).map((load) => load.week);
  const coming = loads.filter((load) => load.week >= thisWeek).slice(0, rules.filledBefore.length);
  const onTheWay = coming.filter((load, ahead) => {
    return isHeavy({ ...load, weight: load.weight / (rules.filledBefore[ahead] ?? 1) }, usual, rules);
  });
  return { heavy: new Set(heavy), becoming: new Set([...heavy, ...onTheWay.map((load) => load.week)]) };
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

/** From how many hours' weight on a week is heavy. */
function heavyFrom({ weight, spread }: Usual, rules: SeasonRules): number {
  return weight + Math.max(rules.heavySpreads * spread, rules.heavyShare * weight, rules.heavyHours);
}

function isHeavy(load: WeekLoad, usual: Usual | undefined, rules: SeasonRules): boolean {
  return usual !== undefined && !isAway(load, rules) && load.weight >= heavyFrom(usual, rules);
}
