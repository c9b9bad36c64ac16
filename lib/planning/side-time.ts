import { availableTime, type WeeklyHours } from '#lib/time/available.ts';
import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { edgesUntil, type Timeline, timeline, union, widened } from '#lib/time/timeline.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { ZoneOffsets } from '#lib/time/zone-offsets.ts';
import { planningDayAt } from './planning-day.ts';
import type { PlanningRules } from './rules.ts';
import type { Side } from './situation.ts';

/** The time of one of the two as timelines. */
export interface SideTime {
  readonly hours: Timeline;
  readonly firm: Timeline;
  readonly soft: Timeline;
  /** The wind-down after the last work of each day. */
  readonly afterWork: Timeline;
  /** Firm time together with all wind-down after it: no ritual here. */
  readonly taken: Timeline;
}

/** What the sides of one situation are read with. */
export interface Reading {
  readonly within: Period;
  readonly rules: PlanningRules;
  /** The situation's zone: says what is one day. */
  readonly days: ZoneOffsets;
  readonly offsetsOf: (zone: Zone) => ZoneOffsets;
}

/** One side's time within `reading.within`. @throws RangeError when a zone is none */
export function sideTime(side: Side, reading: Reading): SideTime {
  const { within, rules } = reading;
  const hoursWithin = (hours: WeeklyHours) => availableTime(hours, within, reading.offsetsOf(hours.zone));
  const firm = timeline(side.firm, within);
  const inHours = side.workHours ? workEnds(firm, hoursWithin(side.workHours), reading) : [];
  const marked = side.work ? lastEnds(timeline(side.work, within), reading) : [];
  const afterWork = windDownAfter([...inHours, ...marked], rules);
  return {
    hours: hoursWithin(side.hours),
    firm,
    soft: timeline(side.soft, within),
    afterWork,
    taken: union(widened(firm, 0, rules.windDownMin * minuteMs), afterWork),
  };
}

/**
 * When the last work of each day ends. Work is firm time that shares an instant with the hours marked as work and ends on
 * the day on which they end; events that touch each other end together.
 */
function workEnds(firm: Timeline, work: Timeline, { rules, days }: Reading): Instant[] {
  const ends = new Map<number, Instant>();
  for (let i = 0; i < work.length; i += 2) {
    const from = work[i] ?? 0;
    const to = work[i + 1] ?? 0;
    // The last run of firm time that begins before work ends; where `to` is just a start, that run is not meant.
    const edges = edgesUntil(firm, to - 1);
    const end = firm[edges % 2 === 1 ? edges : edges - 1] ?? -Infinity;
    const day = planningDayAt(to, days, rules);
    if (end > from && planningDayAt(end, days, rules) === day) ends.set(day, end);
  }
  return [...ends.values()];
}

/** When what stands in calendars of work ends on each day. */
function lastEnds(work: Timeline, { rules, days }: Reading): Instant[] {
  const ends = new Map<number, Instant>();
  for (let i = 1; i < work.length; i += 2) {
    const end = work[i] ?? 0;
    // Earliest first: the last one of a day stays. What ends as the next day begins is of the day before.
    ends.set(planningDayAt(end - 1, days, rules), end);
  }
  return [...ends.values()];
}

function windDownAfter(ends: readonly Instant[], rules: PlanningRules): Timeline {
  const lengthMs = rules.windDownAfterWorkMin * minuteMs;
  return timeline(ends.map((start) => ({ start, end: start + lengthMs })));
}
