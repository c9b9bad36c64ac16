import type { Event, ResponseType } from '@microsoft/microsoft-graph-types';
import { findRow, rowOf } from './event-rows.ts';
import { addRecord, deleteRecord, replaceRecord } from './event-writing.ts';
import { type Calendar, calendarsOf, defaultCalendar, type Mail, type Stored, type World } from './world.ts';

export type Answer = 'accepted' | 'tentativelyAccepted' | 'declined';

function addressesOf({ attendees }: Event): string[] {
  return (attendees ?? []).map(({ emailAddress }) => emailAddress?.address ?? '');
}

export function mailTo(world: World, to: string, about: string, kind: Mail['kind']): void {
  world.mail.push({ at: world.clock.now(), to, about, kind });
}

/**
 * Mails the attendees of an event that was made or changed, and keeps the copies of those who are here.
 * @param before the fields that stood until now; undefined for a new event
 */
export function spread(world: World, calendar: Calendar, record: Stored, before: Event | undefined): void {
  const { fields } = record.event;
  if (fields.isOrganizer === false) return;
  const known = before === undefined ? [] : addressesOf(before);
  const now = addressesOf(fields).filter((address) => address !== calendar.owner);
  if (now.length === 0 && !world.keeps('M-INVITE-NONE')) mailTo(world, calendar.owner, record.id, 'invitation');
  for (const address of now) {
    const kind = known.includes(address) ? 'update' : 'invitation';
    if (world.keeps('M-INVITE-MAIL')) mailTo(world, address, record.id, kind);
    copyFor(world, address, record);
  }
  withdraw(
    world,
    record,
    known.filter((address) => address !== calendar.owner && !now.includes(address)),
  );
}

/** Tells attendees that it is off. */
export function withdraw(world: World, record: Stored, addresses = addressesOf(record.event.fields)): void {
  if (record.event.fields.isOrganizer === false) return;
  for (const address of addresses) {
    if (address === record.event.fields.organizer?.emailAddress?.address) continue;
    if (world.keeps('M-INVITE-MAIL')) mailTo(world, address, record.id, 'cancellation');
    const copy = findCopy(world, address, record);
    if (copy === undefined || !world.keeps('M-INVITE-UPDATE')) continue;
    const { fields } = copy.record.event;
    const off: Event = { ...fields, isCancelled: true, showAs: 'free', subject: `Canceled: ${fields.subject}` };
    writeCopy(world, copy, off, copy.record);
  }
}

interface Copy {
  readonly calendar: Calendar;
  readonly record: Stored;
}

function findCopy(world: World, address: string, { event, exceptionOf }: Stored): Copy | undefined {
  if (exceptionOf !== undefined) return undefined;
  for (const calendar of world.people.has(address) ? calendarsOf(world, address) : []) {
    for (const record of calendar.events.all()) {
      const { fields } = record.event;
      if (fields.iCalUId === event.fields.iCalUId && fields.isOrganizer === false) return { calendar, record };
    }
  }
  return undefined;
}

/** The invitation as an attendee of this cloud finds it. An occurrence that was changed on its own is not copied. */
function copyFor(world: World, address: string, record: Stored): void {
  if (!world.people.has(address) || record.exceptionOf !== undefined || !world.keeps('M-INVITE-COPY')) return;
  const { transactionId: _, categories: _own, ...shared } = record.event.fields;
  const unanswered = { response: 'notResponded', time: '0001-01-01T00:00:00Z' } as const;
  const fields: Event = { ...shared, isOrganizer: false, responseStatus: unanswered, showAs: 'tentative' };
  const copy = findCopy(world, address, record);
  const { startMs, endMs } = record;
  const when = { startMs, endMs, zone: record.event.zone };
  if (copy === undefined) {
    addRecord(world, defaultCalendar(world, address), { fields, when, properties: [] });
  } else if (world.keeps('M-INVITE-UPDATE') && !copy.record.deleted) {
    const moved = copy.record.startMs !== startMs || copy.record.endMs !== endMs;
    const { responseStatus, showAs } = copy.record.event.fields;
    const kept: Event = moved ? {} : { responseStatus: responseStatus ?? unanswered, showAs: showAs ?? 'tentative' };
    writeCopy(world, copy, { ...fields, ...kept }, record);
  }
}

function writeCopy(world: World, { calendar, record }: Copy, fields: Event, { startMs, endMs, event }: Stored): void {
  const when = { startMs, endMs, zone: event.zone };
  replaceRecord(world, calendar, rowOf(record), { fields, when, properties: [] });
}

const SHOWS = { accepted: 'busy', tentativelyAccepted: 'tentative', declined: 'free' } as const;

/** An invited person answers: in their own calendar, and, where it is told, in the organizer's. */
export function answer(world: World, calendar: Calendar, rowId: string, given: Answer, told: boolean): void {
  const row = findRow(calendar, rowId);
  if (row === undefined) throw new Error(`Not in the calendar: ${rowId}`);
  const { fields } = row.record.event;
  const status = { response: given, time: new Date(world.clock.now()).toISOString() };
  const { startMs, endMs } = row;
  const when = { startMs, endMs, zone: row.record.event.zone };
  const answered: Event = world.keeps('M-RESPOND')
    ? { ...fields, responseStatus: status, showAs: SHOWS[given] }
    : fields;
  const record = replaceRecord(world, calendar, row, { fields: answered, when, properties: [] });
  const organizer = fields.organizer?.emailAddress?.address ?? '';
  if (told || !world.keeps('M-RESPOND-SILENT')) {
    mailTo(world, organizer, fields.iCalUId ?? rowId, given);
    noteAnswer(world, organizer, fields.iCalUId ?? '', calendar.owner, given);
  }
  const live = findRow(calendar, record.id);
  if (given === 'declined' && live !== undefined) deleteRecord(world, calendar, live);
}

/** What the organizer sees of an answer. */
export function noteAnswer(
  world: World,
  organizer: string,
  iCalUId: string,
  from: string,
  response: ResponseType,
): void {
  for (const calendar of world.people.has(organizer) ? calendarsOf(world, organizer) : []) {
    for (const record of [...calendar.events.all()]) {
      const { fields } = record.event;
      if (fields.iCalUId !== iCalUId || fields.isOrganizer === false || record.deleted) continue;
      const attendees = (fields.attendees ?? []).map((attendee) => {
        const own = attendee.emailAddress?.address === from;
        return own ? { ...attendee, status: { response, time: new Date(world.clock.now()).toISOString() } } : attendee;
      });
      writeCopy(world, { calendar, record }, { ...fields, attendees }, record);
    }
  }
}
