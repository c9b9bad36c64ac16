import { type AskedCalendar, askedCalendars, type CalendarList, calendarList } from '#lib/calendars/calendar-list.ts';
import { memoryPrefix } from '#lib/calendars/memory-key.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import { listedCalendars } from './calendar-list.ts';
import { type GoogleClient, googleClient } from './client.ts';
import type { EventPlace } from './events.ts';
import { missingRights } from './scopes.ts';

/** One account with all that asking in its name takes, and what its level and its scopes allow. */
export interface LinkedAccount {
  readonly level: CalendarAccount['level'];
  readonly client: GoogleClient;
  readonly ports: CalendarPorts;
  readonly list: CalendarList;
  /** Whether free/busy was granted. */
  readonly mayRead: boolean;
  /** Whether the list of calendars was granted: without it nobody can tell which calendar is which. */
  readonly mayList: boolean;
  /** Whether the scope of the level was granted, so that events may be read and written. */
  readonly mayWrite: boolean;
  busyKey(calendarId: string): string;
  mirrorKey(calendarId: string): string;
}

export function linkedAccount(account: CalendarAccount, ports: CalendarPorts): LinkedAccount {
  const client = googleClient(account, ports);
  const prefix = memoryPrefix(account.id);
  const missing = missingRights(account.granted, account.level);
  return {
    level: account.level,
    client,
    ports,
    list: calendarList(() => listedCalendars(account, client), ports, `${prefix}list`),
    mayRead: !missing.includes('read'),
    mayList: !missing.includes('list'),
    mayWrite: account.level !== 'reading' && !missing.includes('write'),
    busyKey: (id) => `${prefix}busy:${id}`,
    mirrorKey: (id) => `${prefix}mirror:${id}`,
  };
}

/** Whether a calendar is read event by event; all others by free/busy. */
export function showsEvents({ level, mayWrite }: LinkedAccount, { entry }: AskedCalendar): boolean {
  if (!mayWrite || !entry) return false;
  return entry.porchlight || (level === 'main-calendar' && entry.own);
}

export function placeOf({ client }: LinkedAccount, { id, entry }: AskedCalendar): EventPlace {
  return { client, calendarId: id, zone: entry?.zone ?? 'UTC' };
}

/** Where our events are read and written. @throws Failure `scope-missing` where the account is for reading only */
export async function ourPlace(linked: LinkedAccount, calendarId: string): Promise<EventPlace> {
  mustWrite(linked);
  const [asked = { id: calendarId, entry: undefined }] = await askedCalendars(linked.list, [calendarId]);
  return placeOf(linked, asked);
}

export function mustWrite({ mayWrite }: LinkedAccount): void {
  if (!mayWrite) throw new Failure('scope-missing', 'booking was not granted');
}

export function mustRead({ mayRead }: LinkedAccount): void {
  if (!mayRead) throw new Failure('scope-missing', 'free/busy was not granted');
}
