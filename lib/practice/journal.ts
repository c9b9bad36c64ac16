import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** One sentence kept: opening, what they did, what it gave. */
export interface Appreciation {
  readonly id: string;
  readonly madeAt: Instant;
  readonly date: CalendarDate;
  readonly opening: string;
  readonly deed: string;
  readonly feeling: string;
}

/** What a sixty second check-in leaves. */
export interface CheckIn {
  readonly id: string;
  readonly madeAt: Instant;
  readonly text: string;
  readonly closeness: 'keep' | 'adjust' | 'pause' | undefined;
  readonly energy: 'low' | 'some' | 'plenty' | undefined;
}
