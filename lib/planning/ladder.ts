import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { endOfRun } from '#lib/time/timeline.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { datesOfWeek, type Week, weekPeriod } from '#lib/time/week.ts';
import { planningDayAt } from './planning-day.ts';
import type { Ritual } from './ritual.ts';
import { type Room, room } from './room.ts';
import type { Situation } from './situation.ts';
import { slotsOf } from './slot.ts';
import { lengthFitting } from './verdict.ts';
import type { WeeklyRules } from './weekly-rules.ts';
import type { WeeklyTime } from './weekly-time.ts';

/** How far down a week had to go to keep its time. */
export type Rung =
  /** At the weekly time, in full. */
  | 'as-it-stands'
  /** At the weekly time, shorter. */
  | 'shrunk'
  /** A little earlier or later the same day. */
  | 'shifted'
  /** At a runner-up of the weekly time. */
  | 'second-best'
  /** Anywhere else in the hours that both offer: a breakfast, a walk, a call. */
  | 'other-form';

/** The time that a ritual has in one week. */
export interface Placement {
  readonly kind: 'placed';
  readonly rung: Rung;
  readonly period: Period;
  readonly lengthMin: number;
}

/** No time fits: a few minutes at the door are what is left. */
export interface NoRoom {
  readonly kind: 'no-room';
  /** The person's own event without which the weekly time would be free; undefined where no single one is in the way. */
  readonly couldMove: Period | undefined;
}

/** A ritual in one week, and the times at which it stands. */
export interface WeekAsked {
  readonly ritual: Ritual;
  readonly week: Week;
  readonly time: WeeklyTime;
  /** The best first. */
  readonly runnersUp: readonly WeeklyTime[];
}

/**
 * Where a ritual goes in one week: down one ladder that leaves the weekly time as late and as little as it can. Tentative
 * time is stood on only where the week has no other.
 *
 * @param space made for this ritual and a period that holds the week
 * @throws RangeError when the week or a zone is none
 */
export function placement(situation: Situation, space: Room, asked: WeekAsked, rules: WeeklyRules): Placement | NoRoom {
  const start = startIn(asked, asked.time);
  return (
    at(space, start, 'as-it-stands') ??
    shifted(space, start, rules) ??
    secondBest(space, asked) ??
    anywhere(space, asked) ?? { kind: 'no-room', couldMove: inTheWay(situation, asked, start) }
  );
}

/** @throws RangeError when the week or the zone is none */
export function startIn({ week, ritual }: Pick<WeekAsked, 'week' | 'ritual'>, time: WeeklyTime): Instant {
  return instantAt(datesOfWeek(week)[time.weekday - 1] ?? '', time.minute, ritual.zone);
}

function at(space: Room, start: Instant, rung: Rung): Placement | undefined {
  const lengthMin = lengthFitting(space, endOfRun(space.offered, start) - start);
  if (lengthMin === 0) return undefined;
  const isShort = rung === 'as-it-stands' && lengthMin < space.ritual.length.usualMin;
  const period = { start, end: start + lengthMin * minuteMs };
  return { kind: 'placed', rung: isShort ? 'shrunk' : rung, period, lengthMin };
}

/** The nearest start of the same day that has room for the whole; else the nearest that has room at all. */
function shifted(space: Room, start: Instant, { shiftMostMin }: WeeklyRules): Placement | undefined {
  const { gridMin } = space.rules;
  const day = planningDayAt(start, space.days, space.rules);
  let short: Placement | undefined;
  for (let apart = gridMin; apart <= shiftMostMin; apart += gridMin) {
    for (const away of [apart, -apart]) {
      const other = start + away * minuteMs;
      if (planningDayAt(other, space.days, space.rules) !== day) continue;
      const placed = at(space, other, 'shifted');
      if (placed && placed.lengthMin >= space.ritual.length.usualMin) return placed;
      short ??= placed;
    }
  }
  return short;
}

function secondBest(space: Room, asked: WeekAsked): Placement | undefined {
  for (const time of asked.runnersUp) {
    const placed = at(space, startIn(asked, time), 'second-best');
    if (placed) return placed;
  }
  return undefined;
}

function anywhere(space: Room, { week, ritual }: WeekAsked): Placement | undefined {
  const [best] = slotsOf(space, weekPeriod(week, ritual.zone));
  return best && { kind: 'placed', rung: 'other-form', period: best.period, lengthMin: best.lengthMin };
}

/** The one event of the person's own that stands alone between them and the weekly time. */
function inTheWay(situation: Situation, { ritual, week }: WeekAsked, start: Instant): Period | undefined {
  const wanted = { start, end: start + ritual.length.leastMin * minuteMs };
  const event = loneEvent(situation, wanted);
  if (!event) return undefined;
  const firm = situation.own.firm.filter((other) => other !== event);
  const without = room({ ...situation, own: { ...situation.own, firm } }, ritual, weekPeriod(week, ritual.zone));
  return endOfRun(without.offered, start) >= wanted.end ? event : undefined;
}

/** Of two events that each lie there, neither is alone; where none does, the last work before it needs its wind-down. */
function loneEvent({ own, rules }: Situation, wanted: Period): Period | undefined {
  const near = (windDownMin: number) =>
    own.firm.filter(({ start, end }) => start < wanted.end && end > wanted.start - windDownMin * minuteMs);
  const [first, ...more] = near(rules.windDownMin);
  if (first) return more.length === 0 ? first : undefined;
  return near(rules.windDownAfterWorkMin).sort((a, b) => b.end - a.end)[0];
}
