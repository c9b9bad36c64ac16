import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { addressOf } from '#lib/calendars/guests.ts';
import type { Booking, Guest, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { findMark, markProperties } from './mark.ts';
import { findEventTime, timestamp } from './moment.ts';
import type { SentEvent, WireEvent } from './wire.ts';

/** All of an event of ours that we read. */
export const standingFields =
  'id,etag,status,summary,start,end,transparency,eventType,attendees(email,self,resource,responseStatus),extendedProperties/private';

/**
 * An event with our mark, as the port tells it.
 *
 * @param calendarZone for the day, should someone have made it last all day
 * @returns undefined where the event is not ours
 * @throws Failure `unreadable` where it has no time or no version
 */
export function findStanding(event: WireEvent, calendarZone: Zone): Standing | undefined {
  const mark = findMark(event);
  if (!mark) return undefined;
  const time = findEventTime(event, calendarZone);
  if (!time || event.etag === undefined) throw new Failure('unreadable', 'no time or no version');
  const fields = {
    summary: event.summary ?? '',
    period: time.period,
    zone: event.start?.timeZone ?? calendarZone,
    opaque: event.transparency !== 'transparent',
  };
  const { occasion: uid, written } = mark;
  return {
    uid,
    providerId: event.id,
    etag: event.etag,
    fields,
    fingerprint: fingerprint(fields),
    written,
    guests: guestsOf(event),
  };
}

const answers: Readonly<Record<string, Guest['answer']>> = { accepted: 'yes', tentative: 'maybe', declined: 'no' };

/** Everyone on it but the account's person, and no room. */
function guestsOf({ attendees = [] }: WireEvent): readonly Guest[] {
  return attendees
    .filter(({ self, resource }) => !self && !resource)
    .flatMap(({ email, responseStatus = '' }) =>
      email === undefined ? [] : [{ address: addressOf(email), answer: answers[responseStatus] ?? 'none' }],
    );
}

/** What we write of a booking, and nothing beside it. */
export function sentFields(booking: Booking): SentEvent {
  const { uid, summary, period, zone, opaque } = booking;
  return {
    summary,
    start: { dateTime: timestamp(period.start), timeZone: zone },
    end: { dateTime: timestamp(period.end), timeZone: zone },
    transparency: opaque ? 'opaque' : 'transparent',
    extendedProperties: { private: markProperties(uid, fingerprint(booking)) },
  };
}

/** What a new event has beside its fields: private, and silent unless a person wants otherwise. */
export function newEvent(booking: Booking): SentEvent {
  const reminders = { useDefault: false, overrides: [] };
  return { ...sentFields(booking), id: booking.uid, visibility: 'private', reminders };
}
