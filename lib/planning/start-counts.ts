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
  /** At least with its least, there or within `rules.shiftMostMin` of it the same day. */
  readonly nearby: Uint8Array;
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
export function startCounts(
  situation: Situation,
  ritual: Ritual,
  within: Period,
  { shiftMostMin }: Pick<WeeklyRules, 'shiftMostMin'>,
): StartCounts {
  const { rules, own } = situation;
  const space = room({ ...situation, occasions: [] }, ritual, within);
  const offsets = zoneOffsets(ritual.zone, within);
  const turns = turnsIn(ritual, within);
  const weeksOf = (line: Timeline, lengthMin: number) =>
    weeksIn(turns ? intersection(line, turns) : line, lengthMin, within, offsets, rules.gridMin);
  const { usualMin, leastMin } = ritual.length;
  const ownHours = intersection(space.waking, space.own.hours);
  const hours = space.partner ? intersection(ownHours, space.partner.hours) : ownHours;
  const least = weeksOf(space.offered, leastMin);
  return {
    usual: counts(weeksOf(space.offered, usualMin)),
    least: counts(least),
    nearby: counts(nearby(least, shiftMostMin / rules.gridMin, minutesOfDay / rules.gridMin)),
    offered: counts(weeksOf(hours, leastMin)),
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

/** The weeks that are counted, a bit for each: there are no more of them than bits. */
function weeksIn(line: Timeline, lengthMin: number, within: Period, offsets: ZoneOffsets, gridMin: number): Int32Array {
  const weeks = new Int32Array(7 * (minutesOfDay / gridMin));
  for (let i = 0; i < line.length; i += 2) {
    const last = Math.min((line[i + 1] ?? 0) - lengthMin * minuteMs, within.end - 1);
    let start = nextOnGrid(Math.max(line[i] ?? 0, within.start), gridMin);
    for (; start <= last; start += gridMin * minuteMs) {
      const cell = cellAt(start, offsets, gridMin);
      weeks[cell] = (weeks[cell] ?? 0) | (1 << Math.floor((start - within.start) / (7 * dayMs)));
    }
  }
  return weeks;
}

/** The weeks of each start, and of those so near it on its day. */
function nearby(weeks: Int32Array, cells: number, perDay: number): Int32Array {
  return weeks.map((_, cell) => {
    const midnight = cell - (cell % perDay);
    const [first, last] = [Math.max(midnight, cell - cells), Math.min(midnight + perDay - 1, cell + cells)];
    let all = 0;
    for (let other = first; other <= last; other++) all |= weeks[other] ?? 0;
    return all;
  });
}

function counts(weeks: Int32Array): Uint8Array {
  return Uint8Array.from(weeks, (bits) => {
    let many = 0;
    for (let left = bits; left !== 0; left &= left - 1) many++;
    return many;
  });
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
  { sameHourWeeks, fixtureShare }: WeeklyRules,
): Float64Array {
  const chances = new Float64Array(offered.length).fill(1);
  if (!known) return chances;
  const perDay = minutesOfDay / gridMin;
  for (let minute = 0; minute < perDay; minute++) {
    const cells = Array.from({ length: 7 }, (_, day) => day * perDay + minute);
    // What is there each week is of that day alone, and takes no other.
    const open = cells.filter((cell) => (least[cell] ?? 0) > fixtureShare * (offered[cell] ?? 0));
    const sum = (counts: Uint8Array) => open.reduce((all, cell) => all + (counts[cell] ?? 0), 0);
    // As if it had been free once and taken once before anything was known.
    const sameHour = (sum(least) + 1) / (sum(offered) + 2);
    for (const cell of cells) {
      chances[cell] = ((least[cell] ?? 0) + sameHourWeeks * sameHour) / ((offered[cell] ?? 0) + sameHourWeeks);
    }
  }
  return chances;
}
