import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { edgesUntil, type Timeline } from '#lib/time/timeline.ts';
import { minutesOfDay } from '#lib/time/wall-time.ts';
import { wallMsAt, type ZoneOffsets } from '#lib/time/zone-offsets.ts';
import { type PlanningDay, planningDayAt } from './planning-day.ts';
import type { Room } from './room.ts';
import { tonightBy } from './tonight.ts';

/** What all slots of one decision are ranked by. */
export interface Ranking {
  readonly room: Room;
  readonly tonight: Period;
  readonly today: PlanningDay;
  readonly ritualOffsets: ZoneOffsets;
}

/** What all slots of one free run share: `lastEnd` and `nextStart` of firm time, whoever's it is. */
export interface Surroundings {
  readonly lastEnd: Instant;
  readonly nextStart: Instant;
  readonly soft: boolean;
}

export function ranking(room: Room, ritualOffsets: ZoneOffsets): Ranking {
  const { now, days, rules } = room;
  return { room, ritualOffsets, tonight: tonightBy(days, now, rules), today: planningDayAt(now, days, rules) };
}

/** Of a run of free time; firm time touches it at most. */
export function surroundings({ own, partner, soft }: Room, run: Period): Surroundings {
  const sides = partner ? [own.firm, partner.firm] : [own.firm];
  return {
    lastEnd: Math.max(...sides.map((firm) => edgeBefore(firm, run.start))),
    nextStart: Math.min(...sides.map((firm) => edgeAfter(firm, run.start))),
    soft: edgesUntil(soft, run.start) % 2 === 1 || edgeAfter(soft, run.start) < run.end,
  };
}

/** The last start or end at an instant or before it. */
export function edgeBefore(line: Timeline, instant: Instant): Instant {
  return line[edgesUntil(line, instant) - 1] ?? -Infinity;
}

/** The first start or end after an instant. */
export function edgeAfter(line: Timeline, instant: Instant): Instant {
  return line[edgesUntil(line, instant)] ?? Infinity;
}

/** Minutes on the clock between a start and the wished time, by the shorter way round. */
export function minutesFromWished(start: Instant, { room, ritualOffsets }: Ranking): number {
  const minute = (((wallMsAt(ritualOffsets, start) % dayMs) + dayMs) % dayMs) / minuteMs;
  const apart = Math.abs(minute - (room.ritual.wishedMinute % minutesOfDay));
  return Math.min(apart, minutesOfDay - apart);
}

/** How far a slot is from the best there could be, in minutes away from the wished time; less is better. */
export function slotCost(start: Instant, lengthMin: number, around: Surroundings, ranks: Ranking): number {
  const { rules, ritual, days } = ranks.room;
  const { ranking: weights } = rules;
  const gapMissing = Math.max(0, rules.comfortableGapMin - (start - around.lastEnd) / minuteMs);
  const roomAfter = (around.nextStart - start) / minuteMs - lengthMin;
  const roomMissing = Math.max(0, rules.comfortableRoomMin - roomAfter);
  const isTonight = ranks.tonight.start <= start && start < ranks.tonight.end;
  return (
    minutesFromWished(start, ranks) +
    weights.perMinuteOfGapMissing * gapMissing +
    weights.perMinuteOfRoomMissing * roomMissing +
    weights.perMinuteShorter * (ritual.length.usualMin - lengthMin) +
    weights.perDayLater * (planningDayAt(start, days, rules) - ranks.today) +
    (isTonight ? 0 : weights.notTonight) +
    (around.soft ? weights.onlyTentative : 0)
  );
}
