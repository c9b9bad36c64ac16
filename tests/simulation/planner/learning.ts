import { type LearnedTable, placeAt, withOutcome } from '#lib/planning/learned.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import type { Instant } from '#lib/time/period.ts';

/** What a worker would have learned by now, of somebody who says of each time what became of it. */
export class Learning {
  private readonly taken = new Set<string>();
  table: LearnedTable = [];

  /** A time is taken once, whatever comes to lie on it. */
  see({ cycle, period, zone }: Occasion, outcome: 'kept' | 'taken', now: Instant): void {
    if (outcome === 'taken' && this.taken.has(cycle)) return;
    if (outcome === 'taken') this.taken.add(cycle);
    this.table = withOutcome(this.table, placeAt(period.start, zone), outcome, now);
  }
}
