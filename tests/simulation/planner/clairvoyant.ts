import { microDate } from '#lib/planning/ritual.ts';
import { nextOnGrid, room } from '#lib/planning/room.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import { intersection, periodsOf, timeline } from '#lib/time/timeline.ts';
import { minutesOfDay } from '#lib/time/wall-time.ts';
import { addWeeks, weekPeriod } from '#lib/time/week.ts';
import { wallMsAt, zoneOffsets } from '#lib/time/zone-offsets.ts';
import { situationOf } from './situation-at.ts';
import type { Year } from './year.ts';

/** What could be done by somebody who knows all meetings beforehand. */
export interface Limit {
  /** f1: the most weeks that can be kept. */
  readonly weeks: number;
  /** f2: of these, the most that can be kept at one weekday and time. */
  readonly sameTime: number;
  /** That weekday and time of day. */
  readonly at: { readonly weekday: number; readonly minute: number };
}

/** By the same hours and limits as everybody; what was cancelled or moved away is no hindrance. */
export function limitOf(year: Year): Limit {
  const { persona, firstWeek, weeks, entries } = year;
  const ritual = microDate(persona.zone, persona.wishedMinute);
  const within = {
    start: weekPeriod(firstWeek, persona.zone).start,
    end: weekPeriod(addWeeks(firstWeek, weeks), persona.zone).start,
  };
  const tookPlace = entries.filter(({ until, period }) => until >= period.start);
  const situation = situationOf(persona, ritual, [], within.start - 7 * dayMs, tookPlace);
  const space = room(situation, ritual, within);
  const offsets = zoneOffsets(persona.zone, within);
  const firstDay = Math.round(wallMsAt(offsets, within.start) / dayMs);
  const free = new Set<number>();
  const weeksAt = new Map<number, number>();
  for (const run of periodsOf(intersection(space.offered, timeline([within])))) {
    const last = run.end - ritual.length.leastMin * minuteMs;
    const stepMin = space.rules.gridMin;
    for (let start = nextOnGrid(run.start, stepMin); start <= last; start += stepMin * minuteMs) {
      const wall = wallMsAt(offsets, start) - firstDay * dayMs;
      free.add(Math.floor(wall / (7 * dayMs)));
      const intoWeek = wall % (7 * dayMs);
      weeksAt.set(intoWeek, (weeksAt.get(intoWeek) ?? 0) + 1);
    }
  }
  const [best = [0, 0]] = [...weeksAt].sort(([, a], [, b]) => b - a);
  const minuteOfWeek = best[0] / minuteMs;
  const at = { weekday: Math.floor(minuteOfWeek / minutesOfDay) + 1, minute: minuteOfWeek % minutesOfDay };
  return { weeks: free.size, sameTime: best[1], at };
}
