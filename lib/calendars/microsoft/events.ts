import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { Booking, ReadingMemory, Removed, Standing } from '#lib/calendars/port.ts';
import { isGone } from '#lib/calendars/refusal.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import { overlaps, type Period } from '#lib/time/period.ts';
import type { GraphClient, GraphRequest } from './client.ts';
import { occasionFilter, ourFilter, transactionOf } from './mark.ts';
import { allPages } from './pages.ts';
import { findUsedUp } from './refusal.ts';
import { answeredStanding, findStanding, newEvent, sentFields, standingQuery } from './standing.ts';
import { madeEvent, type OurEvent, ourEvent, pageOf } from './wire.ts';

/**
 * One calendar that we write to. What was deleted lies among the deleted items, outside the calendar, and leaves nothing
 * that could be found by our mark: so this browser remembers which occasions stood. Another one learns it from Microsoft,
 * which does not let a transaction make a second event.
 */
export interface EventPlace {
  readonly client: GraphClient;
  readonly calendarId: string;
  readonly memory: ReadingMemory;
  /** Under which it lies that an occasion stood here. */
  stoodKey(uid: string): string;
}

const ourPage = pageOf(ourEvent);

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
      path: pathOf(place, providerId),
      body: sentFields(booking),
      ifMatch,
    };
    return answeredStanding(await place.client.ask(request, ourEvent), booking);
  };
  const isDone = (now: Standing) => now.fingerprint === fingerprint(booking) && now.written === now.fingerprint;
  const after = await writeOver(place, before, send, isDone);
  return stood(place, after ?? removed(uid));
}

/** Removes the version that was read; done already is done. */
export async function removeEvent(place: EventPlace, before: Standing): Promise<void> {
  const path = pathOf(place, before.providerId);
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

/** Our events that touch `within`, earliest first; a copy that a person made of one is theirs. */
export async function listOurs(place: EventPlace, within: Period): Promise<readonly Standing[]> {
  const all = await marked(place, ourFilter);
  const ours = [...Map.groupBy(all, ({ standing }) => standing.uid).values()].map(originalOf);
  return ours
    .filter((one) => one !== undefined)
    .filter(({ fields }) => overlaps(fields.period, within))
    .sort((a, b) => a.fields.period.start - b.fields.period.start);
}

export function eventsPath({ calendarId }: Pick<EventPlace, 'calendarId'>): string {
  return `me/calendars/${encodeURIComponent(calendarId)}/events`;
}

const pathOf = (place: EventPlace, id: string) => `${eventsPath(place)}/${encodeURIComponent(id)}`;
const removed = (uid: string): Removed => ({ removed: true, uid });

/** Notes that the occasion had an event here. */
async function stood<T extends Standing | Removed>({ memory, stoodKey }: EventPlace, found: T): Promise<T> {
  const key = stoodKey(found.uid);
  if ((await memory.load(key)) !== true) await memory.save(key, true);
  return found;
}

interface Marked {
  readonly event: OurEvent;
  readonly standing: Standing;
}

async function findByMark(place: EventPlace, uid: string): Promise<Standing | undefined> {
  return originalOf((await marked(place, occasionFilter(uid))).filter(({ standing }) => standing.uid === uid));
}

async function marked(place: EventPlace, $filter: string): Promise<readonly Marked[]> {
  const query = { $filter, ...standingQuery, $top: '250' };
  const pages = await allPages(place.client, { path: eventsPath(place), query }, ourPage);
  return pages
    .flatMap((page) => page.value)
    .filter((event) => event.isCancelled !== true)
    .flatMap((event) => {
      const standing = findStanding(event);
      return standing ? [{ event, standing }] : [];
    });
}

/** Of several with one mark, the one that we made: its transaction is the occasion's; else the first that was made. */
function originalOf(all: readonly Marked[]): Standing | undefined {
  const rank = ({ event, standing }: Marked) =>
    [event.transactionId === transactionOf(standing.uid) ? 0 : 1, event.createdDateTime ?? '', event.id].join(' ');
  return [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]?.standing;
}

/**
 * The event of this id in its calendar, or of its occasion where the id is not known; undefined where it is not there any
 * more. "Not found" may pass: an event that is listed all the same stands.
 *
 * @throws Failure `conflict` where it is someone else's
 */
async function lookAt(place: EventPlace, id: string | undefined, uid: string): Promise<Standing | undefined> {
  const named = id === undefined ? undefined : await findNamed(place, id, uid);
  if (named) return named;
  const listed = await findByMark(place, uid);
  return id === undefined || listed?.providerId === id ? listed : undefined;
}

async function findNamed(place: EventPlace, id: string, uid: string): Promise<Standing | undefined> {
  try {
    const event = await place.client.ask({ path: pathOf(place, id), query: standingQuery }, ourEvent);
    if (event.isCancelled === true) return undefined;
    const standing = findStanding(event);
    if (standing?.uid !== uid) throw new Failure('conflict', 'not ours');
    return standing;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
