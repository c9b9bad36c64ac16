import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { Booking, CalendarEntry, CalendarProvider, CountedEvent, Removed, Standing } from '#lib/calendars/port.ts';
import type { EventStore } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import { type Instant, overlaps, type Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { findLocalEvent, liveLocalEvents, saveLocalEvent, shownEvent, writtenEvent } from './local-events.ts';

/** The one calendar of this browser. */
const localCalendarId = 'local';

/** The calendar of those who link none: kept on this machine, with the manners of the others. */
export function localCalendar(events: EventStore, now: () => Instant): CalendarProvider {
  const within = async (period: Period) =>
    (await liveLocalEvents(events)).filter((event) => overlaps(event.fields.period, period));
  return {
    calendars: async () => [entry(undefined)],
    ownCalendar: async (zone) => entry(zone),
    read: async (calendarIds, period) => {
      const reading = { asOf: now(), firm: [], soft: [], ours: await within(period) };
      return new Map(calendarIds.map((id) => [id, id === localCalendarId ? reading : notFound()]));
    },
    explain: async (calendarIds, day) =>
      calendarIds.includes(localCalendarId) ? (await within(day)).map(counted) : [],
    find: async (calendarId, uid) => {
      mustBeLocal(calendarId);
      const event = await findLocalEvent(events, uid);
      return event && shownEvent(event);
    },
    book: async (calendarId, booking) => {
      mustBeLocal(calendarId);
      const event = await findLocalEvent(events, booking.uid);
      return event ? shownEvent(event) : saveLocalEvent(events, writtenEvent(booking, 1));
    },
    change: async (calendarId, before, booking) => {
      mustBeLocal(calendarId);
      return change(events, before, booking);
    },
    remove: async (calendarId, before) => {
      mustBeLocal(calendarId);
      return remove(events, before);
    },
    invite: () => Promise.reject(new Failure('invalid', 'the calendar of this browser invites nobody')),
    ours: async (calendarId, period) => {
      mustBeLocal(calendarId);
      return within(period);
    },
  };
}

async function change(events: EventStore, before: Standing, booking: Booking): Promise<Standing | Removed> {
  const event = await findLocalEvent(events, before.uid);
  if (!event || event.removed) return { removed: true, uid: before.uid };
  const standing = shownEvent(event);
  if (!('removed' in standing) && standing.fingerprint === fingerprint(booking)) return standing;
  if (before.etag !== String(event.version)) throw new Failure('changed', 'another version');
  return saveLocalEvent(events, { ...writtenEvent(booking, event.version + 1), uid: before.uid });
}

async function remove(events: EventStore, before: Standing): Promise<void> {
  const event = await findLocalEvent(events, before.uid);
  if (!event || event.removed) return;
  if (before.etag !== String(event.version)) throw new Failure('changed', 'another version');
  await saveLocalEvent(events, { ...event, version: event.version + 1, removed: true });
}

function mustBeLocal(calendarId: string): void {
  if (calendarId !== localCalendarId) throw notFound();
}

const notFound = () => new Failure('not-found', 'no such local calendar');

function counted({ fields: { summary: title, period } }: Standing): CountedEvent {
  return { calendarId: localCalendarId, title, period, allDay: false, counts: 'no', why: 'ours' };
}

function entry(zone: Zone | undefined): CalendarEntry {
  return { id: localCalendarId, name: '', primary: true, own: true, porchlight: true, zone };
}
