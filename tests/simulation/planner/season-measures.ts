import { type SeasonMemory, seasonView } from '#lib/planning/season.ts';
import { type SeasonRules, seasonRules } from '#lib/planning/season-rules.ts';
import { weekLoads } from '#lib/planning/week-load.ts';
import { dayMs, type Instant } from '#lib/time/period.ts';
import { addDays, instantAt } from '#lib/time/wall-time.ts';
import { addWeeks, datesOfWeek, isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import { ownAt } from './situation-at.ts';
import type { Year } from './year.ts';

/** How well one year's seasons were seen. */
export interface SeasonMeasures {
  /** Seasons there were, and how many of them were seen while they lasted. */
  readonly seasons: number;
  readonly seen: number;
  /** Of those that were seen: days from Monday of their first week on; 0 where they were seen before. */
  readonly daysLate: readonly number[];
  /** Seasons that were seen where there was none, the week before and the week after one left out. */
  readonly falseSeasons: number;
}

interface Seen {
  readonly at: Instant;
  readonly since: Week;
}

/** Looks every morning, with what is known then. */
export function seasonMeasures(year: Year, rules: SeasonRules = seasonRules): SeasonMeasures {
  const seen = seenSeasons(year, rules);
  const { zone } = year.persona;
  const seasons = trueSeasons(year).map(({ first, last }) => ({
    start: weekPeriod(addWeeks(year.firstWeek, first), zone).start,
    end: weekPeriod(addWeeks(year.firstWeek, last), zone).end,
  }));
  const graceMs = 7 * dayMs;
  const firstSeen = seasons.map(({ start, end }) => seen.find(({ at }) => at >= start - graceMs && at < end));
  const late = seasons.flatMap(({ start }, i) => {
    const found = firstSeen[i];
    return found ? [Math.max(0, Math.floor((found.at - start) / dayMs))] : [];
  });
  const isFalse = ({ at }: Seen) => !seasons.some(({ start, end }) => at >= start - graceMs && at < end + graceMs);
  return { seasons: seasons.length, seen: late.length, daysLate: late, falseSeasons: seen.filter(isFalse).length };
}

/** Each time that a season came up, by when it was first seen. */
function seenSeasons(year: Year, rules: SeasonRules): Seen[] {
  const { zone } = year.persona;
  const seen: Seen[] = [];
  let memory: SeasonMemory | undefined;
  const monday = datesOfWeek(year.firstWeek)[0] ?? '';
  for (let day = 0; day < 7 * year.weeks; day++) {
    const now = instantAt(addDays(monday, day), 7 * 60, zone);
    const before = memory;
    memory = look(year, now, memory, rules);
    const isNew = memory?.over === undefined && (before === undefined || before.over !== undefined);
    if (memory && isNew) seen.push({ at: now, since: memory.since });
  }
  return seen;
}

function look(
  year: Year,
  now: Instant,
  memory: SeasonMemory | undefined,
  rules: SeasonRules,
): SeasonMemory | undefined {
  const { zone } = year.persona;
  const thisWeek = isoWeekAt(now, zone);
  const first = addWeeks(thisWeek, -rules.usualWeeks);
  const { firm, work } = ownAt(year, now);
  const loads = weekLoads(firm, zone, first, rules.usualWeeks + rules.weeksAhead, rules, work);
  return seasonView({ loads, thisWeek, declared: [], memory, rules }).memory;
}

/** Runs of season weeks within the year, by the numbers of their weeks. */
function trueSeasons({ seasonWeeks, weeks }: Year): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const week of [...seasonWeeks].filter((one) => one < weeks).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === week - 1) run.last = week;
    else runs.push({ first: week, last: week });
  }
  return runs;
}
