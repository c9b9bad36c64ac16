import { hourMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { minutesOfDay } from '#lib/time/wall-time.ts';
import { nextClockChange, wallMsAt, type ZoneOffsets } from '#lib/time/zone-offsets.ts';
import type { Ritual } from './ritual.ts';
import { nextOnGrid, type Room, room } from './room.ts';
import type { Situation } from './situation.ts';
import { type Refusal, verdict } from './verdict.ts';

/** An hour of the wall clock, and what became of it. */
export interface HourReason {
  /** A whole hour of the wall clock; less where a clock change cuts one. */
  readonly period: Period;
  /** What the wall clock shows when it begins, in minutes from midnight. */
  readonly minute: number;
  readonly reason: OfferedHour | Refusal;
}

/** A ritual can begin within the hour. */
export interface OfferedHour {
  readonly kind: 'offered';
  /** The first such time, on the quarter hour where one will do. */
  readonly slot: Period;
  readonly soft: boolean;
}

/**
 * For each hour, whether a ritual can begin in it, and if not, why: the reason that most of the hour's starts have.
 *
 * @param day the hours that share an instant with it are explained, in the situation's zone; a day with a clock change
 *   has 23 or 25
 * @returns earliest first, without gaps
 * @throws RangeError when a zone is none
 */
export function whyNot(situation: Situation, ritual: Ritual, day: Period): HourReason[] {
  // A slot may begin before the day ends and end after it.
  const space = room(situation, ritual, day);
  return wallHours(day, space.days).map((period) => ({
    period,
    minute: (((wallMsAt(space.days, period.start) / minuteMs) % minutesOfDay) + minutesOfDay) % minutesOfDay,
    reason: hourReason(space, period),
  }));
}

function hourReason(space: Room, hour: Period): OfferedHour | Refusal {
  const { gridMin, quarterMin } = space.rules;
  const refusals: Refusal[] = [];
  let offered: OfferedHour | undefined;
  for (const start of starts(hour, gridMin)) {
    const judged = verdict(space, start);
    if (judged.kind !== 'offered') {
      refusals.push(judged);
      continue;
    }
    const slot = { start, end: start + judged.lengthMin * minuteMs };
    const onQuarter = nextOnGrid(start, quarterMin) === start;
    if (onQuarter) return { kind: 'offered', slot, soft: judged.soft };
    offered ??= { kind: 'offered', slot, soft: judged.soft };
  }
  return offered ?? mostCommon(refusals);
}

/** On the grid; where a clock change left no such start in the hour, its first instant. */
function starts(hour: Period, gridMin: number): Instant[] {
  const found: Instant[] = [];
  for (let start = nextOnGrid(hour.start, gridMin); start < hour.end; start += gridMin * minuteMs) found.push(start);
  return found.length > 0 ? found : [hour.start];
}

/** Of the kind that most have; of those with an end the last, which frees the person, else the first. */
function mostCommon(refusals: readonly Refusal[]): Refusal {
  const counts = new Map<Refusal['kind'], number>();
  for (const { kind } of refusals) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = refusals.filter(({ kind }) => counts.get(kind) === most);
  const kind = common[0]?.kind;
  const same = common.filter((refusal) => refusal.kind === kind);
  const told = kind === 'busy' || kind === 'tentative' ? same.at(-1) : same[0];
  if (!told) throw new RangeError('an hour without a start');
  return told;
}

/** The hours of the wall clock that share an instant with the period, cut where the clock changes. */
function wallHours(day: Period, offsets: ZoneOffsets): Period[] {
  const intoHour = (instant: Instant) => ((wallMsAt(offsets, instant) % hourMs) + hourMs) % hourMs;
  const hours: Period[] = [];
  let start = day.start - intoHour(day.start);
  const change = nextClockChange(offsets, start);
  if (change <= day.start) start = change;
  while (start < day.end) {
    const end = Math.min(start + hourMs - intoHour(start), nextClockChange(offsets, start));
    hours.push({ start, end });
    start = end;
  }
  return hours;
}
