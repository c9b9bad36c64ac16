import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { wallTime } from '#tests/clouds/time.ts';
import type { Row } from './event-rows.ts';
import { writtenMoment } from './event-time.ts';
import type { Calendar, Role, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

export interface View {
  /** Zone in which times are written; undefined for that of the calendar. */
  readonly zone: string | undefined;
  readonly role: Role;
  readonly maxAttendees: number | undefined;
  /** Cancelled events as bare ids: a delta promises no more than that. */
  readonly bareCancelled: boolean;
}

/** An event as the service shows it to one reader. */
export function eventView(world: World, calendar: Calendar, row: Row, view: View): GoogleEvent {
  const { record } = row;
  const zone = view.zone !== undefined && world.keeps('G-LIST-ZONE') ? view.zone : calendar.zone;
  const instance = instanceFields(row, zone, calendar.zone);
  const base: GoogleEvent = { kind: 'calendar#event', etag: record.etag, id: row.id };
  if (row.cancelled && view.bareCancelled) return { ...base, status: 'cancelled', ...instance };
  const event = instance.recurringEventId && row.occurrence ? withoutRule(record.event) : record.event;
  const shown: GoogleEvent = {
    ...event,
    ...base,
    ...instance,
    start: writtenTime(event.start, row.startMs, zone, calendar.zone),
    end: writtenTime(event.end, row.endMs, zone, calendar.zone),
    ...(row.cancelled ? { status: 'cancelled' } : {}),
  };
  const reader = view.role === 'reader' || view.role === 'freeBusyReader';
  const hidden =
    view.role === 'freeBusyReader' || event.visibility === 'private' || event.visibility === 'confidential';
  if (reader && hidden && world.keeps('G-PRIVATE-HIDDEN')) return busyOnly(shown);
  return withAttendees(world, shown, view.maxAttendees);
}

function withoutRule(event: GoogleEvent): GoogleEvent {
  const { recurrence: _, ...rest } = event;
  return rest;
}

/** What a reader who may not know more than busy or free is shown of an event. */
function busyOnly(event: GoogleEvent): GoogleEvent {
  const { kind, etag, id, status, created, updated, start, end, iCalUID, sequence, eventType } = event;
  const shown = { kind, etag, id, status, created, updated, start, end, iCalUID, sequence, eventType };
  const more = { recurringEventId: event.recurringEventId, originalStartTime: event.originalStartTime };
  const all: GoogleEvent = { ...definedOf(shown), ...definedOf(more), visibility: 'private' };
  return event.transparency ? { ...all, transparency: event.transparency } : all;
}

function definedOf<T extends object>(value: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}

function instanceFields(row: Row, zone: string, calendarZone: string): GoogleEvent {
  const { record } = row;
  if (record.exceptionOf !== undefined) return { recurringEventId: record.exceptionOf.masterId };
  const isInstance = row.id !== record.id;
  if (!isInstance) return {};
  return {
    recurringEventId: record.id,
    originalStartTime: writtenTime(record.event.start, row.startMs, zone, calendarZone),
  };
}

/** A start or an end as it is shown: dates as dates, moments in the zone of the answer. */
export function writtenTime(
  like: calendar_v3.Schema$EventDateTime | undefined,
  instant: number,
  zone: string,
  calendarZone: string,
): calendar_v3.Schema$EventDateTime {
  if (like?.date) return { date: wallTime(instant, calendarZone).toPlainDate().toString() };
  return { dateTime: writtenMoment(instant, zone), timeZone: like?.timeZone ?? calendarZone };
}

function withAttendees(world: World, event: GoogleEvent, most: number | undefined): GoogleEvent {
  const { attendees } = event;
  if (most === undefined || attendees === undefined || attendees.length <= most) return event;
  if (!world.keeps('G-LIST-ATTENDEES')) return event;
  return { ...event, attendees: attendees.filter((one) => one.self), attendeesOmitted: true };
}
