import type { Instant } from '#lib/time/period.ts';

/**
 * Why no ritual can begin at a time, as data. All but `not-free-for-both` hang on the person's own time alone, so that
 * nothing of the partner's can be read from them; that one says neither whose time nor what kind.
 */
export type Refusal =
  /** A calendar could not be read: unknown is not free. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'past' }
  /** Less than the lead time away. */
  | { readonly kind: 'too-soon' }
  /** Another ritual stands on that day. */
  | { readonly kind: 'has-one-today' }
  /** It would end after the last hour. */
  | { readonly kind: 'too-late' }
  /** The person does not offer this hour. */
  | { readonly kind: 'outside-hours' }
  /** The person's own calendar is busy until then. */
  | { readonly kind: 'busy'; readonly until: Instant }
  /** The person's own event has just ended; so many minutes are left free after it. */
  | { readonly kind: 'wind-down'; readonly minutes: number }
  /** Only so many minutes are free. */
  | { readonly kind: 'too-short'; readonly minutes: number }
  /** The person's own calendar holds something tentative, and the day has clear time. */
  | { readonly kind: 'tentative'; readonly until: Instant }
  /** The person could; the two of them cannot. */
  | { readonly kind: 'not-free-for-both' };
