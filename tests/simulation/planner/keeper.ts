import type { Defence, Occasion } from '#lib/planning/occasion.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import type { Situation } from '#lib/planning/situation.ts';
import type { Period } from '#lib/time/period.ts';
import type { Week } from '#lib/time/week.ts';

/** What somebody who keeps a couple's times sees when they look. */
export interface View {
  /** Of what is known now, and no more. Its occasions are all that stand or stood. */
  readonly situation: Situation;
  readonly ritual: Ritual;
  /** Firm time in the person's own calendars, and of it what stands in those marked as work. */
  readonly own: { readonly firm: readonly Period[]; readonly work: readonly Period[] };
  readonly thisWeek: Week;
  readonly isSunday: boolean;
  readonly hasMoved: (occasion: Occasion) => boolean;
  /** Standing times of weeks to come on which something firm lies by now. */
  readonly taken: readonly Occasion[];
}

/** What they do about one week. */
export type Deed =
  | { readonly kind: 'book'; readonly week: Week; readonly period: Period; readonly defence: Defence }
  | { readonly kind: 'move'; readonly week: Week; readonly period: Period; readonly defence: Defence }
  | { readonly kind: 'firm-up'; readonly week: Week; readonly defence: Defence }
  /** The event goes, and nothing comes in its place today. */
  | { readonly kind: 'give-up'; readonly week: Week }
  /** A person has to say. */
  | { readonly kind: 'ask'; readonly week: Week };

/** One way to keep a time each week. A keeper lives one year, and may remember what it did. */
export interface Keeper {
  act(view: View): readonly Deed[];
  /** A person said yes to another time for this one. Undefined: there is none. */
  answer?(view: View, occasion: Occasion): Period | undefined;
}

export type KeeperName =
  | 'porchlight'
  | 'recurring event'
  | 'first free slot'
  | 'nearest to a wish'
  | 'half of the day'
  | 'weighted scorer';
