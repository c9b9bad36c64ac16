import * as v from 'valibot';
import type { ReadingMemory, Removed, Standing } from '#lib/calendars/port.ts';
import { contains, dayMs, hourMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { type EventPlace, eventsPath, listOurs } from './events.ts';
import { bringsNewsOfOurs, emptyMirror, type Mirror, mirror, oursAfter, withEvents } from './mirror.ts';
import { timestamp } from './moment.ts';
import { allPages } from './pages.ts';
import { findRefusal } from './refusal.ts';
import { eventsPage, type WireEvent } from './wire.ts';

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
  fields:
    'kind,timeZone,nextPageToken,nextSyncToken,items(id,etag,status,start,end,transparency,eventType,attendees(self,responseStatus),extendedProperties/private)',
};
const questionText = JSON.stringify(question);

/** How far beyond the asked time the first reading looks, so that it serves for days; and how long it serves at most. */
const slackMs = 8 * dayMs;
const longestLifeMs = 7 * dayMs;
const longestPatienceMs = 4 * hourMs;
const longestPastMs = 13 * 7 * dayMs;

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

/** Our own next write makes the mirror old at once: called before it is sent. */
export async function expectChange(ports: Pick<SyncPorts, 'memory' | 'key'>): Promise<void> {
  const before = await findMirror(ports);
  if (before && before.unchanged > 0) await ports.memory.save(ports.key, { ...before, unchanged: 0 });
}

/** Puts an event as we just wrote it into the mirror: the next delta brings nothing new of it. */
export async function noteWritten(
  ports: Pick<SyncPorts, 'memory' | 'key'>,
  written: Standing | Removed,
): Promise<void> {
  const before = await findMirror(ports);
  if (!before || 'removed' in written) return;
  const others = before.ours.filter(({ providerId }) => providerId !== written.providerId);
  await ports.memory.save(ports.key, { ...before, ours: [...others, written] });
}

async function findMirror({ memory, key }: Pick<SyncPorts, 'memory' | 'key'>): Promise<Mirror | undefined> {
  const found = v.safeParse(mirror, await memory.load(key));
  return found.success ? found.output : undefined;
}

/** Half an hour after the first reading without news, then twice as long each time. */
function isFresh({ readAt, unchanged }: Mirror, now: Instant): boolean {
  if (unchanged === 0 || now < readAt) return false;
  return now - readAt < Math.min(15 * minuteMs * 2 ** unchanged, longestPatienceMs);
}

/** Undefined where the mirror cannot be carried on. */
async function changesOf(ports: SyncPorts, before: Mirror, within: Period, now: Instant): Promise<Mirror | undefined> {
  const ageMs = now - before.madeAt;
  const serves = before.question === questionText && contains(before.within, within);
  if (!serves || before.syncToken === undefined || ageMs < 0 || ageMs > longestLifeMs) return undefined;
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

/** At least what is asked for; and what was read before, so that two askers do not take turns in reading all. */
function windowOf(before: Period | undefined, asked: Period, now: Instant): Period {
  const start = Math.min(asked.start, Math.max(before?.start ?? asked.start, now - longestPastMs));
  const end = Math.max(asked.end + slackMs, Math.min(before?.end ?? asked.end, now + longestPastMs + slackMs));
  return { start: Math.floor(start / dayMs) * dayMs, end: Math.ceil(end / dayMs) * dayMs };
}

async function ask(place: EventPlace, from: Readonly<Record<string, string>>) {
  const pages = await allPages(place.client, { path: eventsPath(place), query: { ...question, ...from } }, eventsPage);
  const events: readonly WireEvent[] = pages.flatMap((page) => page.items);
  const last = pages.at(-1);
  return { events, syncToken: last?.nextSyncToken, zone: last?.timeZone satisfies Zone | undefined };
}
