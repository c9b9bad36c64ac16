import type { Period } from './period.ts';
import { difference, periodsOf, timeline } from './timeline.ts';

/**
 * The time that is available and not busy.
 *
 * @param available periods in any order; they may overlap
 * @param busy periods in any order; they may overlap, and may reach outside `available`
 * @returns disjoint periods that do not touch, earliest first; empty when nothing is left
 * @throws never: any two lists are valid
 * @see RFC 7953 §5, which derives busy time; free time is the rest of what is available
 */
export function freePeriods(available: readonly Period[], busy: readonly Period[]): Period[] {
  return periodsOf(difference(timeline(available), timeline(busy)));
}
