import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { hasGuest } from '#lib/calendars/guests.ts';
import type { Booking, Removed, Standing } from '#lib/calendars/port.ts';
import { findRefusal } from '#lib/calendars/refusal.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { GoogleClient, GoogleRequest } from './client.ts';
import { markConstraint, sharedProperties } from './mark.ts';
import { timestamp } from './moment.ts';
import { allPages } from './pages.ts';
import { findStanding, newEvent, sentFields, standingFields } from './standing.ts';
import { eventsPage, guestList, type WireEvent, wireEvent } from './wire.ts';

/** One calendar that we write to. */
export interface EventPlace {
  readonly client: GoogleClient;
  readonly calendarId: string;
  readonly zone: Zone;
}

/** The event with our id; undefined where there never was one. @throws Failure `conflict` where it is someone else's */
export async function findEvent(place: EventPlace, id: string, uid = id): Promise<Standing | Removed | undefined> {
  const request = { path: pathOf(place, id), query: { fields: standingFields } };
  try {
    return shown(place, await place.client.ask(request, wireEvent), uid);
  } catch (error) {
    const { status, reason } = findRefusal(error) ?? {};
    // The other reasons for a 410 are about lists.
    if (status === 410 && reason === 'deleted') return removed(uid);
    if (status === 404) return undefined;
    throw doubted(error);
  }
}

/** Makes the event stand. Its id is taken for ever, so that a repeat, or another browser, meets a 409. */
export async function bookEvent(place: EventPlace, booking: Booking): Promise<Standing | Removed> {
  const query = { sendUpdates: 'none', fields: standingFields };
  const request: GoogleRequest = { method: 'POST', path: eventsPath(place), query, body: newEvent(booking) };
  try {
    return shown(place, await place.client.ask(request, wireEvent), booking.uid);
  } catch (error) {
    if (findRefusal(error)?.status !== 409) throw error;
    const found = await findEvent(place, booking.uid);
    if (found) return found;
    throw error;
  }
}

/** Writes our fields over the version that was read; what others added to the event stays. */
export async function changeEvent(
  place: EventPlace,
  before: Standing,
  booking: Booking,
  tell: boolean,
): Promise<Standing | Removed> {
  const request: GoogleRequest = {
    method: 'PATCH',
    path: pathOf(place, before.providerId),
    query: { sendUpdates: tell ? 'all' : 'none', fields: standingFields },
    body: overAllDay(sentFields(booking)),
    ifMatch: before.etag,
  };
  try {
    return shown(place, await place.client.ask(request, wireEvent), before.uid);
  } catch (error) {
    if (!isJudgedByLook(error)) throw error;
    const found = await findEvent(place, before.providerId, before.uid);
    if (!found || 'removed' in found) return removed(before.uid);
    // A repeat whose first answer was lost: what we wanted stands already.
    if (found.fingerprint === fingerprint(booking) && found.written === found.fingerprint) return found;
    throw doubted(error);
  }
}

/** Removes the version that was read; done already is done. @throws Failure `not-found` where there is no such event */
export async function removeEvent(place: EventPlace, before: Standing, tell: boolean): Promise<void> {
  const query = { sendUpdates: tell ? 'all' : 'none' };
  const path = pathOf(place, before.providerId);
  try {
    await place.client.tell({ method: 'DELETE', path, query, ifMatch: before.etag });
  } catch (error) {
    if (!isJudgedByLook(error)) throw error;
    const found = await findEvent(place, before.providerId, before.uid);
    if (!found) throw error;
    if (!('removed' in found)) throw doubted(error);
  }
}

/**
 * Adds a guest, and has Google write to them. The list is written whole, so that it is read first, of this very version;
 * and the occasion is written where guests see it too.
 */
export async function inviteGuest(place: EventPlace, before: Standing, address: string): Promise<Standing | Removed> {
  if (hasGuest(before, address)) return before;
  const path = pathOf(place, before.providerId);
  try {
    const known = await place.client.ask({ path, query: { fields: 'etag,attendees' } }, guestList);
    if (known.etag !== before.etag) throw new Failure('changed', 'the event is another version');
    const attendees = [...known.attendees, { email: address }];
    const body = { attendees, extendedProperties: { shared: sharedProperties(before.uid) } };
    const query = { sendUpdates: 'all', fields: standingFields };
    const event = await place.client.ask({ method: 'PATCH', path, query, body, ifMatch: before.etag }, wireEvent);
    return shown(place, event, before.uid);
  } catch (error) {
    if (!isJudgedByLook(error)) throw error;
    const found = await findEvent(place, before.providerId, before.uid);
    if (!found || 'removed' in found) return removed(before.uid);
    // A repeat whose first answer was lost.
    if (hasGuest(found, address)) return found;
    throw doubted(error);
  }
}

/** Our live events that touch `within`, earliest first. */
export async function listOurs(place: EventPlace, within: Period): Promise<readonly Standing[]> {
  const query = {
    privateExtendedProperty: markConstraint,
    timeMin: timestamp(within.start),
    timeMax: timestamp(within.end),
    singleEvents: 'true',
    maxResults: '2500',
    fields: `kind,nextPageToken,items(${standingFields})`,
  };
  const pages = await allPages(place.client, { path: eventsPath(place), query }, eventsPage);
  const events = pages.flatMap((page) => page.items).filter((event) => event.status !== 'cancelled');
  const ours = events.map((event) => findStanding(event, place.zone)).filter((one) => one !== undefined);
  return ours.sort((a, b) => a.fields.period.start - b.fields.period.start);
}

export function eventsPath({ calendarId }: Pick<EventPlace, 'calendarId'>): string {
  return `calendars/${encodeURIComponent(calendarId)}/events`;
}

const pathOf = (place: EventPlace, id: string) => `${eventsPath(place)}/${encodeURIComponent(id)}`;
const removed = (uid: string): Removed => ({ removed: true, uid });

function shown({ zone }: EventPlace, event: WireEvent, uid: string): Standing | Removed {
  if (event.status === 'cancelled') return removed(uid);
  const standing = findStanding(event, zone);
  if (!standing) throw new Failure('conflict', 'not ours');
  return standing;
}

/**
 * Google may refuse a change of a deleted event as gone (404, 410), as another version (412) or as forbidden (403); and a 404
 * may pass. Only the event itself tells.
 *
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
function isJudgedByLook(error: unknown): boolean {
  const kind = failureKind(error);
  return kind === 'not-found' || kind === 'changed' || kind === 'forbidden';
}

/** "Gone" is not believed of an event that stands, nor for a reason that is about lists: what was asked is asked again. */
function doubted(error: unknown): unknown {
  if (failureKind(error) !== 'not-found') return error;
  return new Failure('unavailable', 'gone where it cannot be', { cause: error });
}

/** Where someone made the event last all day, a date stands in the way of the time. */
function overAllDay(event: ReturnType<typeof sentFields>): ReturnType<typeof sentFields> {
  return { ...event, start: { ...event.start, date: null }, end: { ...event.end, date: null } };
}
