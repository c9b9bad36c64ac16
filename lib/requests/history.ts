import type { Entry } from '#lib/stores/entry-schema.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** One time that was kept, wholly or partly. */
export interface LitWindow {
  readonly date: CalendarDate;
  readonly ritual: string;
  readonly minutes: number;
}

/** What was kept so far; it only grows. */
export interface History {
  readonly minutes: number;
  /** Earliest first; days without are not in it. */
  readonly windows: readonly LitWindow[];
  /** Newest first. */
  readonly appreciations: readonly Entry<'appreciation'>[];
}
