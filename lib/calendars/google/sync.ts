import * as v from 'valibot';
import { isFresh, isWorn, windowOf } from '#lib/calendars/mirror-life.ts';
import type { ReadingMemory, Standing } from '#lib/calendars/port.ts';
import { findRefusal } from '#lib/calendars/refusal.ts';
import { contains, type Instant, type Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { type EventPlace, eventsPath, listOurs } from './events.ts';
import { bringsNewsOfOurs, emptyMirror, type Mirror, mirror, oursAfter, withEvents } from './mirror.ts';
import { timestamp } from './moment.ts';
import { allPages } from './pages.ts';
import { busyFields, eventsPage, type WireEvent } from './wire.ts';

export interface SyncPorts {
  readonly place: EventPlace;
  readonly memory: ReadingMemory;
  readonly key: string;
  now(): Instant;
}

/** The same in the first reading and in all that follow it, as sync tokens demand. No title, no place, no person. */
const question = {
  singleEvents: 'true',
  maxResults: '2500',
  fields: `kind,timeZone,nextPageToken,nextSyncToken,items(${busyFields})`,
};
const questionText = JSON.stringify(question);

/**
 * The calendar's mirror, brought up to now: by what changed since the last reading, or by reading all where that cannot
 * be. Saved in one step after the last page, so that a token never runs ahead of its mirror.
 *
 * What a sync token shows of events outside the first reading's window is not documented: they are dropped here, and the
 * window is read anew each week.
 *
 * @param patient a calendar where nothing happens is asked less and less often
 * @see https://developers.google.com/workspace/calendar/api/guides/sync
 */
export async function synced(ports: SyncPorts, within: Period, patient = false): Promise<Mirror> {
  const before = await findMirror(ports);
  const now = ports.now();
  if (before && patient && contains(before.within, within) && isFresh(before, now)) return before;
  const after =
    (before && (await changesOf(ports, before, within, now))) ?? (await wholeOf(ports, before, within, now));
  await ports.memory.save(ports.key, after);
  return after;
}

async function findMirror({ memory, key }: Pick<SyncPorts, 'memory' | 'key'>): Promise<Mirror | undefined> {
  const found = v.safeParse(mirror, await memory.load(key));
  return found.success ? found.output : undefined;
}

/** Undefined where the mirror cannot be carried on. */
async function changesOf(ports: SyncPorts, before: Mirror, within: Period, now: Instant): Promise<Mirror | undefined> {
  const serves = before.question === questionText && contains(before.within, within);
  if (!serves || before.syncToken === undefined || isWorn(before, now)) return undefined;
  try {
    const { events, syncToken, zone } = await ask(ports.place, { syncToken: before.syncToken });
    // All-day events lie otherwise in another zone, also those that did not change.
    if (zone !== undefined && zone !== before.zone) return undefined;
    const after = withEvents(before, events);
    const ours = [...(await oursNow(ports, before.within, before.ours, events))];
    return { ...after, ours, syncToken, readAt: now, unchanged: events.length === 0 ? before.unchanged + 1 : 0 };
  } catch (error) {
    const status = findRefusal(error)?.status;
    if (status !== 410 && status !== 400) throw error;
    // A refused token is never sent again, even if what follows fails.
    await ports.memory.save(ports.key, undefined);
    return undefined;
  }
}

async function wholeOf(ports: SyncPorts, before: Mirror | undefined, asked: Period, now: Instant): Promise<Mirror> {
  const within = windowOf(before?.within, asked, now);
  const query = { timeMin: timestamp(within.start), timeMax: timestamp(within.end) };
  const { events, syncToken, zone = ports.place.zone } = await ask(ports.place, query);
  const empty = emptyMirror(questionText, within, zone, now);
  const ours = [...(await oursNow(ports, within, [], events))];
  return { ...withEvents(empty, events), syncToken, ours };
}

/** The words of our own events are asked for only where one of them changed otherwise than by this browser. */
function oursNow({ place }: SyncPorts, within: Period, ours: readonly Standing[], events: readonly WireEvent[]) {
  return bringsNewsOfOurs(ours, events) ? listOurs(place, within) : oursAfter(ours, events);
}

async function ask(place: EventPlace, from: Readonly<Record<string, string>>) {
  const pages = await allPages(place.client, { path: eventsPath(place), query: { ...question, ...from } }, eventsPage);
  const events: readonly WireEvent[] = pages.flatMap((page) => page.items);
  const last = pages.at(-1);
  return { events, syncToken: last?.nextSyncToken, zone: last?.timeZone satisfies Zone | undefined };
}
