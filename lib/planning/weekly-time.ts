import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { periodsOf } from '#lib/time/timeline.ts';
import { minutesOfDay, type Weekday } from '#lib/time/wall-time.ts';
import { wallMsAt, type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import type { Ritual } from './ritual.ts';
import { nextOnGrid, room } from './room.ts';
import type { Situation } from './situation.ts';
import type { WeeklyRules } from './weekly-rules.ts';

/** A weekday and a wall time in the ritual's zone. */
export interface WeeklyTime {
  readonly weekday: Weekday;
  /** From midnight. */
  readonly minute: number;
}

/** A weekly time, and what speaks for it. */
export interface TimeScore extends WeeklyTime {
  /** Of so many weeks ahead it is free in so many, at the usual length or at least at the least one. */
  readonly weeks: number;
  readonly free: number;
  readonly freeWhole: number;
  /** Of so many weeks before it was taken in so many. */
  readonly past: number;
  readonly invaded: number;
  /** How many of the weeks ahead it may be expected to keep, less what is wrong with it. */
  readonly worth: number;
}

/** What one ritual gets. */
export interface TimeChoice {
  readonly ritual: string;
  /** Undefined: no time is free in any week. */
  readonly time: TimeScore | undefined;
  /** It replaces the one that stood. */
  readonly isNew: boolean;
  /** One for each other weekday, the best first. */
  readonly runnersUp: readonly TimeScore[];
}

/** A ritual with the time at which it stands now, if any. */
export interface Wanted {
  readonly ritual: Ritual;
  readonly standing: WeeklyTime | undefined;
  /** A person chose it: no other is looked for, and the other rituals keep away from its day. */
  readonly pinned?: WeeklyTime | undefined;
}

/**
 * The weekly times of all rituals together: those that may be expected to keep the most weeks, each on a day of its own. A
 * time that stands is left only for one that is better by `rules.marginWeeks`.
 *
 * @param wanted the first one wins where two are worth the same
 * @returns one for each, in their order
 * @throws RangeError when a zone is none
 */
export function weeklyTimes(situation: Situation, wanted: readonly Wanted[], rules: WeeklyRules): TimeChoice[] {
  const tables = wanted.map((one) => bestOfDays(situation, one, rules));
  const open = tables.map((table, i) => table.filter((time) => isOpen(time, wanted[i]?.pinned)));
  const chosen = bestTogether(open);
  const days = new Set(chosen.map((time) => time?.weekday));
  return wanted.map(({ ritual, standing }, i) => {
    const time = chosen[i];
    const others = (tables[i] ?? []).filter((one) => one !== undefined && !days.has(one.weekday));
    return {
      ritual: ritual.key,
      time,
      isNew: time !== undefined && !isSameTime(time, standing),
      runnersUp: others
        .filter((one) => one !== undefined)
        .sort(byWorth)
        .slice(0, rules.runnersUp),
    };
  });
}

function isSameTime(a: WeeklyTime, b: WeeklyTime | undefined): boolean {
  return a.weekday === b?.weekday && a.minute === b.minute;
}

function isOpen(time: TimeScore | undefined, pinned: WeeklyTime | undefined): boolean {
  return pinned === undefined || (time !== undefined && isSameTime(time, pinned));
}

function byWorth(a: TimeScore, b: TimeScore): number {
  return b.worth - a.worth || a.weekday - b.weekday;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** For each weekday the best time on it; undefined where it is never free. */
type DayTable = readonly (TimeScore | undefined)[];

/** Any time at all is better than none, whatever is wrong with it. */
const noTimeWorth = -1000;

/** Exactly: there are a few hundred ways to give each ritual a day of its own. */
function bestTogether(tables: readonly DayTable[]): readonly (TimeScore | undefined)[] {
  let best: { worth: number; times: readonly (TimeScore | undefined)[] } = { worth: -Infinity, times: [] };
  const place = (times: readonly (TimeScore | undefined)[], worth: number) => {
    if (times.length === tables.length) {
      if (worth > best.worth) best = { worth, times };
      return;
    }
    for (const time of tables[times.length] ?? []) {
      const isTaken = time !== undefined && times.some((other) => other?.weekday === time.weekday);
      if (time !== undefined && !isTaken) place([...times, time], worth + time.worth);
    }
    place([...times, undefined], worth + noTimeWorth);
  };
  place([], 0);
  return best.times;
}

function bestOfDays(situation: Situation, { ritual, standing, pinned }: Wanted, rules: WeeklyRules): DayTable {
  const ahead = countedStarts(situation, ritual, aheadOf(situation.now, rules));
  const before = beforeNow(situation.now, rules);
  const past = countedStarts({ ...situation, now: before.start }, ritual, before);
  const { gridMin } = situation.rules;
  return weekdays.map((weekday) => {
    let best: TimeScore | undefined;
    for (let minute = 0; minute < minutesOfDay; minute += gridMin) {
      const cell = cellOf(weekday, minute, gridMin);
      const free = ahead.least[cell] ?? 0;
      const isPinned = pinned !== undefined && isSameTime({ weekday, minute }, pinned);
      if (free === 0 && !isPinned) continue;
      const counts = {
        weeks: rules.weeksAhead,
        free,
        freeWhole: ahead.usual[cell] ?? 0,
        past: past.known ? rules.weeksPast : 0,
        invaded: past.known ? rules.weeksPast - (past.least[cell] ?? 0) : 0,
      };
      const time = { weekday, minute };
      const worth = worthOf(counts, time, ritual, rules) + (isSameTime(time, standing) ? rules.marginWeeks : 0);
      if (best === undefined || worth > best.worth || isPinned) best = { ...time, ...counts, worth };
      if (isPinned) break;
    }
    return best;
  });
}

/**
 * How many weeks the time may be expected to keep: those in which it is free now, by the chance that it stays free as it did
 * in the weeks before, less what the distance from the wished time costs.
 */
function worthOf(
  { free, freeWhole, past, invaded }: Omit<TimeScore, keyof WeeklyTime | 'worth' | 'weeks'>,
  { minute }: WeeklyTime,
  ritual: Ritual,
  rules: WeeklyRules,
): number {
  // As if it had been free once and taken once before anything was known.
  const staysFree = (past - invaded + 1) / (past + 2);
  const kept = (freeWhole + rules.shorterIsWorth * (free - freeWhole)) * (past === 0 ? 1 : staysFree);
  const apart = Math.abs(minute - (ritual.wishedMinute % minutesOfDay));
  const hoursAway = Math.min(apart, minutesOfDay - apart) / 60;
  const offQuarter = minute % 15 === 0 ? 0 : rules.offQuarterWeeks;
  return kept - rules.perHourFromWished * hoursAway - offQuarter;
}

/** In how many weeks a start is free, by weekday and minute of the day. */
interface Counted {
  readonly usual: Uint8Array;
  readonly least: Uint8Array;
  /** Anything at all lies in that time: else nothing was known of it. */
  readonly known: boolean;
}

function cellOf(weekday: number, minute: number, gridMin: number): number {
  return (weekday - 1) * (minutesOfDay / gridMin) + minute / gridMin;
}

function countedStarts(situation: Situation, ritual: Ritual, within: Period): Counted {
  const { rules, own } = situation;
  const cells = 7 * (minutesOfDay / rules.gridMin);
  const counted = { usual: new Uint8Array(cells), least: new Uint8Array(cells) };
  const { offered } = room({ ...situation, occasions: [] }, ritual, within);
  const offsets = zoneOffsets(ritual.zone, within);
  for (const run of periodsOf(offered)) {
    const first = nextOnGrid(Math.max(run.start, within.start), rules.gridMin);
    const last = Math.min(run.end - ritual.length.leastMin * minuteMs, within.end - 1);
    for (let start = first; start <= last; start += rules.gridMin * minuteMs) {
      const cell = cellAt(start, offsets, rules.gridMin);
      counted.least[cell] = (counted.least[cell] ?? 0) + 1;
      if (run.end - start >= ritual.length.usualMin * minuteMs) counted.usual[cell] = (counted.usual[cell] ?? 0) + 1;
    }
  }
  return { ...counted, known: own.firm.some(({ start, end }) => start < within.end && end > within.start) };
}

function cellAt(start: Instant, offsets: ZoneOffsets, gridMin: number): number {
  const wall = wallMsAt(offsets, start);
  const day = Math.floor(wall / dayMs);
  return cellOf(((((day + 3) % 7) + 7) % 7) + 1, (wall - day * dayMs) / minuteMs, gridMin);
}

function aheadOf(now: Instant, rules: WeeklyRules): Period {
  return { start: now, end: now + rules.weeksAhead * 7 * dayMs };
}

function beforeNow(now: Instant, rules: WeeklyRules): Period {
  return { start: now - rules.weeksPast * 7 * dayMs, end: now };
}
