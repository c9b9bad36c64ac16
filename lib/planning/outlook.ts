import type { Instant, Period } from '#lib/time/period.ts';
import { intersection, timeline } from '#lib/time/timeline.ts';
import { addWeeks, isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import type { Ritual } from './ritual.ts';
import { type Room, room } from './room.ts';
import type { Situation } from './situation.ts';

/** A week, and when it is in the ritual's zone. */
export interface WeekAt {
  readonly week: Week;
  readonly within: Period;
}

/** The weeks of one ritual, this one first, and the room in all of them as if nothing stood. */
export interface Outlook {
  readonly ritual: Ritual;
  readonly weeks: readonly WeekAt[];
  readonly space: Room;
}

/** Made once for each decision: most of its work. @throws RangeError when a zone is none */
export function outlookOf(situation: Situation, ritual: Ritual, many: number): Outlook {
  const { now } = situation;
  const thisWeek = isoWeekAt(now, ritual.zone);
  const weeks = Array.from({ length: many }, (_, ahead) => {
    const week = addWeeks(thisWeek, ahead);
    return { week, within: weekPeriod(week, ritual.zone) };
  });
  const span = { start: weeks[0]?.within.start ?? now, end: weeks.at(-1)?.within.end ?? now };
  return { ritual, weeks, space: room({ ...situation, occasions: [] }, ritual, span) };
}

/** So late in its week nothing was missed: of the hours that both offer there were some, and they are over. */
export function isOver(situation: Situation, ritual: Ritual, within: Period): boolean {
  if (within.start > situation.now) return false;
  const partner = situation.partner && { ...situation.partner, firm: [], soft: [] };
  const empty = { ...situation, own: { ...situation.own, firm: [], soft: [] }, partner, occasions: [] };
  const hoursFrom = (now: Instant) =>
    intersection(room({ ...empty, now }, ritual, within).offered, timeline([within])).length;
  return hoursFrom(situation.now) === 0 && hoursFrom(within.start) > 0;
}
