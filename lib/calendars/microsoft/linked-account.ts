import { type AskedCalendar, type CalendarList, calendarList } from '#lib/calendars/calendar-list.ts';
import { memoryPrefix } from '#lib/calendars/memory-key.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import { listedCalendars } from './calendar-list.ts';
import { type GraphClient, graphClient } from './client.ts';
import type { EventPlace } from './events.ts';
import { missingRights } from './scopes.ts';

/** One account with all that asking in its name takes, and what its level and its scopes allow. */
export interface LinkedAccount {
  readonly level: CalendarAccount['level'];
  readonly client: GraphClient;
  readonly ports: CalendarPorts;
  readonly list: CalendarList;
  readonly mayRead: boolean;
  /** Whether events may be written, and marks be read. */
  readonly mayWrite: boolean;
  /** Under which the id of our own calendar lies. */
  readonly ownKey: string;
  mirrorKey(calendarId: string): string;
  busyKey(address: string): string;
}

export function linkedAccount(account: CalendarAccount, ports: CalendarPorts): LinkedAccount {
  const client = graphClient(account, ports);
  const prefix = memoryPrefix(account.id);
  const ownKey = `${prefix}own`;
  const missing = missingRights(account.granted, account.level);
  const ask = () => listedCalendars(account, client, ports.memory, ownKey);
  return {
    level: account.level,
    client,
    ports,
    list: calendarList(ask, ports, `${prefix}list`),
    mayRead: !missing.includes('read'),
    mayWrite: account.level !== 'reading' && !missing.includes('write'),
    ownKey,
    mirrorKey: (id) => `${prefix}mirror:${id}`,
    busyKey: (address) => `${prefix}busy:${address}`,
  };
}

/** Whether our events may lie in a calendar, at this level. */
export function holdsOurs({ level, mayWrite }: LinkedAccount, { entry }: AskedCalendar): boolean {
  if (!mayWrite || !entry) return false;
  return entry.porchlight || (level === 'main-calendar' && entry.own);
}

/** Where our events are read and written. @throws Failure `scope-missing` where the account is for reading only */
export function ourPlace(linked: LinkedAccount, calendarId: string): EventPlace {
  mustWrite(linked);
  return placeOf(linked, calendarId);
}

export function placeOf(linked: LinkedAccount, calendarId: string): EventPlace {
  const { client, ports } = linked;
  return {
    client,
    calendarId,
    memory: ports.memory,
    stoodKey: (uid) => `${linked.mirrorKey(calendarId)}:stood:${uid}`,
  };
}

export function mustWrite({ mayWrite }: LinkedAccount): void {
  if (!mayWrite) throw new Failure('scope-missing', 'booking was not granted');
}

export function mustRead({ mayRead }: LinkedAccount): void {
  if (!mayRead) throw new Failure('scope-missing', 'reading was not granted');
}
