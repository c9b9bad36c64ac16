import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** No entry is longer, in characters: far more than anyone writes, and no way to fill a disk. */
export const longestEntry = 20_000;

/** One sentence kept: opening, what they did, what it gave. All three are empty while the journal is locked. */
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
