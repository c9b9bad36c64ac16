import type { Standing } from '#lib/calendars/port.ts';
import type { FailureKind } from '#lib/failure.ts';
import type { Occasion, OccasionId } from '#lib/planning/occasion.ts';
import type { Changes, Store } from '#lib/stores/store.ts';
import type { Instant } from '#lib/time/period.ts';

/** An invitation on its way: until the calendar shows the guest. Then the guests of `standing` say all that there is. */
export interface Invite {
  /** In small letters. */
  readonly to: string;
  /** The ten seconds of undo are over then. */
  readonly leavesAt: Instant;
  /** It was sent, and the answer may have been lost. */
  readonly maybeSent: boolean;
}

/** An occasion with what we know of its event. */
export interface KeptOccasion extends Occasion {
  /** The event as we last saw it; undefined until the provider confirmed one. */
  readonly standing: Standing | undefined;
  /** An insert was sent, and its answer may have been lost: look before sending another. */
  readonly insertSent: boolean;
  /** Its id had an event that is gone: ids are not given twice, so the next one is of the next generation. */
  readonly spent: boolean;
  /** Fingerprints of everything any of our writes put there: other fields were changed by a person. */
  readonly written: readonly string[];
  readonly invite?: Invite | undefined;
  /** It was moved once without asking: from now on a person is asked. */
  readonly movedUnasked?: boolean;
}

/**
 * The occasion once its event is gone.
 *
 * @param stood an event was there: its id is used up. One that never came leaves it free, as every other browser has it
 */
export function withoutEvent(occasion: KeptOccasion, state: KeptOccasion['state'], stood: boolean): KeptOccasion {
  const spent = occasion.spent || stood;
  return { ...occasion, state, spent, standing: undefined, insertSent: false, invite: undefined };
}

/** A change that the calendar does not show yet. Stored before anything is sent; one at most for each occasion. */
export interface OutboxRow {
  readonly occasion: OccasionId;
  /** `event`: one event shall stand as the occasion says. `none`: none shall. */
  readonly want: 'event' | 'none';
  /** A person tapped for it, so that it also undoes what a person did in the calendar. */
  readonly byTap: boolean;
  /** The tap said that others are told: without that, what they are invited to by now stays as it is. */
  readonly told?: boolean;
  /** Everybody invited said no: it goes, whoever edited it, and nobody is told. */
  readonly quiet?: boolean;
  /** It stays where it stands and is only held harder: what came to lie on it is asked about, and drives it out no more. */
  readonly inPlace?: boolean;
  readonly madeAt: Instant;
  readonly tries: number;
  readonly nextTryAt: Instant;
  readonly failure: FailureKind | undefined;
  /** An event that was not found may still be on its way: when it is looked for once more before we believe it. */
  readonly lookAgainAt: Instant | undefined;
}

const occasionPrefix = 'occasion:';
const outboxPrefix = 'outbox:';
const occasionKey = (id: OccasionId) => `${occasionPrefix}${id}`;
const outboxKey = (id: OccasionId) => `${outboxPrefix}${id}`;

export async function loadOccasions(store: Store): Promise<readonly KeptOccasion[]> {
  return [...(await store.loadAll(occasionPrefix)).values()] as KeptOccasion[];
}

export async function loadOccasion(store: Store, id: OccasionId): Promise<KeptOccasion | undefined> {
  return (await store.load(occasionKey(id))) as KeptOccasion | undefined;
}

/** Oldest first; of one instant, in the order of their ids. */
export async function loadOutbox(store: Store): Promise<readonly OutboxRow[]> {
  const rows = [...(await store.loadAll(outboxPrefix)).values()] as OutboxRow[];
  return rows.sort((a, b) => a.madeAt - b.madeAt);
}

export async function loadRow(store: Store, id: OccasionId): Promise<OutboxRow | undefined> {
  return (await store.load(outboxKey(id))) as OutboxRow | undefined;
}

/** What is to be written of one occasion; `row` null clears its intention. */
export function occasionChanges(occasion: KeptOccasion, row?: OutboxRow | null): Changes {
  const changes: Changes = new Map([[occasionKey(occasion.id), occasion]]);
  if (row !== undefined) changes.set(outboxKey(occasion.id), row ?? undefined);
  return changes;
}

export function forgetOccasion(id: OccasionId): Changes {
  return new Map([
    [occasionKey(id), undefined],
    [outboxKey(id), undefined],
  ]);
}

/** A new intention: due at once. */
export function intention(occasion: OccasionId, want: OutboxRow['want'], byTap: boolean, now: Instant): OutboxRow {
  return { occasion, want, byTap, madeAt: now, tries: 0, nextTryAt: now, failure: undefined, lookAgainAt: undefined };
}
