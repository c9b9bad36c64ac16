import { memoryPrefix } from '#lib/calendars/memory-key.ts';
import type { CalendarEntry, CalendarProvider, CalendarReading, CountedEvent } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { readBusy } from './busy-reader.ts';
import { calendarList } from './calendar-list.ts';
import { googleClient } from './client.ts';
import { bookEvent, changeEvent, type EventPlace, findEvent, listOurs, removeEvent } from './events.ts';
import { explainedEvents, explainedFreeBusy } from './explain.ts';
import { readingOf } from './mirror.ts';
import { ownCalendar } from './own-calendar.ts';
import { freeBusyScope, missingRights } from './scopes.ts';
import { expectChange, synced } from './sync.ts';

type Readings = ReadonlyMap<string, CalendarReading | Failure>;

/**
 * One Google account.
 *
 * `reading`: free/busy of every calendar. `times-only`: the same, and our own calendar event by event. `main-calendar`:
 * every calendar that the person owns event by event, without titles; the others by free/busy.
 */
export function googleCalendar(account: CalendarAccount, ports: CalendarPorts): CalendarProvider {
  const { memory, now } = ports;
  const client = googleClient(account, ports);
  const prefix = memoryPrefix(account.id);
  const list = calendarList(account, client, ports, `${prefix}list`);
  const missing = missingRights(account.granted, account.level);
  const mayWrite = account.level !== 'reading' && !missing.includes('write');
  const mirrorKey = (id: string) => `${prefix}mirror:${id}`;

  const showsEvents = (entry: CalendarEntry | undefined) =>
    mayWrite && entry !== undefined && (entry.porchlight || (account.level === 'main-calendar' && entry.own));

  const entriesOf = async (ids: readonly string[]) => {
    const entries = new Map((await list.known()).map((entry) => [entry.id, entry]));
    return ids.map((id) => ({ id, entry: entries.get(id) }));
  };

  const placeOf = (id: string, entry: CalendarEntry | undefined): EventPlace => ({
    client,
    calendarId: id,
    zone: entry?.zone ?? 'UTC',
  });

  /** Where our events are read and written. */
  const ourPlace = async (id: string): Promise<EventPlace> => {
    if (!mayWrite) throw new Failure('scope-missing', 'this account was linked for reading only');
    const [{ entry } = { entry: undefined }] = await entriesOf([id]);
    return placeOf(id, entry);
  };

  const writingPlace = async (id: string): Promise<EventPlace> => {
    const place = await ourPlace(id);
    await expectChange({ memory, key: mirrorKey(id) });
    return place;
  };

  const readEvents = async (id: string, entry: CalendarEntry, within: Period): Promise<CalendarReading> => {
    const sync = { place: placeOf(id, entry), memory, key: mirrorKey(id), now };
    const reading = readingOf(await synced(sync, within, entry.porchlight), within);
    // Nothing in our own calendar is busy time, whenever it was read.
    return entry.porchlight ? { ...reading, asOf: now(), firm: [], soft: [] } : reading;
  };

  const readFreeBusy = async (ids: readonly string[], within: Period): Promise<Readings> => {
    if (ids.length === 0) return new Map();
    if (!missing.includes('read')) {
      return readBusy({ client, memory, now, keyOf: (id) => `${prefix}busy:${id}` }, ids, within);
    }
    const failure = new Failure('scope-missing', 'free/busy was not granted');
    return new Map(ids.map((id) => [id, failure]));
  };

  return {
    calendars: () => list.read(),
    ownCalendar: async (zone: Zone) => {
      if (!mayWrite) throw new Failure('scope-missing', 'this account was linked for reading only');
      if (account.level === 'times-only') return ownCalendar(client, list, zone);
      const primary = (await list.known()).find((entry) => entry.primary);
      if (!primary) throw new Failure('unreadable', 'the account has no primary calendar');
      return primary;
    },
    read: async (calendarIds, within) => {
      const all = await entriesOf(calendarIds);
      const readings = new Map<string, CalendarReading | Failure>();
      for (const { id, entry } of all) {
        if (entry && showsEvents(entry)) readings.set(id, await orFailure(() => readEvents(id, entry, within)));
        else if (entry?.porchlight) readings.set(id, { asOf: now(), firm: [], soft: [], ours: undefined });
      }
      const rest = calendarIds.filter((id) => !readings.has(id));
      return new Map([...readings, ...(await readFreeBusy(rest, within))]);
    },
    explain: async (calendarIds, day) => {
      const all = await entriesOf(calendarIds);
      const events: CountedEvent[] = [];
      for (const { id, entry } of all) {
        if (showsEvents(entry)) events.push(...(await explainedEvents(placeOf(id, entry), day)));
      }
      const rest = all.filter(({ entry }) => !showsEvents(entry) && !entry?.porchlight).map(({ id }) => id);
      if (rest.length > 0 && !account.granted.includes(freeBusyScope)) {
        throw new Failure('scope-missing', 'free/busy was not granted');
      }
      return [...events, ...(await explainedFreeBusy(client, rest, day))];
    },
    find: async (calendarId, uid) => findEvent(await ourPlace(calendarId), uid),
    book: async (calendarId, booking) => bookEvent(await writingPlace(calendarId), booking),
    change: async (calendarId, before, booking) => changeEvent(await writingPlace(calendarId), before, booking),
    remove: async (calendarId, before) => removeEvent(await writingPlace(calendarId), before),
    ours: async (calendarId, within) => listOurs(await ourPlace(calendarId), within),
  };
}

/** What one calendar met, for that calendar; what all would meet is thrown. */
async function orFailure(read: () => Promise<CalendarReading>): Promise<CalendarReading | Failure> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'signed-out' || error.kind === 'offline') throw error;
    return error;
  }
}
