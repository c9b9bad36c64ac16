import type { Instant, Period } from '#lib/time/period.ts';

/** How hard an occasion holds its time in the calendar. */
export type Defence = 'hold' | 'firm' | 'locked';

/** 32 characters of base32hex: the same in every browser. It is the event's id on Google. */
export type OccasionId = string;

/**
 * One ritual in one ISO week, or month, of the ritual's zone; at most one event stands for it. `planned` has no event and
 * may be kept anew (it was undone); `held` is in the calendar, or on its way there; `let-go` is over for this cycle.
 * Whatever had an event once is kept anew only as the next generation.
 */
export interface Occasion {
  readonly id: OccasionId;
  readonly ritual: string;
  /** ISO week (`2026-W47`), month (`2026-11`), or the day of a talk (`2026-11-20`). */
  readonly cycle: string;
  /** 0, and one more each time a person asks again after the last one was let go. */
  readonly generation: number;
  readonly state: 'planned' | 'held' | 'kept' | 'partly' | 'let-go';
  readonly accountId: string;
  readonly calendarId: string;
  readonly period: Period;
  readonly zone: string;
  readonly summary: string;
  readonly defence: Defence;
  /** A person moved or edited it in the calendar: it stays as they left it. */
  readonly byHand: boolean;
  readonly madeAt: Instant;
}
