import type { Entry } from '#lib/stores/entry-schema.ts';
import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Week } from '#lib/time/week.ts';

export const sundaySteps = ['weight', 'ritual', 'surprise', 'follow-ups'] as const;
export type SundayStep = (typeof sundaySteps)[number];

/** The plan of one week, as far as it came. */
export interface SundayView {
  /** The week that is planned: the coming one towards its end, this one on a Monday. */
  readonly week: Week;
  /** When it is time for it: a free quarter of an hour on Sunday; undefined: any time. */
  readonly dueAt: Instant | undefined;
  /** The card that comes next; undefined: it is done. */
  readonly step: SundayStep | undefined;
  /** Not this Sunday: it comes back on Monday. */
  readonly skipped: boolean;
  /** Private to the person: it leaves this page for nowhere. */
  readonly surprise: Entry<'surprise'> | undefined;
  readonly followUps: readonly FollowUp[];
}

/** A small promise with a date. Never late: what was not done is made anew or let go. */
export interface FollowUp extends Entry<'follow-up'> {
  readonly due: CalendarDate;
}
