import { minuteMs, type Period } from '#lib/time/period.ts';
import { edgesUntil, intersection, type Timeline, timeline } from '#lib/time/timeline.ts';
import { planningDayAt } from './planning-day.ts';
import { nextOnGrid, type Room } from './room.ts';
import type { Situation } from './situation.ts';
import type { Slot } from './slot.ts';
import { slotDays } from './slot-days.ts';

/**
 * What is left if a time goes: on how many other days something else would do. Tentative time is nothing to fall back on.
 *
 * @param slots of the same week
 * @throws RangeError when the zone is none
 */
export function countOtherDays(
  { zone, rules }: Pick<Situation, 'zone' | 'rules'>,
  slots: readonly Slot[],
  own: Period,
): number {
  const clear = slots.filter((slot) => !slot.soft);
  const days = new Set(slotDays(clear, zone, rules));
  for (const day of slotDays([{ period: own }], zone, rules)) days.delete(day);
  return days.size;
}

/**
 * The same from a room that is at hand, without making a slot of each.
 *
 * @param space holds the week, and knows nothing of `own` itself
 */
export function otherDaysIn(space: Room, week: Period, own: Period): number {
  const { ritual, rules, days, soft } = space;
  const leastMs = ritual.length.leastMin * minuteMs;
  const runs = intersection(space.offered, timeline([week]));
  const found = new Set<number>();
  for (let i = 0; i < runs.length; i += 2) {
    const run = { start: runs[i] ?? 0, end: runs[i + 1] ?? 0 };
    const fits = nextOnGrid(run.start, rules.gridMin) + leastMs <= run.end;
    if (fits && !overlapsAny(soft, run)) found.add(planningDayAt(run.start, days, rules));
  }
  found.delete(planningDayAt(own.start, days, rules));
  return found.size;
}

function overlapsAny(line: Timeline, run: Period): boolean {
  const edges = edgesUntil(line, run.start);
  return edges % 2 === 1 || (line[edges] ?? Infinity) < run.end;
}
