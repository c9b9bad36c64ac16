import { seasonRules } from '#lib/planning/season-rules.ts';
import { hourMs, overlaps, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import { addDays, type CalendarDate, dayPeriod, instantAt } from '#lib/time/wall-time.ts';
import { datesOfWeek, type Week } from '#lib/time/week.ts';
import type { KeptTime } from './house.ts';
import type { PlanDay, PlanWeek, Proposed } from './plan-view.ts';
import { findLoad } from './season-now.ts';
import type { SituationNow } from './situation-now.ts';

/** The weeks as rows of windows. */
export function planWeeks(
  situation: SituationNow,
  weeks: readonly Week[],
  kept: readonly KeptTime[],
  proposed: readonly Proposed[],
): PlanWeek[] {
  const firm = timeline(situation.own.firm);
  return weeks.flatMap((week) => {
    const load = findLoad(situation.season, week);
    if (!load) return [];
    const days = datesOfWeek(week).map((date) => planDay(situation, date, periodsOf(firm), kept, proposed));
    return [{ week, days, load, heavy: situation.season.heavy.has(week) }];
  });
}

function planDay(
  { zone, rules }: SituationNow,
  date: CalendarDate,
  firm: readonly Period[],
  kept: readonly KeptTime[],
  proposed: readonly Proposed[],
): PlanDay {
  const day = dayPeriod(date, zone);
  // What happens after midnight belongs to the evening it was kept for.
  const evening = {
    start: instantAt(date, rules.dayStartMinute, zone),
    end: instantAt(addDays(date, 1), rules.dayStartMinute, zone),
  };
  const hours = firm.reduce((sum, busy) => sum + sharedMs(busy, day), 0) / hourMs;
  return {
    date,
    hours,
    away: hours >= seasonRules.awayDayHours,
    kept: kept.filter(({ period }) => overlaps(period, evening)),
    proposed: proposed.filter(({ period }) => overlaps(period, evening)),
  };
}

function sharedMs(a: Period, b: Period): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
