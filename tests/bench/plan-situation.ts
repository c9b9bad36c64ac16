import type { PlanAsked } from '#lib/planning/decide.ts';
import { microDate, type Ritual } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import { type WeeklyRules, weeklyRules } from '#lib/planning/weekly-rules.ts';
import { weeklyTimes } from '#lib/planning/weekly-time.ts';
import type { DayHours } from '#lib/time/available.ts';
import { dayMs, minuteMs, type Period } from '#lib/time/period.ts';
import { instantAt, type Weekday } from '#lib/time/wall-time.ts';
import { seededRandom } from '#tests/simulation/random.ts';

const zone = 'Europe/Berlin';
const monday = instantAt('2026-10-05', 0, zone);
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** One side's hours: evenings, as long as they are. */
export function evenings(fromHour: number, toHour: number): DayHours[] {
  return weekdays.map((weekday) => ({ weekday, fromMinute: fromHour * 60, toMinute: toHour * 60 }));
}

/** Meetings of some weeks from a Monday on, most within office hours; the same for the same seed. */
export function busyWeeks(weeks: number, eventsPerWeek: number, seed: number, fromWeek = 0): Period[] {
  const random = seededRandom(seed);
  const periods = Array.from({ length: weeks * eventsPerWeek }, () => {
    const day = 7 * fromWeek + random.between(0, weeks * 7 - 1);
    const hour = random.chance(0.8) ? 8 + random.next() * 9 : 17 + random.next() * 5;
    const start = monday + day * dayMs + Math.round(hour * 12) * 5 * minuteMs;
    return { start, end: start + random.between(1, eventsPerWeek > 100 ? 3 : 8) * 15 * minuteMs };
  });
  return periods.sort((a, b) => a.start - b.start);
}

/** Two people and three rituals on a Monday at six in the morning, with twelve weeks behind them. */
export function planAsked(weeks: number, eventsPerWeek: number): PlanAsked {
  const rituals = threeRituals();
  const firmOf = (seed: number) => [
    ...busyWeeks(12, eventsPerWeek, seed, -12),
    ...busyWeeks(weeks, eventsPerWeek, seed + 1),
  ];
  const side = (firm: readonly Period[], hours: readonly DayHours[]): Side => {
    return { hours: { zone, hours }, firm, soft: [], unknown: undefined };
  };
  const situation: Situation = {
    now: monday + 6 * 60 * minuteMs,
    zone,
    rituals,
    occasions: [],
    own: side(firmOf(1), evenings(17, 23)),
    partner: side(firmOf(3), evenings(9, 22)),
    rules: planningRules,
  };
  const rules: WeeklyRules = { ...weeklyRules, weeksBooked: weeks, weeksAhead: weeks };
  const choices = timesOf(situation, rules);
  const plans = rituals.flatMap((ritual, i) => {
    const { time, runnersUp = [] } = choices[i] ?? {};
    return time ? [{ ritual, time, runnersUp }] : [];
  });
  const may = { mayBook: true, mayMove: true, inSeason: false };
  return { situation, plans, isClosed: () => false, asksFirst: () => false, ...may, rules };
}

/** The weekly times of all three together. */
export function timesOf(situation: Situation, rules: WeeklyRules) {
  return weeklyTimes(
    situation,
    situation.rituals.map((ritual) => ({ ritual, standing: undefined })),
    rules,
  );
}

function threeRituals(): Ritual[] {
  const lengths = [
    { usualMin: 25, mostMin: 30, leastMin: 20 },
    { usualMin: 75, mostMin: 90, leastMin: 60 },
    { usualMin: 45, mostMin: 60, leastMin: 30 },
  ];
  return lengths.map((length, i) => ({ ...microDate(zone), key: `ritual-${i}`, length }));
}
