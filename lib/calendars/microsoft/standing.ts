import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { addressOf } from '#lib/calendars/guests.ts';
import type { Booking, Guest, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { findMark, markExpand, newMark, recordOf, transactionOf } from './mark.ts';
import { findEventTime, findZone, utcText } from './moment.ts';
import type { OurEvent, SentEvent } from './wire.ts';

/** All of an event of ours that we read. */
export const standingQuery = {
  $select:
    'id,type,seriesMasterId,subject,start,end,isAllDay,originalStartTimeZone,showAs,isCancelled,responseStatus,organizer,attendees,transactionId,createdDateTime',
  $expand: markExpand,
} as const;

/**
 * An event with our mark, as the port tells it.
 *
 * @returns undefined where the event is not ours
 * @throws Failure `unreadable` where it has no time or no version
 */
export function findStanding(event: OurEvent): Standing | undefined {
  const mark = findMark(event);
  if (!mark) return undefined;
  const time = findEventTime(event);
  const etag = event['@odata.etag'];
  if (!time || !etag) throw new Failure('unreadable', 'no time or no version');
  const fields = {
    summary: event.subject ?? '',
    period: time.period,
    zone: mark.zone ?? findZone(event.originalStartTimeZone) ?? 'UTC',
    opaque: event.showAs !== 'tentative',
  };
  const { occasion: uid, written } = mark;
  return {
    uid,
    providerId: event.id,
    etag,
    fields,
    fingerprint: fingerprint(fields),
    written,
    guests: guestsOf(event),
  };
}

const answers: Readonly<Record<string, Guest['answer']>> = {
  accepted: 'yes',
  tentativelyAccepted: 'maybe',
  declined: 'no',
};

/** Everyone on it but who sends it, and no room. */
function guestsOf({ attendees, organizer }: OurEvent): readonly Guest[] {
  const own = addressOf(organizer?.emailAddress?.address ?? '');
  return (attendees ?? []).flatMap(({ type, emailAddress, status }) => {
    const address = addressOf(emailAddress?.address ?? '');
    if (address === '' || address === own || type === 'resource') return [];
    return [{ address, answer: answers[status?.response ?? ''] ?? 'none' }];
  });
}

/** What we write of a booking, and nothing beside it. Someone may have made the event last all day. */
export function sentFields(booking: Booking): SentEvent {
  const { summary, period, opaque } = booking;
  return {
    subject: summary,
    start: { dateTime: utcText(period.start), timeZone: 'UTC' },
    end: { dateTime: utcText(period.end), timeZone: 'UTC' },
    isAllDay: false,
    showAs: opaque ? 'busy' : 'tentative',
    singleValueExtendedProperties: recordOf(markOf(booking)),
  };
}

/** What a new event has beside its fields: private, silent, its marks, and its one transaction. */
export function newEvent(booking: Booking): SentEvent {
  return {
    ...sentFields(booking),
    sensitivity: 'private',
    isReminderOn: false,
    transactionId: transactionOf(booking.uid),
    singleValueExtendedProperties: newMark(markOf(booking)),
  };
}

/** What a change of ours is answered with: the version that it made, without the marks that it wrote. */
export function answeredStanding(event: OurEvent, booking: Booking): Standing | undefined {
  return findStanding({ ...event, singleValueExtendedProperties: recordOf(markOf(booking)) });
}

function markOf(booking: Booking) {
  return { occasion: booking.uid, written: fingerprint(booking), zone: booking.zone };
}
