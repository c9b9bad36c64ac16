import type { Instant, Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';

/** What a page wants to know of a file. */
export interface IcsQuestion {
  /** Only busy time in here is told. */
  readonly within: Period;
  /** Of the person: where floating times lie, and times of a zone that nobody knows. */
  readonly zone: Zone;
  /** Address of the file's owner where it is known: an invitation that they declined takes no time. */
  readonly owner?: string;
}

export type IcsProblemKind =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'not-calendar'
  /** The text ends in the middle of a line, or of a component. */
  | 'cut-off'
  | 'not-closed'
  | 'not-opened'
  /** No property and no continuation of one. */
  | 'line'
  | 'property'
  | 'no-start'
  /** A rule that would take more work than any calendar of a person. */
  | 'too-often'
  /** The zone is known neither here nor to the file: the person's own was taken. */
  | 'zone-unknown'
  | 'backwards'
  /** A date to leave out that cannot be read: the time counts. */
  | 'exception';

/** What is wrong with a file, as data; its sentence is `ics_problem_` and the kind with `_` for `-`. */
export interface IcsProblem {
  readonly kind: IcsProblemKind;
  /** Counted from one; undefined where the whole file is meant. */
  readonly line: number | undefined;
  /** The property or the zone, as the file writes it. */
  readonly name?: string;
}

/** When the file's owner is busy. */
export interface IcsBusy {
  readonly within: Period;
  /** Disjoint, earliest first. */
  readonly firm: readonly Period[];
  /** Tentative or unanswered. Disjoint, earliest first. */
  readonly soft: readonly Period[];
  /** Events in the file that were looked at: all but our own. */
  readonly events: number;
  /** When the file says that it was made, by its newest DTSTAMP. */
  readonly asOf: Instant | undefined;
}

/** A file that could not be understood as a whole gives no busy time at all: unknown is not free. */
export type IcsAnswer =
  | { readonly ok: true; readonly busy: IcsBusy; readonly problems: readonly IcsProblem[] }
  | { readonly ok: false; readonly problem: IcsProblem };

/** Longer files are not read: a calendar of twenty busy years has about 10 MB. */
export const largestIcsBytes = 25 * 1024 * 1024;
