import { dayMs } from '#lib/time/period.ts';
import { minutesOfDay, type Weekday } from '#lib/time/wall-time.ts';
import { hasBandwidth } from './bandwidth.ts';
import { lean, learned, type OutcomeCounts } from './learned.ts';
import type { Ritual } from './ritual.ts';
import type { Situation } from './situation.ts';
import { cellOf, startCounts, staysFree } from './start-counts.ts';
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
  /** What became of it where it was kept before; undefined: too little was seen. */
  readonly learned?: OutcomeCounts | undefined;
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
  /** The wished time of day, on the best day left on which no week ahead is in its way: what steadiness may cost. */
  readonly asWished: TimeScore | undefined;
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
  const open = tables.map(({ best }, i) => best.filter((time) => isOpen(time, wanted[i]?.pinned)));
  const chosen = bestTogether(open);
  const days = new Set(chosen.map((time) => time?.weekday));
  return wanted.map(({ ritual, standing }, i) => {
    const time = chosen[i];
    const left = (table: DayTable = []) => table.filter((one) => one !== undefined).sort(byWorth);
    const isOthers = (one: TimeScore) => days.has(one.weekday) && one.weekday !== time?.weekday;
    return {
      ritual: ritual.key,
      time,
      isNew: time !== undefined && !isSameTime(time, standing),
      runnersUp: left(tables[i]?.best)
        .filter((one) => !days.has(one.weekday))
        .slice(0, rules.runnersUp),
      asWished: left(tables[i]?.wished).find((one) => one.freeWhole === one.weeks && !isOthers(one)),
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

interface DayTables {
  readonly best: DayTable;
  /** At the wished time of day. */
  readonly wished: DayTable;
}

function bestOfDays(situation: Situation, wanted: Wanted, rules: WeeklyRules): DayTables {
  const { gridMin } = situation.rules;
  const { pinned, ritual } = wanted;
  const scoreOf = scorer(situation, wanted, rules);
  const days = weekdays.map((weekday) => {
    let best: TimeScore | undefined;
    let wished: TimeScore | undefined;
    for (let minute = 0; minute < minutesOfDay; minute += gridMin) {
      const isPinned = pinned !== undefined && isSameTime({ weekday, minute }, pinned);
      const score = scoreOf({ weekday, minute });
      if (score.free === 0 && !isPinned) continue;
      if (minute === ritual.wishedMinute % minutesOfDay) wished = score;
      const isChosen = best !== undefined && pinned !== undefined && isSameTime(best, pinned);
      if (!isChosen && (isPinned || best === undefined || score.worth > best.worth)) best = score;
    }
    return { best, wished };
  });
  return { best: days.map(({ best }) => best), wished: days.map(({ wished }) => wished) };
}

/** What speaks for a start of the week and against it. */
function scorer(
  situation: Situation,
  { ritual, standing }: Wanted,
  rules: WeeklyRules,
): (time: WeeklyTime) => TimeScore {
  const { now } = situation;
  const { gridMin } = situation.rules;
  const ahead = startCounts(situation, ritual, { start: now, end: now + rules.weeksAhead * 7 * dayMs });
  const before = { start: now - rules.weeksPast * 7 * dayMs, end: now };
  const past = startCounts({ ...situation, now: before.start }, ritual, before);
  const weeks = ritual.every === 'other-week' ? Math.ceil(rules.weeksAhead / 2) : rules.weeksAhead;
  const chances = staysFree(past, gridMin, rules);
  const seen = learned(situation.learned ?? [], now, rules);
  return (time) => {
    const cell = cellOf(time.weekday, time.minute, gridMin);
    const free = ahead.least[cell] ?? 0;
    const freeWhole = ahead.usual[cell] ?? 0;
    const pastWeeks = past.known ? (past.offered[cell] ?? 0) : 0;
    const invaded = past.known ? pastWeeks - (past.least[cell] ?? 0) : 0;
    const kept = (freeWhole + rules.shorterIsWorth * (free - freeWhole)) * (chances[cell] ?? 0);
    const learnedHere = seen(time.weekday, time.minute);
    const worth =
      kept -
      faultsOf(situation, time, ritual, rules) +
      rules.learnedWeeks * lean(learnedHere, rules) +
      (isSameTime(time, standing) ? rules.marginWeeks : 0);
    return { ...time, weeks, free, freeWhole, past: pastWeeks, invaded, learned: learnedHere, worth };
  };
}

/** What is wrong with a time however free it is, in weeks that would be as bad to lose. */
function faultsOf(
  { bandwidth = [], rules: { noonMinute, eveningMinute } }: Situation,
  { weekday, minute }: WeeklyTime,
  ritual: Ritual,
  rules: WeeklyRules,
): number {
  const apart = Math.abs(minute - (ritual.wishedMinute % minutesOfDay));
  const hoursAway = Math.min(apart, minutesOfDay - apart) / 60;
  const isLow = !hasBandwidth(bandwidth, weekday, minute, { noonMinute, eveningMinute });
  const offQuarter = minute % 15 === 0 ? 0 : rules.offQuarterWeeks;
  return rules.perHourFromWished * hoursAway + offQuarter + (isLow ? rules.lowBandwidthWeeks : 0);
}
