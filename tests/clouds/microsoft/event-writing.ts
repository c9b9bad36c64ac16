import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import { newRecord } from '#tests/clouds/event-store.ts';
import { type Series, series } from '#tests/clouds/recurrence.ts';
import type { When } from './event-check.ts';
import type { Row } from './event-rows.ts';
import { mergedProperties } from './properties.ts';
import { ruleOf } from './recurrence.ts';
import { type Calendar, changeKeyOf, type Item, type Property, type Stored, type World } from './world.ts';
import { windowsName } from './zones.ts';

/** What a write puts into a calendar. */
export interface Written {
  readonly fields: Event;
  readonly when: When;
  readonly properties: readonly Property[];
}

const DEFAULTS: Event = {
  subject: '',
  importance: 'normal',
  sensitivity: 'normal',
  isAllDay: false,
  isCancelled: false,
  isDraft: false,
  isOrganizer: true,
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  hasAttachments: false,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  onlineMeetingUrl: null,
  onlineMeeting: null,
  recurrence: null,
  seriesMasterId: null,
  showAs: 'busy',
  categories: [],
  attendees: [],
  location: { displayName: '' },
  locations: [],
};

function etagOf(write: number): string {
  return `W/"${changeKeyOf(write)}"`;
}

/** The mark of a write: its number goes into the event, the calendar and the etag. */
function nextWrite(world: World, calendar: Calendar): number {
  calendar.changed = world.nextWrite();
  return calendar.changed;
}

function stamp(world: World): string {
  return `${new Date(world.clock.now()).toISOString().slice(0, 23)}0000Z`;
}

/** What follows from when an event happens. */
function placed(world: World, fields: Event, when: When): Event {
  const name = world.keeps('M-ZONE-ORIGINAL') ? windowsName(when.zone) : 'UTC';
  const { start: _start, end: _end, attendees, ...rest } = fields;
  return {
    originalStartTimeZone: name,
    originalEndTimeZone: name,
    ...rest,
    attendees: (attendees ?? []).map(withStatus),
  };
}

function withStatus(attendee: Attendee): Attendee {
  return { type: 'required', status: { response: 'none', time: '0001-01-01T00:00:00Z' }, ...attendee };
}

function seriesOf(fields: Event, when: When): Series | undefined {
  if (!fields.recurrence) return undefined;
  const { startMs, endMs, zone } = when;
  return series({ startMs, endMs, dayLong: fields.isAllDay === true, zone }, ruleOf(fields.recurrence, zone));
}

/** Stores a new event. `fields` were checked; what they leave out is as the service has it. */
export function addRecord(world: World, calendar: Calendar, { fields, when, properties }: Written): Stored {
  const write = nextWrite(world, calendar);
  const id = world.letters(28);
  const owner = world.people.get(calendar.owner);
  const { startMs, endMs, zone } = when;
  const kept: Event = {
    ...(world.keeps('M-EVENT-DEFAULTS') ? DEFAULTS : { ...DEFAULTS, showAs: 'free', isReminderOn: false }),
    createdDateTime: stamp(world),
    lastModifiedDateTime: stamp(world),
    iCalUId: `040000008200E00074C5B7101A82E008${Buffer.from(id).toString('hex').toUpperCase()}`,
    webLink: `https://outlook.live.com/owa/?itemid=${id}&exvsurl=1&path=/calendar/item`,
    organizer: { emailAddress: { name: owner?.name ?? calendar.owner, address: calendar.owner } },
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    ...placed(world, fields, when),
  };
  const item: Item = { fields: kept, zone, moves: 0, properties };
  const made = { id, startMs, endMs, event: item, etag: etagOf(write), series: seriesOf(kept, when) };
  const record = newRecord<Item>(made, write);
  calendar.events.put(record);
  return record;
}

/** Writes over what `row` shows; of an occurrence it makes an exception. The caller checked it. */
export function replaceRecord(world: World, calendar: Calendar, row: Row, written: Written): Stored {
  const { fields, when, properties } = written;
  const before = row.record;
  const write = nextWrite(world, calendar);
  const { startMs, endMs, zone } = when;
  const kept: Event = { ...before.event.fields, ...placed(world, fields, when), lastModifiedDateTime: stamp(world) };
  const alone = row.occurrence !== undefined || before.exceptionOf !== undefined;
  const item: Item = {
    ...before.event,
    fields: alone ? { ...kept, recurrence: null } : kept,
    zone,
    properties: mergedProperties(before.event.properties, properties),
  };
  const record: Stored = {
    ...before,
    id: row.occurrence !== undefined && !world.keeps('M-OCCURRENCE-CHANGE') ? world.letters(28) : row.id,
    startMs,
    endMs,
    event: item,
    changed: write,
    etag: world.keeps('M-ETAG-CHANGES') ? etagOf(write) : before.etag,
    series: alone ? undefined : seriesOf(kept, when),
    ...(row.occurrence === undefined ? {} : ofSeries(before.id, row.occurrence.startMs)),
  };
  if (before.series !== undefined && !alone && isOtherPattern(before, record)) calendar.events.dropExceptions(row.id);
  calendar.events.put(record);
  touchSeries(world, calendar, record);
  return record;
}

/** Another rule or another time of a series takes away what was changed of its occurrences. */
function isOtherPattern(before: Stored, after: Stored): boolean {
  const rule = ({ event }: Stored) => JSON.stringify(event.fields.recurrence);
  return before.startMs !== after.startMs || before.endMs !== after.endMs || rule(before) !== rule(after);
}

function ofSeries(masterId: string, originalMs: number): Pick<Stored, 'exceptionOf'> {
  return { exceptionOf: { masterId, originalMs } };
}

/** A series counts as changed when one of its occurrences is changed on its own. */
function touchSeries(world: World, calendar: Calendar, record: Stored): void {
  const master = record.exceptionOf && calendar.events.find(record.exceptionOf.masterId);
  if (master !== undefined) calendar.events.put({ ...master, changed: world.lastWrite() });
}

/** Puts an event into Deleted Items; of a series also each occurrence that was changed on its own. */
export function deleteRecord(world: World, calendar: Calendar, row: Row): void {
  if (row.record.series !== undefined && row.occurrence === undefined) {
    for (const exception of calendar.events.exceptions(row.id).values()) {
      calendar.events.put({ ...exception, deleted: true });
    }
  }
  const { startMs, endMs } = row;
  const { event } = row.record;
  const when = { startMs, endMs, zone: event.zone };
  const record = replaceRecord(world, calendar, row, { fields: event.fields, when, properties: [] });
  calendar.events.put({ ...record, deleted: true });
}

/** Takes a single event out of Deleted Items. */
export function restoreRecord(world: World, calendar: Calendar, record: Stored): void {
  const write = nextWrite(world, calendar);
  calendar.events.put({ ...record, deleted: false, changed: write, etag: etagOf(write) });
}

/** Puts an event into another calendar of the same mailbox. */
export function moveRecord(world: World, from: Calendar, to: Calendar, record: Stored): Stored {
  const event = { ...record.event, moves: record.event.moves + 1 };
  from.events.put({ ...record, deleted: true, changed: nextWrite(world, from) });
  const write = nextWrite(world, to);
  const moved: Stored = { ...record, event, changed: write, etag: etagOf(write) };
  to.events.put(moved);
  return moved;
}
