import type { CalendarProvider, EventFields } from '#lib/calendars/port.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import type { Store } from '#lib/stores/store.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { Learn } from './learn.ts';

/** What an occasion's id is made of; its account and calendar say where it stands. */
export interface OccasionName {
  readonly accountId: string;
  readonly calendarId: string;
  readonly ritual: string;
  readonly cycle: string;
  readonly generation: number;
}

/** All that booking needs of the world. Handed in, so that tests may take it away at any moment. */
export interface BookingPorts {
  now(): Instant;
  /** Uniform in [0, 1): spreads the retries of many browsers. */
  random(): number;
  readonly store: Store;
  /** @throws Failure `signed-out` when the account is no longer linked */
  provider(accountId: string): Promise<CalendarProvider>;
  /**
   * Reads every calendar that counts again, now, for `period` alone.
   *
   * @returns whether someone else's firm busy time lies in it
   * @throws Failure when any of them cannot be read: unknown is not free
   */
  isTaken(period: Period): Promise<boolean>;
  /** Whether the person asked for a pause: nothing leaves unasked then. */
  isPaused(): Promise<boolean>;
  readonly learn: Learn;
  fingerprint(fields: EventFields): string;
  occasionId(name: OccasionName): Promise<OccasionId>;
  /** The ritual, cycle and generation whose id this is, near `start`; undefined when no ritual known here made it. */
  occasionNamed(
    id: OccasionId,
    where: { accountId: string; calendarId: string },
    start: Instant,
  ): Promise<OccasionName | undefined>;
}
