import type { Outcome } from '#lib/planning/learned.ts';
import type { Changes } from '#lib/stores/store.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { KeptOccasion } from './records.ts';

/** What became of a time where it stood. */
export interface SeenTime {
  readonly period: Period;
  readonly outcome: Outcome;
}

/** What to write so that these are learned: in one write with the change that shows them, or a death would count them twice. */
export type Learn = (seen: readonly SeenTime[]) => Promise<Changes>;

/** The occasion that lost its time, and what is learned of that. */
export interface Loss {
  readonly occasion: KeptOccasion;
  readonly seen: readonly SeenTime[];
}

/**
 * A time is lost once: what a meeting took is taken, whoever moves it then. One that is over has been what it was.
 *
 * @param occasion as it stood
 */
export function lossOf(occasion: KeptOccasion, outcome: 'moved' | 'taken', now: Instant): Loss {
  const { state, lost, period } = occasion;
  if (state !== 'held' || lost === true || period.end <= now) return { occasion, seen: [] };
  return { occasion: { ...occasion, lost: true }, seen: [{ period, outcome }] };
}
