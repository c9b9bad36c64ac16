import type { PlanView, PlanWeek } from '#lib/messages.ts';
import { datesOfWeek } from '#lib/time/week.ts';
import { at, zone } from '#tests/components/house/a-house.ts';

export const thisWeek = '2026-W47';
export const nextWeek = '2026-W48';

export function aWeek(week: string, more: Partial<PlanWeek['load']> = {}, heavy = false): PlanWeek {
  const nothing = { hours: 0, weekendHours: 0, evenings: 0, earlyStarts: 0, shortGaps: 0, awayDays: 0, weight: 0 };
  const days = datesOfWeek(week).map((date) => ({ date, hours: 4, away: false, kept: [], proposed: [] }));
  return { week, days, load: { week, ...nothing, ...more }, heavy };
}

/** Sunday 22 November 2026, late in the afternoon. */
export function aPlan(more: Partial<PlanView> = {}): PlanView {
  return {
    madeAt: at(22, '17:00'),
    zone,
    phase: { kind: 'usual' },
    coming: undefined,
    comingName: '',
    usualHours: 22,
    weeks: [aWeek(thisWeek), aWeek(nextWeek)],
    rituals: [],
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
