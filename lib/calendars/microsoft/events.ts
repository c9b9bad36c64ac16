import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { hasGuest } from '#lib/calendars/guests.ts';
import type { Booking, ReadingMemory, Removed, Standing } from '#lib/calendars/port.ts';
import { isGone } from '#lib/calendars/refusal.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import type { GraphRequest } from './client.ts';
import { type CalendarPlace, eventPath, eventsPath, findByMark, lookAt } from './our-events.ts';
import { findUsedUp } from './refusal.ts';
import { answeredStanding, newEvent, sentFields } from './standing.ts';
import { guestList, madeEvent, ourEvent } from './wire.ts';

/**
 * One calendar that we write to. What was deleted lies among the deleted items, outside the calendar, and leaves nothing
 * that could be found by our mark: so this browser remembers which occasions stood. Another one learns it from Microsoft,
 * which does not let a transaction make a second event.
 */
export interface EventPlace extends CalendarPlace {
  readonly memory: ReadingMemory;
  /** Under which it lies that an occasion stood here. */
  stoodKey(uid: string): string;
}

/** The event of an occasion; `Removed` where it stood once, as far as this browser knows; undefined where it never did. */
export async function findEvent(place: EventPlace, uid: string): Promise<Standing | Removed | undefined> {
  const found = await findByMark(place, uid);
  if (found) return stood(place, found);
  return (await place.memory.load(place.stoodKey(uid))) === true ? removed(uid) : undefined;
}

/**
 * Makes the event stand. Looked for before it is sent: how long a transaction stays used up is not documented. What the
 * answer shows may be the event as the same transaction made it before, so that it is read once more.
 */
export async function bookEvent(place: EventPlace, booking: Booking): Promise<Standing | Removed> {
  const { uid } = booking;
  const found = await findEvent(place, uid);
  if (found) return found;
  const id = await place.client
    .ask({ method: 'POST', path: eventsPath(place), body: newEvent(booking) }, madeEvent)
    .then((made) => made.id, usedBefore);
  await stood(place, removed(uid));
  return (await lookAt(place, id, uid)) ?? removed(uid);
}

/** The event that the transaction made before, where Microsoft says which. */
function usedBefore(error: unknown): string | undefined {
  const used = findUsedUp(error);
  if (!used) throw error;
  return used.existingEventId;
}

/** Writes our fields over the version that was read; what others added to the event stays. */
export async function changeEvent(place: EventPlace, before: Standing, booking: Booking): Promise<Standing | Removed> {
  const { uid, providerId } = before;
  const send = async (ifMatch: string) => {
    const request: GraphRequest = {
      method: 'PATCH',
      path: eventPath(place, providerId),
      body: sentFields(booking),
      ifMatch,
    };
    return answeredStanding(await place.client.ask(request, ourEvent), booking);
  };
  const isDone = (now: Standing) => now.fingerprint === fingerprint(booking) && now.written === now.fingerprint;
  const after = await writeOver(place, before, send, isDone);
  return stood(place, after ?? removed(uid));
}

/** Adds a guest: Microsoft writes to them by itself. The list is written whole, so that it is read first, of this version. */
export async function inviteGuest(place: EventPlace, before: Standing, address: string): Promise<Standing | Removed> {
  if (hasGuest(before, address)) return before;
  const { uid, providerId } = before;
  const path = eventPath(place, providerId);
  const send = async (ifMatch: string) => {
    const known = await place.client.ask({ path, query: { $select: 'attendees' } }, guestList);
    if (known['@odata.etag'] !== ifMatch) throw new Failure('changed', 'the event is another version');
    const attendees = [...(known.attendees ?? []), { emailAddress: { address }, type: 'required' }];
    await place.client.ask({ method: 'PATCH', path, body: { attendees }, ifMatch }, madeEvent);
    return lookAt(place, providerId, uid);
  };
  return (await writeOver(place, before, send, (now) => hasGuest(now, address))) ?? stood(place, removed(uid));
}

/** Removes the version that was read; done already is done. */
export async function removeEvent(place: EventPlace, before: Standing): Promise<void> {
  const path = eventPath(place, before.providerId);
  const send = async (ifMatch: string) => {
    await place.client.tell({ method: 'DELETE', path, ifMatch });
    return undefined;
  };
  await writeOver(place, before, send, () => false);
  await stood(place, removed(before.uid));
}

/**
 * One write over the version that was read. Microsoft refuses at times a version that is still the one: that is sent once
 * more, after a look; any other refusal is the caller's to judge.
 *
 * @returns the event as it is now; undefined where it is gone
 */
async function writeOver(
  place: EventPlace,
  before: Standing,
  send: (ifMatch: string) => Promise<Standing | undefined>,
  isDone: (now: Standing) => boolean,
): Promise<Standing | undefined> {
  try {
    return await send(before.etag);
  } catch (error) {
    const isDenied = isGone(error);
    if (!isDenied && failureKind(error) !== 'changed') throw error;
    const now = await lookAt(place, before.providerId, before.uid);
    // A repeat whose first answer was lost: what we wanted stands already.
    if (!now || isDone(now)) return now;
    if (isDenied || now.etag !== before.etag) throw error;
    return send(now.etag);
  }
}

const removed = (uid: string): Removed => ({ removed: true, uid });

/** Notes that the occasion had an event here. */
async function stood<T extends Standing | Removed>({ memory, stoodKey }: EventPlace, found: T): Promise<T> {
  const key = stoodKey(found.uid);
  if ((await memory.load(key)) !== true) await memory.save(key, true);
  return found;
}
