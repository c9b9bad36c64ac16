import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { intersection, type Timeline } from '#lib/time/timeline.ts';
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
  const chosen = bestTogether(tables, wanted);
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

function byWorth(a: TimeScore, b: TimeScore): number {
  return b.worth - a.worth || a.weekday - b.weekday;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** For each weekday the best time on it; undefined where it is never free. */
type DayTable = readonly (TimeScore | undefined)[];

/** Exactly: there are a few hundred ways to give each ritual a day of its own. */
function bestTogether(tables: readonly DayTable[], wanted: readonly Wanted[]): readonly (TimeScore | undefined)[] {
  let best: { worth: number; times: readonly (TimeScore | undefined)[] } = { worth: -Infinity, times: [] };
  const place = (times: readonly (TimeScore | undefined)[], worth: number) => {
    if (times.length === wanted.length) {
      if (worth > best.worth) best = { worth, times };
      return;
    }
    for (const time of tables[times.length] ?? []) {
      const isTaken = time !== undefined && times.some((other) => other?.weekday === time.weekday);
      if (time !== undefined && !isTaken) place([...times, time], worth + time.worth);
    }
    place([...times, undefined], worth);
  };
  place([], 0);
  return best.times;
}

function bestOfDays(situation: Situation, { ritual, standing }: Wanted, rules: WeeklyRules): DayTable {
  const ahead = countedStarts(situation, ritual, aheadOf(situation.now, rules));
  const before = beforeNow(situation.now, rules);
  const past = countedStarts({ ...situation, now: before.start }, ritual, before);
  const { gridMin } = situation.rules;
  const expected = smoothed(past, gridMin, rules);
  return weekdays.map((weekday) => {
    let best: TimeScore | undefined;
    for (let minute = 0; minute < minutesOfDay; minute += gridMin) {
      const cell = cellOf(weekday, minute, gridMin);
      const free = ahead.least[cell] ?? 0;
      if (free === 0) continue;
      const possible = past.known ? (past.offered[cell] ?? 0) : 0;
      const counts = {
        weeks: rules.weeksAhead,
        free,
        freeWhole: ahead.usual[cell] ?? 0,
        past: possible,
        invaded: possible === 0 ? 0 : possible - (past.least[cell] ?? 0),
      };
      const time = { weekday, minute };
      const worth =
        worthOf(counts, time, ritual, rules, past.known ? (expected[cell] ?? 0) : 0.9) +
        (isSameTime(time, standing) ? rules.marginWeeks : 0);
      if (best === undefined || worth > best.worth) best = { ...time, ...counts, worth };
    }
    return best;
  });
}

function smoothed({ offered, least }: Counted, gridMin: number, rules: WeeklyRules): Float64Array {
  const perDay = minutesOfDay / gridMin;
  const out = new Float64Array(offered.length);
  const [sumF, sumO] = [new Float64Array(offered.length + 1), new Float64Array(offered.length + 1)];
  for (let i = 0; i < offered.length; i++) {
    sumF[i + 1] = (sumF[i] ?? 0) + (least[i] ?? 0);
    sumO[i + 1] = (sumO[i] ?? 0) + (offered[i] ?? 0);
  }
  const reach = Math.round(rules.nearMin / gridMin);
  for (let day = 0; day < 7; day++) {
    for (let m = 0; m < perDay; m++) {
      const cell = day * perDay + m;
      const [from, to] = [day * perDay + Math.max(0, m - reach), day * perDay + Math.min(perDay, m + reach + 1)];
      const nearO = (sumO[to] ?? 0) - (sumO[from] ?? 0);
      const nearF = (sumF[to] ?? 0) - (sumF[from] ?? 0);
      let dayO = 0;
      let dayF = 0;
      for (let d = 0; d < 7; d++) {
        dayO += offered[d * perDay + m] ?? 0;
        dayF += least[d * perDay + m] ?? 0;
      }
      const near = nearO === 0 ? 0 : nearF / nearO;
      const across = dayO === 0 ? 0 : dayF / dayO;
      const prior = rules.acrossShare * across + (1 - rules.acrossShare) * near;
      out[cell] = ((least[cell] ?? 0) + rules.priorWeeks * prior) / ((offered[cell] ?? 0) + rules.priorWeeks);
    }
  }
  return out;
}

/**
 * How many weeks the time may be expected to keep: those in which it is free now, by the chance that it stays free as it did
 * in the weeks before, less what the distance from the wished time costs.
 */
function worthOf(
  { free, freeWhole }: Omit<TimeScore, keyof WeeklyTime | 'worth' | 'weeks'>,
  { minute }: WeeklyTime,
  ritual: Ritual,
  rules: WeeklyRules,
  staysFree: number,
): number {
  const kept = (freeWhole + rules.shorterIsWorth * (free - freeWhole)) * staysFree;
  const apart = Math.abs(minute - (ritual.wishedMinute % minutesOfDay));
  const hoursAway = Math.min(apart, minutesOfDay - apart) / 60;
  const offQuarter = minute % 15 === 0 ? 0 : rules.offQuarterWeeks;
  return kept - rules.perHourFromWished * hoursAway - offQuarter;
}

/** In how many weeks a start is free, by weekday and minute of the day. */
interface Counted {
  readonly usual: Uint8Array;
  readonly least: Uint8Array;
  readonly offered: Uint8Array;
  /** Anything at all lies in that time: else nothing was known of it. */
  readonly known: boolean;
}

function cellOf(weekday: number, minute: number, gridMin: number): number {
  return (weekday - 1) * (minutesOfDay / gridMin) + minute / gridMin;
}

function countedStarts(situation: Situation, ritual: Ritual, within: Period): Counted {
  const { rules, own } = situation;
  const cells = 7 * (minutesOfDay / rules.gridMin);
  const space = room({ ...situation, occasions: [] }, ritual, within);
  const offsets = zoneOffsets(ritual.zone, within);
  const { leastMin, usualMin } = ritual.length;
  const countIn = (line: Timeline, lengthMin: number) => {
    const counted = new Uint8Array(cells);
    for (let i = 0; i < line.length; i += 2) {
      const first = nextOnGrid(Math.max(line[i] ?? 0, within.start), rules.gridMin);
      const last = Math.min((line[i + 1] ?? 0) - lengthMin * minuteMs, within.end - 1);
      for (let start = first; start <= last; start += rules.gridMin * minuteMs) {
        const cell = cellAt(start, offsets, rules.gridMin);
        counted[cell] = (counted[cell] ?? 0) + 1;
      }
    }
    return counted;
  };
  const ownHours = intersection(space.waking, space.own.hours);
  const hours = space.partner ? intersection(ownHours, space.partner.hours) : ownHours;
  return {
    usual: countIn(space.offered, usualMin),
    least: countIn(space.offered, leastMin),
    offered: countIn(hours, leastMin),
    known: own.firm.some(({ start, end }) => start < within.end && end > within.start),
  };
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
