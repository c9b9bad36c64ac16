import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Call } from '#tests/clouds/wire.ts';
import { isObject } from '#tests/clouds/wire.ts';
import type { Opened } from './access.ts';
import { checkedEvent, checkId, parsedBody, writtenEvent } from './event-check.ts';
import { findRow, type Row } from './event-rows.ts';
import { eventView } from './event-view.ts';
import { addRecord, deleteRecord, replaceRecord } from './event-writing.ts';
import { spread } from './invitations.ts';
import { sendMail } from './mail.ts';
import type { Parameters } from './parameters.ts';
import { notFound, Refusal } from './refusal.ts';
import type { World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** One call of a method on one event. */
export interface EventCall {
  readonly opened: Opened;
  readonly parameters: Parameters;
  readonly call: Call;
  readonly eventId: string;
}

function shown(world: World, { opened, parameters }: EventCall, row: Row): GoogleEvent {
  const maxAttendees = parameters.count('maxAttendees');
  const zone = parameters.text('timeZone');
  return eventView(world, opened.calendar, row, { zone, role: opened.role, maxAttendees, bareCancelled: false });
}

function foundRow({ opened, eventId }: EventCall): Row {
  const row = findRow(opened.calendar, eventId);
  if (row === undefined) throw notFound();
  return row;
}

/** `events.get`; undefined where the reader has this version already. */
export function getEvent(world: World, asked: EventCall): GoogleEvent | undefined {
  const row = foundRow(asked);
  if (row.cancelled && !world.keeps('G-GET-CANCELLED')) throw notFound();
  const known = asked.call.headers['if-none-match'] === row.record.etag;
  return known && world.keeps('G-GET-304') ? undefined : shown(world, asked, row);
}

export function insertEvent(world: World, asked: EventCall): GoogleEvent {
  const { calendar } = asked.opened;
  const raw = parsedBody(asked.call.body);
  const event = writtenEvent(world, asked.call.body);
  checkId(world, event, typeof raw['iCalUID'] === 'string');
  const existing = event.id ? calendar.events.find(event.id) : undefined;
  const taken = existing !== undefined && (!existing.deleted || world.keeps('G-ID-KEPT-WHEN-DELETED'));
  if (taken && world.keeps('G-ID-DUPLICATE')) {
    throw new Refusal(409, 'duplicate', 'The requested identifier already exists.');
  }
  const fresh = existing !== undefined && !existing.deleted ? { ...event, id: undefined } : event;
  const span = checkedEvent(world, calendar, fresh as GoogleEvent);
  const record = addRecord(world, calendar, fresh as GoogleEvent, span);
  sendMail(world, calendar, record.event, 'invitation', asked.parameters);
  spread(world, calendar, record.id, undefined);
  return shown(world, asked, foundRow({ ...asked, eventId: record.id }));
}

function rowToWrite(world: World, asked: EventCall): Row {
  const row = foundRow(asked);
  const isDelete = asked.call.method === 'DELETE';
  if (row.cancelled && world.keeps(isDelete ? 'G-410-DELETE' : 'G-410-CHANGE')) {
    throw new Refusal(410, 'deleted', 'Resource has been deleted');
  }
  const wanted = asked.call.headers['if-match'];
  const other = wanted !== undefined && wanted !== '*' && wanted !== row.record.etag;
  if (other && world.keeps(isDelete ? 'G-412-DELETE' : 'G-412-CHANGE')) {
    throw new Refusal(412, 'conditionNotMet', 'Precondition Failed', { location: 'If-Match', locationType: 'header' });
  }
  return row;
}

/** `events.patch`: fields that are given replace those that stand, maps are merged, null takes away. */
export function patchEvent(world: World, asked: EventCall): GoogleEvent {
  const row = rowToWrite(world, asked);
  const patch = writtenEvent(world, asked.call.body);
  const before = asked.opened.calendar.events.find(row.id)?.event ?? shown(world, asked, row);
  const { start, end } = before;
  const loose = { ...serviceFields(before), ...(start && end ? { start, end } : {}), ...patch };
  const event = world.keeps('G-PATCH-MERGE') ? merged(world, before, patch) : loose;
  return changed(world, asked, row, before, event as GoogleEvent, patch);
}

/** `events.update`: what is not given is gone. */
export function updateEvent(world: World, asked: EventCall): GoogleEvent {
  const row = rowToWrite(world, asked);
  const event = writtenEvent(world, asked.call.body);
  const before = asked.opened.calendar.events.find(row.id)?.event ?? shown(world, asked, row);
  const kept = world.keeps('G-PUT-REPLACES') ? serviceFields(before) : before;
  return changed(world, asked, row, before, { ...kept, ...event }, event);
}

function serviceFields(event: GoogleEvent): GoogleEvent {
  const { htmlLink, created, creator, organizer, iCalUID, sequence, eventType, recurringEventId, originalStartTime } =
    event;
  const kept = {
    htmlLink,
    created,
    creator,
    organizer,
    iCalUID,
    sequence,
    eventType,
    recurringEventId,
    originalStartTime,
  };
  const defaults: GoogleEvent = { status: 'confirmed', reminders: { useDefault: true } };
  return { ...defaults, ...(JSON.parse(JSON.stringify(kept)) as GoogleEvent) };
}

function merged(world: World, before: unknown, patch: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(patch) && !world.keeps('G-PATCH-ARRAYS')) return [...before, ...patch];
  if (!isObject(before) || !isObject(patch)) return patch;
  const result: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null && world.keeps('G-PATCH-NULL')) delete result[name];
    else if (name === 'start' || name === 'end') result[name] = mergedTime(before[name], value);
    else result[name] = merged(world, before[name], value);
  }
  return result;
}

/** A date takes the place of a time, and the other way round. */
function mergedTime(before: unknown, patch: unknown): unknown {
  if (!isObject(before) || !isObject(patch)) return patch;
  const { date: _date, dateTime: _time, ...rest } = before;
  const given = patch['date'] ?? patch['dateTime'];
  return given === undefined ? { ...before, ...patch } : { ...rest, ...patch };
}

function changed(
  world: World,
  asked: EventCall,
  row: Row,
  before: GoogleEvent,
  event: GoogleEvent,
  given: GoogleEvent,
): GoogleEvent {
  const { calendar } = asked.opened;
  checkSharedFields(world, before, given);
  if (event.status === 'cancelled') {
    deleteRecord(world, calendar, row);
  } else {
    const span = checkedEvent(world, calendar, event, before);
    replaceRecord(world, calendar, row, event, span);
    sendMail(world, calendar, event, 'update', asked.parameters, before);
  }
  spread(world, calendar, row.id, before);
  return shown(world, asked, foundRow(asked));
}

const SHARED = ['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests', 'anyoneCanAddSelf'] as const;

function checkSharedFields(world: World, before: GoogleEvent, given: GoogleEvent): void {
  const own = before.organizer?.self === true || before.guestsCanModify === true;
  const touches = SHARED.some((name) => given[name] !== undefined && given[name] !== before[name]);
  const shared = given.extendedProperties?.shared;
  const other = shared !== undefined && JSON.stringify(shared) !== JSON.stringify(before.extendedProperties?.shared);
  if (!own && (touches || other) && world.keeps('G-403-NON-ORGANIZER')) {
    throw new Refusal(403, 'forbiddenForNonOrganizer', 'Shared properties can only be changed by the organizer.', {
      domain: 'calendar',
    });
  }
}

export function deleteEvent(world: World, asked: EventCall): void {
  const row = rowToWrite(world, asked);
  deleteRecord(world, asked.opened.calendar, row);
  sendMail(world, asked.opened.calendar, row.record.event, 'cancellation', asked.parameters);
  spread(world, asked.opened.calendar, row.id, row.record.event);
}
