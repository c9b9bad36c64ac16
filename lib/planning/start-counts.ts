import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { intersection, type Timeline, timeline } from '#lib/time/timeline.ts';
import { minutesOfDay, weekdayOfDay } from '#lib/time/wall-time.ts';
import { addWeeks, isoWeekAt, weekPeriod } from '#lib/time/week.ts';
import { wallMsAt, type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import { isItsWeek, type Ritual } from './ritual.ts';
import { nextOnGrid, room } from './room.ts';
import type { Situation } from './situation.ts';
import type { WeeklyRules } from './weekly-rules.ts';

/** In how many weeks a ritual could begin, for each start of the week in its zone: see `cellOf`. */
export interface StartCounts {
  /** With its usual length, and at least with its least. */
  readonly usual: Uint8Array;
  readonly least: Uint8Array;
  /** If nothing were in either calendar. */
  readonly offered: Uint8Array;
  /** Anything at all of the person's own lies in that time: else nothing was known of it. */
  readonly known: boolean;
}

/** Where a start of the week stands in the counts. @param minute on the grid */
export function cellOf(weekday: number, minute: number, gridMin: number): number {
  return (weekday - 1) * (minutesOfDay / gridMin) + minute / gridMin;
}

/** Each start within a period is counted, whatever stands there. @throws RangeError when a zone is none */
export function startCounts(situation: Situation, ritual: Ritual, within: Period): StartCounts {
  const { rules, own } = situation;
  const space = room({ ...situation, occasions: [] }, ritual, within);
  const offsets = zoneOffsets(ritual.zone, within);
  const turns = turnsIn(ritual, within);
  const count = (line: Timeline, lengthMin: number) =>
    countIn(turns ? intersection(line, turns) : line, lengthMin, within, offsets, rules.gridMin);
  const { usualMin, leastMin } = ritual.length;
  const ownHours = intersection(space.waking, space.own.hours);
  const hours = space.partner ? intersection(ownHours, space.partner.hours) : ownHours;
  return {
    usual: count(space.offered, usualMin),
    least: count(space.offered, leastMin),
    offered: count(hours, leastMin),
    known: own.firm.some(({ start, end }) => start < within.end && end > within.start),
  };
}

/** The weeks of a ritual that has its turn in every second one; undefined where all are. */
function turnsIn(ritual: Ritual, { start, end }: Period): Timeline | undefined {
  if (ritual.every !== 'other-week') return undefined;
  const turns: Period[] = [];
  for (let week = isoWeekAt(start, ritual.zone); ; week = addWeeks(week, 1)) {
    const period = weekPeriod(week, ritual.zone);
    if (period.start >= end) return timeline(turns);
    if (isItsWeek(ritual, week)) turns.push(period);
  }
}

function countIn(line: Timeline, lengthMin: number, within: Period, offsets: ZoneOffsets, gridMin: number): Uint8Array {
  const counts = new Uint8Array(7 * (minutesOfDay / gridMin));
  for (let i = 0; i < line.length; i += 2) {
    const last = Math.min((line[i + 1] ?? 0) - lengthMin * minuteMs, within.end - 1);
    let start = nextOnGrid(Math.max(line[i] ?? 0, within.start), gridMin);
    for (; start <= last; start += gridMin * minuteMs) {
      const cell = cellAt(start, offsets, gridMin);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

function cellAt(start: Instant, offsets: ZoneOffsets, gridMin: number): number {
  const wall = wallMsAt(offsets, start);
  const day = Math.floor(wall / dayMs);
  return cellOf(weekdayOfDay(day), (wall - day * dayMs) / minuteMs, gridMin);
}

/**
 * How likely each start stays free, by what became of it in weeks before, and of the same time on the other days of those
 * weeks: twelve evenings are few, and what takes a Tuesday at seven may take a Thursday at seven.
 *
 * @returns by cell, 0 to 1; 1 everywhere where nothing was known
 */
export function staysFree(
  { offered, least, known }: StartCounts,
  gridMin: number,
  { sameHourWeeks }: WeeklyRules,
): Float64Array {
  const chances = new Float64Array(offered.length).fill(1);
  if (!known) return chances;
  const perDay = minutesOfDay / gridMin;
  for (let minute = 0; minute < perDay; minute++) {
    const cells = Array.from({ length: 7 }, (_, day) => day * perDay + minute);
    const sum = (counts: Uint8Array) => cells.reduce((all, cell) => all + (counts[cell] ?? 0), 0);
    // As if it had been free once and taken once before anything was known.
    const sameHour = (sum(least) + 1) / (sum(offered) + 2);
    for (const cell of cells) {
      chances[cell] = ((least[cell] ?? 0) + sameHourWeeks * sameHour) / ((offered[cell] ?? 0) + sameHourWeeks);
    }
  }
  return chances;
}
