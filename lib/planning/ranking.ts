import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { edgesUntil, never, type Timeline } from '#lib/time/timeline.ts';
import { minutesOfDay, weekdayOfDay } from '#lib/time/wall-time.ts';
import { wallMsAt, type ZoneOffsets } from '#lib/time/zone-offsets.ts';
import { hasBandwidthAt } from './bandwidth.ts';
import { type Learned, lean, learned, type OutcomeCounts } from './learned.ts';
import { type PlanningDay, planningDayAt } from './planning-day.ts';
import type { Room } from './room.ts';
import { tonightBy } from './tonight.ts';
import { weeklyRules } from './weekly-rules.ts';

/** What all slots of one decision are ranked by. */
export interface Ranking {
  readonly room: Room;
  readonly tonight: Period;
  readonly today: PlanningDay;
  readonly ritualOffsets: ZoneOffsets;
  readonly learned: Learned | undefined;
}

/** What all slots of one free run share; firm time is anyone's. */
export interface Surroundings {
  readonly lastEnd: Instant;
  readonly nextStart: Instant;
  readonly soft: boolean;
  /** What it costs every slot of the run to be on that day. */
  readonly dayCost: number;
}

/** @param ritualOffsets of the ritual's zone, in which the wished time is meant */
export function ranking(room: Room, ritualOffsets: ZoneOffsets): Ranking {
  const { now, days, rules } = room;
  return {
    room,
    ritualOffsets,
    learned: room.learned.length === 0 ? undefined : learned(room.learned, now, weeklyRules),
    tonight: tonightBy(days, now, rules),
    today: planningDayAt(now, days, rules),
  };
}

/** Of a run of free time: firm time may touch it, no more. */
export function surroundings(run: Period, { room, today }: Ranking): Surroundings {
  const { own, partner, soft, days, rules } = room;
  const [firm, other] = [own.firm, partner?.firm ?? never];
  const softEdges = edgesUntil(soft, run.start);
  return {
    lastEnd: Math.max(edgeBefore(firm, run.start), edgeBefore(other, run.start)),
    nextStart: Math.min(edgeAfter(firm, run.start), edgeAfter(other, run.start)),
    soft: softEdges % 2 === 1 || (soft[softEdges] ?? Infinity) < run.end,
    dayCost: rules.ranking.perDayLater * (planningDayAt(run.start, days, rules) - today),
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

/** What became of this weekday and half hour where it was kept before; undefined: too little was seen. */
export function learnedAt(start: Instant, { learned, ritualOffsets }: Ranking): OutcomeCounts | undefined {
  if (learned === undefined) return undefined;
  const wall = wallMsAt(ritualOffsets, start);
  const day = Math.floor(wall / dayMs);
  return learned(weekdayOfDay(day), (wall - day * dayMs) / minuteMs);
}

/** Whether a slot begins in the night that is coming, or has begun. */
export function isTonight(start: Instant, { tonight }: Ranking): boolean {
  return tonight.start <= start && start < tonight.end;
}

/** How far a slot is from the best there could be, in minutes away from the wished time; less is better. */
export function slotCost(start: Instant, lengthMin: number, around: Surroundings, ranks: Ranking): number {
  const { rules, ritual, bandwidth, days } = ranks.room;
  const { ranking: weights } = rules;
  const gapMissing = Math.max(0, rules.comfortableGapMin - (start - around.lastEnd) / minuteMs);
  const roomAfter = (around.nextStart - start) / minuteMs - lengthMin;
  const roomMissing = Math.max(0, rules.comfortableRoomMin - roomAfter);
  return (
    minutesFromWished(start, ranks) +
    weights.perMinuteOfGapMissing * gapMissing +
    weights.perMinuteOfRoomMissing * roomMissing +
    weights.perMinuteShorter * (ritual.length.usualMin - lengthMin) +
    around.dayCost -
    weeklyRules.learnedMinutes * lean(learnedAt(start, ranks), weeklyRules) +
    (isTonight(start, ranks) ? 0 : weights.notTonight) +
    (hasBandwidthAt(bandwidth, start, days, rules) ? 0 : weights.lowBandwidth) +
    (around.soft ? weights.onlyTentative : 0)
  );
}
