import type { CalendarDate } from '#lib/time/wall-time.ts';
import { addWeeks, datesOfWeek, isoWeekOf, type Week } from '#lib/time/week.ts';
import { excesses, type Usual, usualOf } from './heavy-weeks.ts';
import type { SeasonRules } from './season-rules.ts';
import type { WeekLoad } from './week-load.ts';

/** A season that a person announced, both dates included. One that ends before it starts is none. */
export interface DeclaredSeason {
  readonly name: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * What a detected season leaves for the next look: what was usual before it, so that a long one does not become the usual,
 * and when it was over.
 */
export interface SeasonMemory {
  readonly since: Week;
  readonly usual: Usual;
  /** The first week after it; undefined while it lasts. */
  readonly over: Week | undefined;
}

export type Phase =
  | { readonly kind: 'usual' }
  /** `name` is empty where nobody gave one. `last`: its last date, known only of a declared one. */
  | { readonly kind: 'season'; readonly name: string; readonly since: Week; readonly last: CalendarDate | undefined }
  /** The way back up: this week is so many of so many. */
  | { readonly kind: 're-entry'; readonly week: number; readonly of: number };

/** Where the person stands between calm and busy. */
export interface SeasonView {
  readonly phase: Phase;
  /** Undefined where too few weeks are known. */
  readonly usual: Usual | undefined;
  /** Of the weeks that were given, those that are heavy. */
  readonly heavy: ReadonlySet<Week>;
  /** When the next one begins, as far as calendars and declarations show it; undefined in a season, or where none does. */
  readonly coming: Week | undefined;
  /** For the next look. Undefined: nothing to remember. */
  readonly memory: SeasonMemory | undefined;
}

interface Look {
  /** Earliest first, without gaps: weeks before this one, this one, weeks ahead. */
  readonly loads: readonly WeekLoad[];
  readonly thisWeek: Week;
  readonly declared: readonly DeclaredSeason[];
  readonly memory: SeasonMemory | undefined;
  readonly rules: SeasonRules;
}

/**
 * Whether a season is on, coming, or just over. It begins with two heavy weeks in a row or three of four, one of them this
 * week or the last, that are clearly so together, and ends after two calm ones; weeks away are neither. What a person declared holds whatever the
 * calendars say.
 */
export function seasonView(look: Look): SeasonView {
  const { loads, thisWeek, rules } = look;
  const usual = usualNow(look);
  const excess = excesses(loads, usual, rules);
  const heavy = new Set([...excess].filter(([, above]) => above >= 1).map(([week]) => week));
  const memory = nextMemory(look, usual, excess);
  const phase = declaredPhase(look) ?? detectedPhase(memory, thisWeek, rules) ?? { kind: 'usual' };
  const coming = phase.kind === 'season' ? undefined : comingWeek(look, excess);
  return { phase, usual, heavy, coming, memory };
}

/** While a season lasts, and on the way back from it, what was usual before it. */
function usualNow({ loads, thisWeek, memory, rules }: Look): Usual | undefined {
  return (
    memory?.usual ??
    usualOf(
      loads.filter((load) => load.week < thisWeek),
      rules,
    )
  );
}

/** By week, earliest first; weeks away are left out. */
type Excess = ReadonlyMap<Week, number>;

function nextMemory({ thisWeek, memory, rules }: Look, usual: Usual | undefined, excess: Excess) {
  const begun = beginsAt(excess, thisWeek, rules);
  if (memory === undefined || memory.over !== undefined) {
    if (begun !== undefined && usual !== undefined) return { since: begun, usual, over: undefined };
    const isOver = memory?.over === undefined || addWeeks(memory.over, rules.reentryWeeks) <= thisWeek;
    return isOver ? undefined : memory;
  }
  const last = [...excess].filter(([week]) => week <= thisWeek).slice(-rules.calmWeeks);
  const isCalm = last.length === rules.calmWeeks && last.every(([, above]) => above < rules.calmTimes);
  return isCalm && begun === undefined ? { ...memory, over: thisWeek } : memory;
}

/** The first week of a season that this week or the last is part of. */
function beginsAt(excess: Excess, thisWeek: Week, rules: SeasonRules): Week | undefined {
  const weeks = [...excess.keys()];
  const now = weeks.findIndex((week) => week >= thisWeek);
  const first = now < 0 ? weeks.length - 1 : Math.max(0, now - 1);
  const above = [...excess.values()];
  return weeks.find((week, i) => i >= first && i <= first + 1 && week <= thisWeek && isStart(above, i, rules));
}

/** Two in a row, or three of four, from here on. */
function isStart(above: readonly number[], i: number, rules: SeasonRules): boolean {
  const next = above.slice(i, i + 4);
  const [first = 0, second = 0] = next;
  if (first < 1) return false;
  if (second >= 1 && first + second >= 2 * rules.pairTimes) return true;
  const clear = next.filter((one) => one >= rules.threeTimes);
  return first >= rules.threeTimes && clear.length >= rules.heavyOfFour;
}

function comingWeek({ loads, thisWeek, declared, rules }: Look, excess: Excess): Week | undefined {
  const above = [...excess.values()];
  const detected = [...excess.keys()].find((week, i) => week >= thisWeek && isStart(above, i, rules));
  const ahead = loads.filter((load) => load.week > thisWeek).map((load) => load.week);
  const announced = ahead.find((week) => findDeclared(declared, week) !== undefined);
  return [detected, announced].filter((week) => week !== undefined).sort()[0];
}

function detectedPhase(memory: SeasonMemory | undefined, thisWeek: Week, rules: SeasonRules): Phase | undefined {
  if (memory === undefined) return undefined;
  if (memory.over === undefined) return { kind: 'season', name: '', since: memory.since, last: undefined };
  return reentry(memory.over, thisWeek, rules);
}

function declaredPhase({ declared, thisWeek, memory, rules }: Look): Phase | undefined {
  const season = findDeclared(declared, thisWeek);
  if (season) return { kind: 'season', name: season.name, since: isoWeekOf(season.first), last: season.last };
  // What the calendars still show goes on, whatever date was announced.
  if (memory !== undefined && memory.over === undefined) return undefined;
  for (let back = 1; back <= rules.reentryWeeks; back++) {
    const week = addWeeks(thisWeek, -back);
    if (findDeclared(declared, week)) return reentry(addWeeks(week, 1), thisWeek, rules);
  }
  return undefined;
}

function reentry(over: Week, thisWeek: Week, rules: SeasonRules): Phase {
  let week = 1;
  while (addWeeks(over, week) <= thisWeek) week++;
  return { kind: 're-entry', week, of: rules.reentryWeeks };
}

/** The season that a day of the week belongs to; of two that overlap the one that goes on longer. */
function findDeclared(declared: readonly DeclaredSeason[], week: Week): DeclaredSeason | undefined {
  const [monday = '', sunday = ''] = [datesOfWeek(week)[0], datesOfWeek(week)[6]];
  const those = declared.filter(({ first, last }) => first <= last && first <= sunday && last >= monday);
  return those.sort((a, b) => b.last.localeCompare(a.last))[0];
}
