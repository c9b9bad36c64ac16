import { type AskBusy, readBusy } from '#lib/calendars/busy-reader.ts';
import { type AskedCalendar, askedCalendars, ofOneCalendar } from '#lib/calendars/calendar-list.ts';
import type { CalendarReading, CountedEvent } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { explainedEvents, explainedFreeBusy } from './explain.ts';
import { freeBusy } from './free-busy.ts';
import { type LinkedAccount, mustRead, placeOf, showsEvents } from './linked-account.ts';
import { readingOf } from './mirror.ts';
import { synced } from './sync.ts';

type Readings = ReadonlyMap<string, CalendarReading | Failure>;

/** Each calendar in the way that the level allows: event by event, or all the rest in one question of free/busy. */
export async function readCalendars(linked: LinkedAccount, ids: readonly string[], within: Period): Promise<Readings> {
  const readings = new Map<string, CalendarReading | Failure>();
  const rest: string[] = [];
  for (const asked of await askedCalendars(linked.list, ids)) {
    if (showsEvents(linked, asked)) readings.set(asked.id, await readEvents(linked, asked, within));
    // Our own calendar takes no time, and before booking was granted its events cannot be seen.
    else if (asked.entry?.porchlight) readings.set(asked.id, nothingBusy(linked, undefined));
    else rest.push(asked.id);
  }
  return new Map([...readings, ...(await readRest(linked, rest, within))]);
}

async function readEvents(
  linked: LinkedAccount,
  asked: AskedCalendar,
  within: Period,
): Promise<CalendarReading | Failure> {
  const { memory, now } = linked.ports;
  const isOurs = asked.entry?.porchlight === true;
  try {
    const sync = { place: placeOf(linked, asked), memory, key: linked.mirrorKey(asked.id), now };
    const reading = readingOf(await synced(sync, within, isOurs), within);
    return isOurs ? nothingBusy(linked, reading.ours) : reading;
  } catch (error) {
    return ofOneCalendar(error);
  }
}

/** Nothing in our own calendar is busy time, whenever it was read. */
function nothingBusy({ ports }: LinkedAccount, ours: CalendarReading['ours']): CalendarReading {
  return { asOf: ports.now(), firm: [], soft: [], ours };
}

async function readRest(linked: LinkedAccount, ids: readonly string[], within: Period): Promise<Readings> {
  const { client, mayRead, busyKey: keyOf } = linked;
  const { memory, now } = linked.ports;
  const ask: AskBusy = (asked, step) => freeBusy(client, asked, step);
  if (mayRead) return readBusy({ ask, memory, now, keyOf }, ids, within);
  const failure = new Failure('scope-missing', 'free/busy was not granted');
  return new Map(ids.map((id) => [id, failure]));
}

/** Each thing of a day, asked for now and kept nowhere. @throws Failure of the first calendar that cannot be read */
export async function explainDay(
  linked: LinkedAccount,
  ids: readonly string[],
  day: Period,
): Promise<readonly CountedEvent[]> {
  const events: CountedEvent[] = [];
  const rest: string[] = [];
  for (const asked of await askedCalendars(linked.list, ids)) {
    if (showsEvents(linked, asked)) events.push(...(await explainedEvents(placeOf(linked, asked), day)));
    else if (!asked.entry?.porchlight) rest.push(asked.id);
  }
  if (rest.length > 0) mustRead(linked);
  return [...events, ...(await explainedFreeBusy(linked.client, rest, day))];
}
