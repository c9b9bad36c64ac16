import type { WeeklyHours } from '#lib/time/available.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { Bandwidth } from './bandwidth.ts';
import type { LearnedTable } from './learned.ts';
import type { Occasion } from './occasion.ts';
import type { Ritual } from './ritual.ts';
import type { PlanningRules } from './rules.ts';

/** Everything that a decision hangs on. The same situation always gives the same answer. */
export interface Situation {
  readonly now: Instant;
  /** Where the person is: its wall clock says what is one day and one evening, and when the last hour comes. */
  readonly zone: Zone;
  readonly rituals: readonly Ritual[];
  /** Of every ritual. One that was let go takes no time. */
  readonly occasions: readonly Occasion[];
  readonly own: Side;
  /** Undefined: nothing is known of the partner's time, and nothing is asked of it. */
  readonly partner: Side | undefined;
  /** When the person has more to give; empty, or undefined: not told. */
  readonly bandwidth?: readonly Bandwidth[];
  /** What became of times that were kept before; empty, or undefined: nothing was seen. */
  readonly learned?: LearnedTable;
  readonly rules: PlanningRules;
}

/** The time of one of the two. Our own occasions are in none of the lists. */
export interface Side {
  readonly hours: WeeklyHours;
  /** Busy time that is never booked over, in any order. */
  readonly firm: readonly Period[];
  /** Tentative or unanswered, in any order. */
  readonly soft: readonly Period[];
  /** What begins within these hours is work. Undefined: no hours are known to be. */
  readonly workHours?: WeeklyHours;
  /** Of `firm`, what stands in a calendar of work. Undefined: no calendar is known to be one. */
  readonly work?: readonly Period[];
  /**
   * Why this side's busy time is not known: a calendar could not be read, or accounts are linked and none of their
   * calendars counts. Unknown is not free: nothing is offered at all. Undefined: it is known.
   */
  readonly unknown: 'unread' | 'nothing-counts' | undefined;
}
