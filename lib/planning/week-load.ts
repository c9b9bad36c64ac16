import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { type Timeline, timeline } from '#lib/time/timeline.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { addWeeks, type Week, weekPeriod } from '#lib/time/week.ts';
import { wallMsAt, type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import type { SeasonRules } from './season-rules.ts';

/** What a week holds, in the parts that make it heavy. Hours are hours on the wall clock. */
export interface WeekLoad {
  readonly week: Week;
  readonly hours: number;
  /** On Saturday and Sunday; part of `hours`. */
  readonly weekendHours: number;
  /** Days that go on after `rules.eveningMinute`. */
  readonly evenings: number;
  /** Days that begin before `rules.earlyMinute`. */
  readonly earlyStarts: number;
  /** Pauses of a day that are shorter than `rules.shortGapMin`. */
  readonly shortGaps: number;
  /** Days that are taken from one end to the other, as by a holiday or an absence. What they hold is counted nowhere above. */
  readonly awayDays: number;
  /** All of it in hours of work that weigh as much. */
  readonly weight: number;
}

/** Nothing can be said of the person by a week like this one: it is neither calm nor busy. */
export function isAway(load: WeekLoad, rules: SeasonRules): boolean {
  return load.awayDays >= rules.awayDaysOfWeek;
}

/**
 * The load of weeks that follow each other.
 *
 * @param firm what the person's calendars hold, in any order; our own occasions are not among it
 * @param first the first of them
 * @param count how many
 * @param work of `firm`, what weighs: a private evening is no load. All of it where nobody said which it is
 * @returns one for each week, earliest first
 * @throws RangeError when the week or the zone is none
 */
export function weekLoads(
  firm: readonly Period[],
  zone: Zone,
  first: Week,
  count: number,
  rules: SeasonRules,
  work: readonly Period[] = firm,
): WeekLoad[] {
  const start = weekPeriod(first, zone).start;
  const within = { start, end: weekPeriod(addWeeks(first, count - 1), zone).end };
  const offsets = zoneOffsets(zone, within);
  const days = dayLoads(timeline(work, within), offsets, within, rules);
  // A holiday mostly stands in a calendar of one's own.
  const away = dayLoads(timeline(firm, within), offsets, within, rules).map(
    ({ busyMs }) => busyMs >= rules.awayDayHours * hourMs,
  );
  return Array.from({ length: count }, (_, ahead) =>
    loadOfWeek(addWeeks(first, ahead), sevenOf(days, ahead), sevenOf(away, ahead), rules),
  );
}

/** One calendar day on the wall clock. */
interface DayLoad {
  busyMs: number;
  /** From midnight. */
  firstMs: number;
  lastMs: number;
  shortGaps: number;
}

const emptyDay = (): DayLoad => ({ busyMs: 0, firstMs: Infinity, lastMs: -Infinity, shortGaps: 0 });

/** Each day of `within`, which begins at a midnight. */
function dayLoads(firm: Timeline, offsets: ZoneOffsets, within: Period, rules: SeasonRules): DayLoad[] {
  const firstDay = Math.round(wallMsAt(offsets, within.start) / dayMs);
  const lastDay = Math.round(wallMsAt(offsets, within.end) / dayMs);
  const days = Array.from({ length: lastDay - firstDay }, emptyDay);
  for (let i = 0; i < firm.length; i += 2) {
    const end = wallMsAt(offsets, firm[i + 1] ?? 0) - firstDay * dayMs;
    let start = wallMsAt(offsets, firm[i] ?? 0) - firstDay * dayMs;
    while (start < end) {
      const day = Math.floor(start / dayMs);
      const dayEnd = Math.min(end, (day + 1) * dayMs);
      add(days[day], start - day * dayMs, dayEnd - day * dayMs, rules);
      start = dayEnd;
    }
  }
  return days;
}

function add(day: DayLoad | undefined, startMs: number, endMs: number, rules: SeasonRules): void {
  if (!day) return;
  const gapMs = startMs - day.lastMs;
  if (gapMs > 0 && gapMs < rules.shortGapMin * minuteMs) day.shortGaps++;
  day.busyMs += endMs - startMs;
  day.firstMs = Math.min(day.firstMs, startMs);
  day.lastMs = Math.max(day.lastMs, endMs);
}

const sevenOf = <T>(days: readonly T[], week: number): readonly T[] => days.slice(7 * week, 7 * week + 7);

function loadOfWeek(week: Week, days: readonly DayLoad[], away: readonly boolean[], rules: SeasonRules): WeekLoad {
  const worked = days.map((day, i) => (away[i] ? emptyDay() : day));
  const hoursOf = (some: readonly DayLoad[]) => some.reduce((sum, day) => sum + day.busyMs, 0) / hourMs;
  const counted = (holds: (day: DayLoad) => boolean) => worked.filter(holds).length;
  const parts = {
    hours: hoursOf(worked),
    weekendHours: hoursOf(worked.slice(5)),
    evenings: counted((day) => day.lastMs > rules.eveningMinute * minuteMs),
    earlyStarts: counted((day) => day.firstMs < rules.earlyMinute * minuteMs),
    shortGaps: worked.reduce((sum, day) => sum + day.shortGaps, 0),
  };
  const awayDays = away.filter(Boolean).length;
  return { week, ...parts, awayDays, weight: weightOf(parts, rules) };
}

function weightOf(parts: Omit<WeekLoad, 'week' | 'awayDays' | 'weight'>, { weights }: SeasonRules): number {
  return (
    parts.hours +
    weights.perWeekendHour * parts.weekendHours +
    weights.perEvening * parts.evenings +
    weights.perEarlyStart * parts.earlyStarts +
    weights.perShortGap * parts.shortGaps
  );
}
