import type { CalendarProvider, Removed, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { overlaps, type Period } from '#lib/time/period.ts';
import { letGoByHand, takenUp } from './by-hand.ts';
import { endQuietly, isEnded } from './guests.ts';
import type { BookingPorts } from './ports.ts';
import { type KeptOccasion, loadOccasions, loadOutbox, occasionChanges } from './records.ts';
import { bookingOf } from './stand.ts';

/** Our events as one calendar showed them within `within`. */
export interface Shown {
  readonly accountId: string;
  readonly calendarId: string;
  readonly within: Period;
  readonly ours: readonly Standing[];
}

/**
 * Holds what a calendar showed against what we know: unknown events of ours are adopted, changed ones followed, missing
 * ones looked for and then let go. An occasion with an intention of its own is left to that. Run under the booking lock.
 *
 * @returns why one of them could not be looked at, and stays as it was known until the next reading
 */
export async function reconcile(
  ports: BookingPorts,
  provider: CalendarProvider,
  shown: Shown,
): Promise<Failure | undefined> {
  let unseen: Failure | undefined;
  const pending = new Set((await loadOutbox(ports.store)).map((row) => row.occasion));
  const known = (await loadOccasions(ports.store)).filter(
    (occasion) => occasion.accountId === shown.accountId && occasion.calendarId === shown.calendarId,
  );
  const byId = new Map(known.map((occasion) => [occasion.id, occasion]));
  const listed = new Map(shown.ours.map((standing) => [standing.uid, standing]));
  for (const standing of listed.values()) {
    if (pending.has(standing.uid)) continue;
    const occasion = byId.get(standing.uid);
    if (!occasion) await adopt(ports, shown, standing);
    else if (isSpokenOf(occasion)) continue;
    else if (!isKnown(occasion, standing) || isEnded(standing, ports.now()))
      unseen = (await look(ports, provider, occasion)) ?? unseen;
  }
  for (const occasion of known) {
    const missing = occasion.state === 'held' && !listed.has(occasion.id) && !pending.has(occasion.id);
    const isMissed = missing && overlaps(occasion.period, shown.within);
    if (isMissed) unseen = (await look(ports, provider, occasion)) ?? unseen;
  }
  return unseen;
}

/** A version that this browser has dealt with; what ends it may have been read with an answer to a write of ours. */
function isKnown({ state, standing }: KeptOccasion, shown: Standing): boolean {
  return state === 'held' && standing?.etag === shown.etag;
}

/** It is over, and a person said what became of it: whatever the calendar shows of it, that stands. */
function isSpokenOf({ state }: KeptOccasion): boolean {
  return state === 'kept' || state === 'partly';
}

/** Times that were kept before times went to another calendar are in no list: each is looked at by itself until it is over. */
export async function reconcileFormer(
  ports: BookingPorts,
  provider: CalendarProvider,
  { accountId, calendarId }: Pick<Shown, 'accountId'> & { readonly calendarId: string | undefined },
): Promise<void> {
  const pending = new Set((await loadOutbox(ports.store)).map((row) => row.occasion));
  for (const occasion of await loadOccasions(ports.store)) {
    const isFormer = occasion.accountId === accountId && occasion.calendarId !== calendarId;
    const isWatched = isFormer && occasion.state === 'held' && !pending.has(occasion.id);
    if (isWatched && occasion.period.end > ports.now()) await look(ports, provider, occasion);
  }
}

/** Kept by another browser, or by this one before it was installed anew. */
async function adopt(ports: BookingPorts, shown: Shown, standing: Standing): Promise<void> {
  const { accountId, calendarId } = shown;
  const { period, zone, summary, opaque } = standing.fields;
  const name = await ports.occasionNamed(standing.uid, { accountId, calendarId }, period.start);
  const byHand = standing.fingerprint !== standing.written;
  const occasion: KeptOccasion = {
    id: standing.uid,
    ritual: name?.ritual ?? 'unknown',
    cycle: name?.cycle ?? '',
    generation: name?.generation ?? 0,
    state: 'held',
    accountId,
    calendarId,
    period,
    zone,
    summary,
    defence: byHand ? 'locked' : opaque ? 'firm' : 'hold',
    byHand,
    // Not made here: there is no tap to take back.
    madeAt: 0,
    standing,
    insertSent: true,
    spent: false,
    written: standing.written === undefined ? [] : [standing.written],
  };
  if (isEnded(standing, ports.now())) return endQuietly(ports, occasion);
  await ports.store.write(occasionChanges(occasion));
}

/**
 * A list may lag behind what this browser did meanwhile: only the event itself says that it is gone, changed, or back. One
 * that cannot be asked for now stays as it was known.
 *
 * @returns why it could not be asked for
 */
async function look(
  ports: BookingPorts,
  provider: CalendarProvider,
  occasion: KeptOccasion,
): Promise<Failure | undefined> {
  let found: Standing | Removed | undefined;
  try {
    found = await provider.find(occasion.calendarId, occasion.id);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  await follow(ports, occasion, found);
  return undefined;
}

async function follow(
  ports: BookingPorts,
  occasion: KeptOccasion,
  found: Standing | Removed | undefined,
): Promise<void> {
  const isHeld = occasion.state === 'held';
  if (!found || 'removed' in found) return isHeld ? letGoByHand(ports, occasion) : undefined;
  if (isHeld && isEnded(found, ports.now())) return endQuietly(ports, { ...occasion, standing: found });
  const asSaid = [occasion.standing?.fingerprint, ports.fingerprint(bookingOf(occasion))].includes(found.fingerprint);
  if (isHeld && asSaid) return ports.store.write(occasionChanges({ ...occasion, standing: found }));
  return takenUp(ports, occasion, found);
}
