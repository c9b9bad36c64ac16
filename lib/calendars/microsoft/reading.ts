import { type AskBusy, readBusy } from '#lib/calendars/busy-reader.ts';
import { type AskedCalendar, askedCalendars, ofOneCalendar } from '#lib/calendars/calendar-list.ts';
import type { CalendarReading, CountedEvent } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { explainedEvents } from './explain.ts';
import { holdsOurs, type LinkedAccount, mustRead, placeOf } from './linked-account.ts';
import { readingOf } from './mirror.ts';
import { listOurs } from './our-events.ts';
import { busyOfOthers } from './schedule.ts';
import { type SyncPorts, synced, syncedOurs } from './sync.ts';

/** Each calendar by what changed in it; our own by our events alone. */
export async function readCalendars(
  linked: LinkedAccount,
  ids: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, CalendarReading | Failure>> {
  const readings = new Map<string, CalendarReading | Failure>();
  if (!linked.mayRead) {
    const failure = new Failure('scope-missing', 'reading was not granted');
    return new Map(ids.map((id) => [id, failure]));
  }
  const others: string[] = [];
  for (const asked of await askedCalendars(linked.list, ids)) {
    if (isAddress(asked)) others.push(asked.id);
    else readings.set(asked.id, await readOne(linked, asked, within).catch(ofOneCalendar));
  }
  return new Map([...readings, ...(await readOthers(linked, others, within))]);
}

/** Somebody else's calendar goes by their address; one of the account's own has an id without one. */
function isAddress({ id, entry }: AskedCalendar): boolean {
  return entry === undefined && id.includes('@');
}

async function readOthers(linked: LinkedAccount, addresses: readonly string[], within: Period) {
  const { memory, now } = linked.ports;
  const ask: AskBusy = (asked, step) => busyOfOthers(linked.client, asked, step);
  return readBusy({ ask, memory, now, keyOf: linked.busyKey }, addresses, within);
}

async function readOne(linked: LinkedAccount, asked: AskedCalendar, within: Period): Promise<CalendarReading> {
  const { memory, now } = linked.ports;
  const ports: SyncPorts = {
    place: placeOf(linked, asked.id),
    memory,
    key: linked.mirrorKey(asked.id),
    holdsOurs: holdsOurs(linked, asked),
    now,
  };
  if (asked.entry?.porchlight) {
    const mirror = ports.holdsOurs ? await syncedOurs(ports, within) : undefined;
    // Nothing in our own calendar is busy time, whenever it was read.
    const ours = mirror && readingOf(mirror, within).ours;
    return { asOf: now(), firm: [], soft: [], ours };
  }
  const reading = readingOf(await synced(ports, within), within);
  return ports.holdsOurs ? reading : { ...reading, ours: undefined };
}

/** Each thing of a day, asked for now and kept nowhere. @throws Failure of the first calendar that cannot be read */
export async function explainDay(
  linked: LinkedAccount,
  ids: readonly string[],
  day: Period,
): Promise<readonly CountedEvent[]> {
  mustRead(linked);
  const events: CountedEvent[] = [];
  for (const asked of await askedCalendars(linked.list, ids)) {
    const ours = holdsOurs(linked, asked) ? await listOurs(placeOf(linked, asked.id), day) : [];
    const known = new Set(ours.map(({ providerId }) => providerId));
    if (!asked.entry?.porchlight || linked.mayWrite) {
      events.push(...(await explainedEvents(linked.client, asked.id, day, known)));
    }
  }
  return events;
}
