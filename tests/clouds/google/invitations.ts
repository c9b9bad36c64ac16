import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Span } from '#tests/clouds/time.ts';
import { findRow } from './event-rows.ts';
import { addRecord, deleteRecord, replaceRecord } from './event-writing.ts';
import type { Calendar, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;
type Answer = 'accepted' | 'tentative' | 'declined' | 'needsAction';

const isOrganized = (event: GoogleEvent) => event.organizer?.self === true;

function addressesOf(calendar: Calendar, event: GoogleEvent | undefined): string[] {
  const all = (event?.attendees ?? []).flatMap(({ email }) => email ?? []);
  return all.filter((email) => email !== calendar.owner);
}

/**
 * After an event was written: what its organizer wrote reaches the calendars of those invited who are here, and what one
 * of them answered reaches the organizer's. Series are not copied.
 *
 * @param before as it stood until now; undefined for a new event
 */
export function spread(world: World, calendar: Calendar, id: string, before: GoogleEvent | undefined): void {
  const record = calendar.events.find(id);
  if (record === undefined || record.series !== undefined || record.exceptionOf !== undefined) return;
  const { event } = record;
  if (!isOrganized(event)) {
    const own = event.attendees?.find(({ email }) => email === calendar.owner);
    if (own) noteAnswer(world, event, calendar.owner, record.deleted ? 'declined' : (own.responseStatus as Answer));
    return;
  }
  const now = record.deleted ? [] : addressesOf(calendar, event);
  for (const email of now) copyFor(world, email, event, record);
  for (const email of addressesOf(calendar, before)) if (!now.includes(email)) withdraw(world, email, id);
}

/** Where an invited person finds it: their main calendar, if they are of this cloud. */
function homeOf(world: World, email: string): Calendar | undefined {
  return world.people.has(email) ? world.calendars.get(email) : undefined;
}

function copyFor(world: World, email: string, event: GoogleEvent, { startMs, endMs }: Span): void {
  const calendar = homeOf(world, email);
  if (calendar === undefined || !world.keeps('G-INVITE-COPY')) return;
  // How the time is shown, and who reminds whom, is each person's own; so are private properties.
  const { transparency: _shows, reminders: _own, extendedProperties, organizer, ...shared } = event;
  const { self: _self, ...by } = organizer ?? {};
  const known = calendar.events.find(event.id ?? '');
  const answers = (event.attendees ?? []).map((one) =>
    one.email === email ? { ...one, ...answerIn(known?.event, email) } : one,
  );
  const copy: GoogleEvent = {
    ...shared,
    attendees: world.keeps('G-INVITE-KEEPS-ANSWER') ? answers : (event.attendees ?? []),
    organizer: by,
    ...(extendedProperties?.shared ? { extendedProperties: { shared: extendedProperties.shared } } : {}),
  };
  const span = { startMs, endMs };
  const row = findRow(calendar, event.id ?? '');
  if (known === undefined || row === undefined) addRecord(world, calendar, copy, span);
  else if (world.keeps('G-INVITE-UPDATE')) {
    calendar.events.put({ ...replaceRecord(world, calendar, row, copy, span), deleted: false });
  }
}

function answerIn(event: GoogleEvent | undefined, email: string): Partial<calendar_v3.Schema$EventAttendee> {
  const { responseStatus } = event?.attendees?.find((one) => one.email === email) ?? {};
  return responseStatus ? { responseStatus } : {};
}

function withdraw(world: World, email: string, id: string): void {
  const calendar = homeOf(world, email);
  const row = calendar && findRow(calendar, id);
  if (!row || row.record.deleted || !world.keeps('G-INVITE-UPDATE')) return;
  deleteRecord(world, calendar, row);
}

/** What the organizer sees of an answer: the event in a new version. */
export function noteAnswer(world: World, { iCalUID }: GoogleEvent, email: string, responseStatus: Answer): void {
  if (!world.keeps('G-INVITE-ANSWER')) return;
  for (const calendar of world.calendars.values()) {
    for (const record of [...calendar.events.all()]) {
      const { event } = record;
      const row = findRow(calendar, record.id);
      if (!row || record.deleted || event.iCalUID !== iCalUID || !isOrganized(event)) continue;
      const attendees = (event.attendees ?? []).map((one) => (one.email === email ? { ...one, responseStatus } : one));
      if (JSON.stringify(attendees) === JSON.stringify(event.attendees)) continue;
      replaceRecord(world, calendar, row, { ...event, attendees }, record);
    }
  }
}
