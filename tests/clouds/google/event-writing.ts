import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { newRecord, type StoredEvent } from '#tests/clouds/event-store.ts';
import type { Series } from '#tests/clouds/recurrence.ts';
import type { Span } from '#tests/clouds/time.ts';
import { keptProperties } from './event-details.ts';
import { findRow, type Row } from './event-rows.ts';
import { writtenStamp } from './event-time.ts';
import { writtenTime } from './event-view.ts';
import { eventSeries } from './series.ts';
import { type Calendar, etagOf, type World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** The mark of a write: its number goes into the event, the calendar and the etag. */
function nextWrite(world: World, calendar: Calendar): number {
  calendar.changed = world.nextWrite();
  return calendar.changed;
}

/** Stores a new event. `event` has an id and was checked. */
export function addRecord(world: World, calendar: Calendar, event: GoogleEvent, span: Span): StoredEvent<GoogleEvent> {
  const write = nextWrite(world, calendar);
  const stamp = writtenStamp(world.clock.now());
  const id = event.id ?? world.letters(26, 'abcdefghijklmnopqrstuv0123456789');
  const owner = { email: calendar.owner, self: true };
  const kept: GoogleEvent = {
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${id} ${calendar.id}`).toString('base64url')}`,
    created: stamp,
    updated: stamp,
    creator: owner,
    organizer: calendar.primary ? owner : { email: calendar.id, displayName: calendar.summary, self: true },
    iCalUID: `${id}@google.com`,
    sequence: 0,
    reminders: { useDefault: true },
    eventType: 'default',
    ...keptProperties(world, event),
    id,
  };
  const made = { id, ...span, event: marked(calendar, kept), etag: etagOf(write), series: seriesOf(calendar, kept) };
  const record = newRecord<GoogleEvent>(made, write);
  calendar.events.put(record);
  return record;
}

/** Defaults are not shown, and attendees know which of them is the owner. */
function marked(calendar: Calendar, event: GoogleEvent): GoogleEvent {
  const { transparency, visibility, attendees, ...rest } = event;
  const own = (email: string | null | undefined) => email === calendar.owner;
  return {
    ...rest,
    ...(transparency === 'transparent' ? { transparency } : {}),
    ...(visibility && visibility !== 'default' ? { visibility } : {}),
    ...(attendees?.length ? { attendees: attendees.map((one) => markedAttendee(one, own(one.email))) } : {}),
  };
}

function markedAttendee(attendee: calendar_v3.Schema$EventAttendee, self: boolean): calendar_v3.Schema$EventAttendee {
  const { self: _, ...rest } = attendee;
  return { responseStatus: 'needsAction', ...rest, ...(self ? { self } : {}) };
}

function seriesOf(calendar: Calendar, event: GoogleEvent): Series | undefined {
  return event.recurrence?.length ? eventSeries(event, calendar.zone) : undefined;
}

/** Writes `event` over what `row` shows; of an instance it makes an exception. The caller checked it. */
export function replaceRecord(
  world: World,
  calendar: Calendar,
  row: Row,
  event: GoogleEvent,
  span: Span,
): StoredEvent<GoogleEvent> {
  const before = row.record;
  const write = nextWrite(world, calendar);
  const onlyReminders = sameBut(before.event, event, 'reminders') && world.keeps('G-REMINDERS-UPDATED');
  const moved = span.startMs !== row.startMs || span.endMs !== row.endMs;
  const kept = marked(calendar, {
    ...keptProperties(world, event),
    id: row.id,
    updated: onlyReminders ? before.event.updated : writtenStamp(world.clock.now()),
    sequence: (before.event.sequence ?? 0) + (moved ? 1 : 0),
  } as GoogleEvent);
  const after = row.occurrence === undefined ? kept : exceptionEvent(calendar, row, kept);
  const renewed = seriesOf(calendar, after);
  const record: StoredEvent<GoogleEvent> = {
    ...before,
    ...exceptionPlace(world, row),
    id: row.id,
    ...span,
    event: after,
    changed: write,
    etag: world.keeps('G-ETAG-CHANGES') ? etagOf(write) : before.etag,
    series: renewed,
    singleUntil: renewed && (before.series ? before.singleUntil : write),
    vanished: row.occurrence === undefined ? vanishedBy(world, before, renewed, write) : new Map(),
  };
  calendar.events.put(record);
  return record;
}

function exceptionEvent(calendar: Calendar, row: Row, event: GoogleEvent): GoogleEvent {
  const { recurrence: _, ...rest } = event;
  const originalStartTime = writtenTime(row.record.event.start, row.startMs, calendar.zone, calendar.zone);
  return { ...rest, recurringEventId: row.record.id, originalStartTime };
}

/** An instance that is changed on its own gets a place of its own in the calendar. */
function exceptionPlace(world: World, row: Row): Partial<StoredEvent<GoogleEvent>> {
  if (row.occurrence === undefined) return {};
  return { order: world.nextWrite(), exceptionOf: { masterId: row.record.id, originalMs: row.occurrence.startMs } };
}

/** Instances that the old rule had and the new one has not; a delta must tell of them. */
function vanishedBy(
  world: World,
  before: StoredEvent<GoogleEvent>,
  renewed: Series | undefined,
  write: number,
): Map<number, number> {
  const vanished = new Map(before.vanished);
  const horizon = world.clock.now() + world.settings.expandAheadMs;
  for (const { startMs } of before.series?.within(Number.NEGATIVE_INFINITY, horizon) ?? []) {
    if (renewed?.find(startMs) === undefined) vanished.set(startMs, write);
  }
  for (const startMs of vanished.keys()) {
    if (renewed?.find(startMs) !== undefined) vanished.delete(startMs);
  }
  return vanished;
}

function sameBut(before: GoogleEvent, after: GoogleEvent, name: keyof GoogleEvent): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof GoogleEvent)[]);
  const service = new Set<keyof GoogleEvent>(['updated', 'sequence', 'etag', name]);
  return [...names].every((one) => service.has(one) || JSON.stringify(before[one]) === JSON.stringify(after[one]));
}

/** Leaves a tombstone; of a recurring event also for each instance that was changed on its own. */
export function deleteRecord(world: World, calendar: Calendar, row: Row): void {
  if (row.record.series !== undefined && row.occurrence === undefined) {
    for (const exception of calendar.events.exceptions(row.id).values()) {
      const own = exception.deleted ? undefined : findRow(calendar, exception.id);
      if (own !== undefined) deleteRecord(world, calendar, own);
    }
  }
  const { startMs, endMs } = row;
  const event: GoogleEvent = { ...row.record.event, id: row.id };
  const kept = replaceRecord(world, calendar, row, event, { startMs, endMs });
  calendar.events.put({ ...kept, deleted: true, event: { ...kept.event, status: 'cancelled' } });
}
