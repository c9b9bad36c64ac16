import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { eventStore } from '#tests/clouds/event-store.ts';
import { isZone } from '#tests/clouds/time.ts';
import { allows, type Caller, findRole, type Opened } from './access.ts';
import { checkFields, parsedBody } from './event-check.ts';
import type { Parameters } from './parameters.ts';
import { invalid, Refusal } from './refusal.ts';
import { calendarShape } from './shapes.ts';
import { type Calendar, etagOf, ROLES, type Role, type World } from './world.ts';

export interface NewCalendar {
  readonly id?: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** IANA. */
  readonly zone: string;
  readonly primary?: boolean;
  readonly madeBy?: string;
}

export function addCalendar(world: World, owner: string, wanted: NewCalendar): Calendar {
  const id = wanted.id ?? `c_${world.letters(64, '0123456789abcdef')}@group.calendar.google.com`;
  if (world.calendars.has(id)) throw new Error(`There is a calendar ${id} already`);
  const write = world.nextWrite();
  const calendar: Calendar = {
    id,
    owner,
    primary: wanted.primary ?? false,
    summary: wanted.summary,
    description: wanted.description,
    location: wanted.location,
    zone: wanted.zone,
    madeBy: wanted.madeBy,
    roles: new Map(),
    listedBy: new Set([owner]),
    events: eventStore(),
    changed: write,
    entryChanged: write,
    deleted: false,
    syncEpoch: 0,
  };
  world.calendars.set(id, calendar);
  return calendar;
}

function resource(calendar: Calendar): calendar_v3.Schema$Calendar {
  const { id, summary, description, location } = calendar;
  return {
    kind: 'calendar#calendar',
    etag: etagOf(calendar.entryChanged),
    id,
    summary,
    timeZone: calendar.zone,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    ...(description === undefined ? {} : { description }),
    ...(location === undefined ? {} : { location }),
    dataOwner: calendar.owner,
  };
}

/** `calendars.insert`: a secondary calendar of the person, marked as made by this client. */
export function insertCalendar(world: World, caller: Caller, body: string): calendar_v3.Schema$Calendar {
  const value = parsedBody(body);
  checkFields(world, value, calendarShape, '');
  const wanted: calendar_v3.Schema$Calendar = value;
  if (!wanted.summary && world.keeps('G-CALENDAR-SUMMARY')) throw new Refusal(400, 'required', 'Missing summary.');
  if (wanted.timeZone && !isZone(wanted.timeZone)) throw invalid('Invalid time zone.', 'resource.timeZone');
  const calendar = addCalendar(world, caller.email, {
    summary: wanted.summary ?? '',
    description: wanted.description ?? undefined,
    location: wanted.location ?? undefined,
    zone: wanted.timeZone ?? 'UTC',
    madeBy: caller.clientId,
  });
  if (!world.keeps('G-CALENDAR-LISTED')) calendar.listedBy.delete(caller.email);
  return resource(calendar);
}

export function readCalendar({ calendar }: Opened): calendar_v3.Schema$Calendar {
  return resource(calendar);
}

export function deleteCalendar(world: World, { calendar }: Opened): void {
  if (calendar.primary) {
    throw new Refusal(403, 'cannotDeletePrimaryCalendar', 'A primary calendar cannot be deleted.', {
      domain: 'calendar',
    });
  }
  calendar.deleted = world.keeps('G-CALENDAR-DELETE');
  calendar.entryChanged = world.nextWrite();
}

function entry(calendar: Calendar, email: string, role: Role): calendar_v3.Schema$CalendarListEntry {
  const own = calendar.primary && calendar.owner === email;
  if (calendar.deleted) return { kind: 'calendar#calendarListEntry', id: calendar.id, deleted: true };
  return {
    kind: 'calendar#calendarListEntry',
    etag: etagOf(calendar.entryChanged),
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    timeZone: calendar.zone,
    colorId: own ? '14' : '7',
    backgroundColor: own ? '#9fe1e7' : '#42d692',
    foregroundColor: '#000000',
    selected: true,
    accessRole: role,
    defaultReminders: own ? [{ method: 'popup', minutes: 10 }] : [],
    ...(own ? { primary: true } : {}),
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    dataOwner: calendar.owner,
  };
}

/** `calendarList.list`: what the person has in their list, own calendars and subscribed ones. */
export function calendarList(world: World, caller: Caller, parameters: Parameters): calendar_v3.Schema$CalendarList {
  const least = (parameters.text('minAccessRole') ?? ROLES[ROLES.length - 1]) as Role;
  const since = sinceOf(world, parameters);
  const all = [...world.calendars.values()].filter((calendar) => {
    const role = findRole(calendar, caller.email);
    if (role === undefined || !calendar.listedBy.has(caller.email)) return false;
    if (calendar.deleted && since === undefined && !parameters.flag('showDeleted')) return false;
    if (since !== undefined && calendar.entryChanged <= since) return false;
    return allows(role, least) || !world.keeps('G-LISTS-ROLE');
  });
  const asked = parameters.count('maxResults') ?? 100;
  const size = world.keeps('G-LISTS-PAGES') ? Math.min(asked, 250) : Number.POSITIVE_INFINITY;
  const from = Number(parameters.text('pageToken') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw invalid('Invalid page token value.', 'pageToken');
  const more = from + size < all.length;
  const etag = `"p${etagOf(Math.max(0, ...all.map((calendar) => calendar.entryChanged))).slice(1, -1)}"`;
  return {
    kind: 'calendar#calendarList',
    etag,
    ...(more ? { nextPageToken: String(from + size) } : { nextSyncToken: `lists${world.lastWrite()}` }),
    items: all.slice(from, from + size).map((calendar) => {
      return entry(calendar, caller.email, findRole(calendar, caller.email) ?? 'freeBusyReader');
    }),
  };
}

function sinceOf(world: World, parameters: Parameters): number | undefined {
  const token = parameters.text('syncToken');
  if (token === undefined) return undefined;
  const [, write] = /^lists(\d+)$/.exec(token) ?? [];
  if (write !== undefined && Number(write) <= world.lastWrite()) return Number(write);
  throw new Refusal(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', {
    domain: 'calendar',
    location: 'syncToken',
    locationType: 'parameter',
  });
}
