import type { PlanDay, PlanView, PlanWeek, Proposed, RitualPlanView } from '#lib/messages.ts';
import type { TimeScore } from '#lib/planning/weekly-time.ts';
import { addWeeks, datesOfWeek, type Week } from '#lib/time/week.ts';
import { at, period, zone } from '#tests/components/house/a-house.ts';

export const thisWeek: Week = '2026-W47';

export function aTime(more: Partial<TimeScore> = {}): TimeScore {
  return { weekday: 3, minute: 19 * 60 + 40, weeks: 8, free: 8, freeWhole: 8, past: 12, invaded: 0, worth: 8, ...more };
}

export function aRitual(more: Partial<RitualPlanView> = {}): RitualPlanView {
  return {
    ritual: 'micro-date',
    every: 'week',
    lengthMin: 25,
    small: false,
    time: aTime(),
    standing: false,
    better: undefined,
    runnersUp: [],
    asWished: undefined,
    ...more,
  };
}

export function aProposed(more: Partial<Proposed> = {}): Proposed {
  return {
    ritual: 'micro-date',
    cycle: addWeeks(thisWeek, 1),
    period: period(25, '19:40', '20:05'),
    rung: 'as-it-stands',
    defence: 'firm',
    otherDays: 2,
    writes: true,
    ...more,
  };
}

export function aDay(date: string, more: Partial<PlanDay> = {}): PlanDay {
  return { date, hours: 4, away: false, kept: [], proposed: [], ...more };
}

export function aWeek(ahead: number, more: Partial<PlanWeek> = {}): PlanWeek {
  const week = addWeeks(thisWeek, ahead);
  const load = { week, hours: 22, weekendHours: 0, evenings: 0, earlyStarts: 0, shortGaps: 0, awayDays: 0, weight: 22 };
  return { week, days: datesOfWeek(week).map((date) => aDay(date)), load, heavy: false, ...more };
}

/** Thursday 19 November 2026, 15:42. */
export function aPlan(more: Partial<PlanView> = {}): PlanView {
  return {
    madeAt: at(19, '15:42'),
    zone,
    phase: { kind: 'usual' },
    coming: undefined,
    comingName: '',
    usualHours: 22,
    weeks: Array.from({ length: 8 }, (_, ahead) => aWeek(ahead)),
    rituals: [aRitual()],
    evenings: [],
    gaps: [],
    taken: [],
    picks: { times: {}, evenings: {} },
    writes: [],
    preview: {
      summary: 'Personal time',
      where: { account: '', calendar: '' },
      seenByOthers: false,
      needsConsent: false,
    },
    obstacle: undefined,
    pausedUntil: '',
    partnerName: 'Sam',
    ...more,
  };
}
