import type { Period } from '#lib/time/period.ts';
import type { Ritual } from './ritual.ts';
import type { Situation } from './situation.ts';
import type { Refusal } from './verdict.ts';

/** An hour of the wall clock, and what became of it. */
export interface HourReason {
  /** A whole hour of the wall clock; less where a clock change cuts one. */
  readonly period: Period;
  /** What the wall clock shows when it begins, in minutes from midnight. */
  readonly minute: number;
  readonly reason: OfferedHour | Refusal;
}

/** A ritual can begin within the hour; `slot` is the first such time. */
export interface OfferedHour {
  readonly kind: 'offered';
  readonly slot: Period;
  readonly soft: boolean;
}

export declare function whyNot(situation: Situation, ritual: Ritual, day: Period): HourReason[];
