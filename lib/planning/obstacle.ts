import { availableTime } from '#lib/time/available.ts';
import { dayMs, minuteMs, type Period } from '#lib/time/period.ts';
import { intersection, periodsOf, type Timeline } from '#lib/time/timeline.ts';
import type { Ritual } from './ritual.ts';
import { wakingTime } from './room.ts';
import type { Side, Situation } from './situation.ts';

/** What stands in the way of every offer, however empty the weeks are: a person can clear it, waiting cannot. */
export type Obstacle =
  | NonNullable<Side['unknown']>
  /** What the partner shares could not be read. */
  | 'partner-unread'
  /** The person offers no hours in which the ritual could lie before the last hour of a day. */
  | 'no-hours'
  /** Each of the two offers hours, and they share none that are long enough. */
  | 'hours-never-meet';

/** Weekly hours show themselves whole in so long, clock changes and all. */
const searchedMs = 15 * dayMs;

/**
 * Why nothing can be offered whatever the calendars hold; undefined where only the weeks themselves decide.
 *
 * @throws RangeError when a zone is none
 */
export function findObstacle(situation: Situation, ritual: Ritual): Obstacle | undefined {
  const { now, zone, rules, own, partner } = situation;
  if (own.unknown) return own.unknown;
  if (partner?.unknown) return 'partner-unread';
  const within: Period = { start: now, end: now + searchedMs };
  const hours = intersection(wakingTime(zone, rules, within), availableTime(own.hours, within));
  if (!hasRoom(hours, ritual)) return 'no-hours';
  if (!partner || hasRoom(intersection(hours, availableTime(partner.hours, within)), ritual)) return undefined;
  return 'hours-never-meet';
}

function hasRoom(line: Timeline, { length }: Ritual): boolean {
  return periodsOf(line).some(({ start, end }) => end - start >= length.leastMin * minuteMs);
}
