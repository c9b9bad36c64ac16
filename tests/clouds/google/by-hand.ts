import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { StoredEvent } from '#tests/clouds/event-store.ts';
import { liveCalendar } from '#tests/clouds/registry.ts';
import type { Call } from '#tests/clouds/wire.ts';
import { checkedEvent } from './event-check.ts';
import { findRow } from './event-rows.ts';
import { findInstant } from './event-time.ts';
import { addRecord, replaceRecord } from './event-writing.ts';
import { deleteEvent, type EventCall, patchEvent } from './events.ts';
import { noteAnswer } from './invitations.ts';
import { METHODS } from './methods.ts';
import { parametersOf } from './parameters.ts';
import type { Calendar, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** What a person does with their own hand in the calendar's pages: no scopes, no etags, the same rules for events. */
export interface ByHand {
  /** `organizer` and `fromGmail` may be given, for what others sent. @throws Refusal where the service would refuse it */
  addEvent(calendarId: string, event: GoogleEvent): GoogleEvent;
  /** An event as a careless import leaves it, unchecked: ends before it starts, a zone that is not there. */
  addUnchecked(calendarId: string, event: GoogleEvent): GoogleEvent;
  changeEvent(calendarId: string, eventId: string, patch: GoogleEvent): GoogleEvent;
  deleteEvent(calendarId: string, eventId: string): void;
  /** The owner answers an invitation; or, with `attendee`, someone outside answers one of the owner's. */
  respond(calendarId: string, eventId: string, given: 'accepted' | 'tentative' | 'declined', attendee?: string): void;
  /** Takes a single event out of the bin: the same id, a new version. */
  restoreEvent(calendarId: string, eventId: string): void;
}

export function byHand(world: World): ByHand {
  const calendarOf = (id: string) => liveCalendar(world.calendars, id);

  function written(calendar: Calendar, record: StoredEvent<GoogleEvent>): GoogleEvent {
    return structuredClone({ ...calendar.events.find(record.id)?.event, etag: record.etag });
  }

  function handCall(calendarId: string, eventId: string, method: 'PATCH' | 'DELETE', body: unknown): EventCall {
    const query = new URLSearchParams();
    const call: Call = {
      at: world.clock.now(),
      method,
      host: 'calendar.google.com',
      path: '/',
      query,
      headers: {},
      body: JSON.stringify(body),
    };
    const [any] = METHODS;
    if (any === undefined) throw new Error('There are no methods');
    const opened = { calendar: calendarOf(calendarId), role: 'owner' } as const;
    return { opened, parameters: parametersOf(world, any, query), call, eventId };
  }

  return {
    addEvent(calendarId, event) {
      const calendar = calendarOf(calendarId);
      const span = checkedEvent(world, calendar, event, event.eventType === 'fromGmail' ? event : undefined);
      return written(calendar, addRecord(world, calendar, structuredClone(event), span));
    },
    addUnchecked(calendarId, event) {
      const calendar = calendarOf(calendarId);
      const startMs = findInstant(event.start ?? {}, calendar.zone) ?? world.clock.now();
      const endMs = findInstant(event.end ?? {}, calendar.zone) ?? startMs;
      return written(calendar, addRecord(world, calendar, structuredClone(event), { startMs, endMs }));
    },
    changeEvent: (calendarId, eventId, patch) => patchEvent(world, handCall(calendarId, eventId, 'PATCH', patch)),
    deleteEvent: (calendarId, eventId) => deleteEvent(world, handCall(calendarId, eventId, 'DELETE', {})),
    respond(calendarId, eventId, given, attendee = calendarOf(calendarId).owner) {
      const event = calendarOf(calendarId).events.find(eventId)?.event ?? {};
      const told = (event.attendees ?? []).map((one) =>
        one.email === attendee ? { ...one, responseStatus: given } : one,
      );
      const isOwn = event.organizer?.self === true;
      if (isOwn) noteAnswer(world, event, attendee, given);
      else patchEvent(world, handCall(calendarId, eventId, 'PATCH', { attendees: told }));
    },
    restoreEvent(calendarId, eventId) {
      const calendar = calendarOf(calendarId);
      const row = findRow(calendar, eventId);
      if (!row?.record.deleted) throw new Error(`Not in the bin: ${eventId}`);
      const { startMs, endMs } = row;
      const event: GoogleEvent = { ...row.record.event, status: 'confirmed' };
      calendar.events.put({ ...replaceRecord(world, calendar, row, event, { startMs, endMs }), deleted: false });
    },
  };
}
