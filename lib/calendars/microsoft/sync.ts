import * as v from 'valibot';
import { isFresh, isWorn, type MirrorPlace, windowOf } from '#lib/calendars/mirror-life.ts';
import type { Standing } from '#lib/calendars/port.ts';
import { contains, type Instant, type Period } from '#lib/time/period.ts';
import { trustedLink } from './client.ts';
import type { EventPlace } from './events.ts';
import { emptyMirror, isUnclear, type Mirror, mirror, withEvents } from './mirror.ts';
import { utcText } from './moment.ts';
import { listOurs } from './our-events.ts';
import { allPages } from './pages.ts';
import { isLinkEnded } from './refusal.ts';
import { type ChangedEvent, changedEvent, pageOf } from './wire.ts';

export interface SyncPorts extends MirrorPlace {
  readonly place: EventPlace;
  /** Whether events of ours may lie there: a list of changes does not show whose an event is. */
  readonly holdsOurs: boolean;
  now(): Instant;
}

/** Of a mirror that another version made nothing is taken over, nor of one that could not tell which events are ours. */
const questionOf = ({ holdsOurs }: Pick<SyncPorts, 'holdsOurs'>) => `calendarView/delta 1${holdsOurs ? ' ours' : ''}`;
const pageSize = 200;
const changesPage = pageOf(changedEvent);

/**
 * The calendar's mirror, brought up to now: by what changed since the last reading, or by reading all where that cannot
 * be. Saved in one step after the last page, so that a link never runs ahead of its mirror. The window is frozen in the
 * link, and so it is read anew each week.
 *
 * @see https://learn.microsoft.com/graph/api/event-delta
 */
export async function synced(ports: SyncPorts, within: Period): Promise<Mirror> {
  const before = await findMirror(ports);
  const now = ports.now();
  const after =
    (before && (await changesOf(ports, before, within, now))) ?? (await wholeOf(ports, before, within, now));
  await ports.memory.save(ports.key, after);
  return after;
}

/** Our own calendar takes no time: its events alone are asked for, and less and less often while nothing happens there. */
export async function syncedOurs(ports: SyncPorts, within: Period): Promise<Mirror> {
  const found = await findMirror(ports);
  const now = ports.now();
  const before = found && contains(found.within, within) && !isWorn(found, now) ? found : undefined;
  if (before && isFresh(before, now)) return before;
  const empty = before ?? emptyMirror(questionOf(ports), windowOf(found?.within, within, now), now);
  const ours = [...(await listOurs(ports.place, empty.within))];
  const unchanged = before && isSame(before.ours, ours) ? before.unchanged + 1 : 0;
  const after = { ...empty, ours, readAt: now, unchanged };
  await ports.memory.save(ports.key, after);
  return after;
}

function isSame(before: readonly Standing[], after: readonly Standing[]): boolean {
  const versions = (all: readonly Standing[]) =>
    JSON.stringify(all.map(({ providerId, etag }) => [providerId, etag]).sort());
  return versions(before) === versions(after);
}

async function findMirror(ports: SyncPorts): Promise<Mirror | undefined> {
  const found = v.safeParse(mirror, await ports.memory.load(ports.key));
  return found.success && found.output.question === questionOf(ports) ? found.output : undefined;
}

/** Undefined where the mirror cannot be carried on. */
async function changesOf(ports: SyncPorts, before: Mirror, within: Period, now: Instant): Promise<Mirror | undefined> {
  const { deltaLink } = before;
  if (deltaLink === undefined || !contains(before.within, within) || isWorn(before, now)) return undefined;
  try {
    const { events, deltaLink: next } = await ask(ports, { path: trustedLink(deltaLink) });
    if (isUnclear(before, events)) return undefined;
    const ours = [...(await oursNow(ports, before.within, before.ours, events))];
    return { ...withEvents(before, events), ours, deltaLink: next, readAt: now };
  } catch (error) {
    if (!isLinkEnded(error)) throw error;
    // A refused link is never followed again, even if what comes next fails.
    await ports.memory.save(ports.key, undefined);
    return undefined;
  }
}

async function wholeOf(ports: SyncPorts, before: Mirror | undefined, asked: Period, now: Instant): Promise<Mirror> {
  const within = windowOf(before?.within, asked, now);
  const query = { startDateTime: `${utcText(within.start)}Z`, endDateTime: `${utcText(within.end)}Z` };
  const path = `me/calendars/${encodeURIComponent(ports.place.calendarId)}/calendarView/delta`;
  const { events, deltaLink } = await ask(ports, { path, query });
  const ours = [...(await oursNow(ports, within, [], events))];
  return { ...withEvents(emptyMirror(questionOf(ports), within, now), events), ours, deltaLink };
}

/** Asked for only where an event came that is not known to be ours in just this version. */
async function oursNow(
  { place, holdsOurs }: SyncPorts,
  within: Period,
  ours: readonly Standing[],
  events: readonly ChangedEvent[],
): Promise<readonly Standing[]> {
  if (!holdsOurs) return [];
  const known = new Map(ours.map(({ providerId, etag }) => [providerId, etag]));
  const isNews = (event: ChangedEvent) => !event['@removed'] && known.get(event.id) !== event['@odata.etag'];
  if (events.some(isNews)) return listOurs(place, within);
  const gone = new Set(events.filter((event) => event['@removed']).map(({ id }) => id));
  return ours.filter(({ providerId }) => !gone.has(providerId));
}

async function ask(
  { place }: SyncPorts,
  from: { readonly path: string; readonly query?: Readonly<Record<string, string>> },
) {
  const pages = await allPages(place.client, { ...from, pageSize }, changesPage);
  const link = pages.at(-1)?.['@odata.deltaLink'] ?? undefined;
  const deltaLink = link === undefined ? undefined : trustedLink(link);
  return { events: pages.flatMap((page) => page.value), deltaLink };
}
