import type { DayWindow, House, KeptTime } from '#lib/messages.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { Period } from '#lib/time/period.ts';

export const zone = 'Europe/Berlin';

export function at(day: number, time: string): number {
  return Temporal.PlainDateTime.from(`2026-11-${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

export function period(day: number, from: string, to: string): Period {
  return { start: at(day, from), end: at(day, to) };
}

export function kept(day: number, from = '19:40', to = '20:05', more: Partial<KeptTime> = {}): KeptTime {
  return {
    occasion: `occasion-${day}`,
    ritual: 'micro-date',
    period: period(day, from, to),
    summary: 'Tea on the porch',
    defence: 'firm',
    byHand: false,
    clashing: false,
    state: 'standing',
    failure: undefined,
    undoUntil: undefined,
    where: 'alex@example.org',
    invitation: undefined,
    mayInvite: false,
    theirs: false,
    partner: '',
    ...more,
  };
}

export function slot(day: number, from: string, to: string): Slot {
  return { period: period(day, from, to), lengthMin: 25, soft: false, reasons: [{ kind: 'free-for-both' }] };
}

export function dayOf(day: number, more: Partial<DayWindow> = {}): DayWindow {
  const opening = period(day, '07:00', '23:00');
  return { date: `2026-11-${day}`, opening, firm: [], soft: [], kept: [], suggested: [], warm: false, ...more };
}

/** Thursday 19 November 2026, 15:42, in a busy week. */
export function aHouse(more: Partial<House> = {}): House {
  const now = at(19, '15:42');
  return {
    madeAt: now,
    zone,
    days: [16, 17, 18, 19, 20, 21, 22].map((day) => dayOf(day)),
    phase: { kind: 'usual' },
    pausedUntil: '',
    ended: undefined,
    autoBooked: [],
    sundayDue: false,
    bookedHours: 31,
    usualHours: 22,
    roomyDays: 2,
    openDays: 2,
    obstacle: undefined,
    week: 'open',
    coming: [],
    unknown: false,
    next: kept(19),
    busyNow: undefined,
    health: [
      { accountId: 'g', label: 'alex@example.org', readAt: now - 240_000, kind: undefined, nextTryAt: undefined },
    ],
    partnerName: 'Sam',
    thing: { microDate: 'own', microDateName: '' },
    firstRun: false,
    notice: undefined,
    ...more,
  };
}
