import type { PageOddity } from '#tests/clouds/faults.ts';
import type { Span } from '#tests/clouds/time.ts';
import { isObject } from '#tests/clouds/wire.ts';
import { type Asked, namedCalendar, viewOf } from './asked.ts';
import { firstRound, type Group, groupId, laterRound, type Told } from './delta-rounds.ts';
import { windowOf } from './event-list.ts';
import { bareOccurrence, eventView, idIn, type View, type WireEvent } from './event-view.ts';
import { GRAPH, type Page } from './pages.ts';
import { badQuery, Refusal } from './refusal.ts';
import type { Calendar, World } from './world.ts';

/** An event as a delta tells it: whole, in short, or gone. */
export type DeltaEvent = WireEvent & { readonly '@removed'?: { readonly reason: 'deleted' | 'changed' } };

/** What a link stands for. It travels as a sealed letter: nobody but the service reads it. */
interface Link {
  readonly calendarId: string;
  readonly email: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Last write that the reader knows; undefined in the first round. */
  readonly since: number | undefined;
  /** Last write when this round began: what came later is for the next. */
  readonly asOf: number;
  /** Id of the last group that the reader has seen in this round: groups come in the order of their ids. */
  readonly after: string;
  readonly epoch: number;
  readonly issuedAt: number;
}

/** A page of a round of `calendarView/delta`. */
export function viewDelta(asked: Asked, oddity: PageOddity | undefined): Page<DeltaEvent> {
  const { world } = asked;
  const calendar = namedCalendar(asked);
  const link = linkOf(asked, calendar);
  const { groups, size } = round(asked, calendar, link);
  const rest = groups.filter((group) => groupId(group) > link.after);
  const page = pageOfGroups(rest, oddity === 'empty-page' ? 0 : size);
  const last = page.at(-1);
  const after = oddity === 'duplicate-page' || last === undefined ? link.after : groupId(last);
  const told = page.flat().map((one) => written(world, one, viewOf(asked)));
  const value = oddity === 'reordered-page' ? told.toReversed() : told;
  if (page.length < rest.length || oddity === 'duplicate-page') {
    return { value, '@odata.nextLink': address(asked, '$skiptoken', { ...link, after }) };
  }
  const since = oddity === 'replayed-delta' ? link.since : link.asOf;
  const next = { ...link, since: since ?? 0, after: '', issuedAt: world.clock.now() };
  const early = world.keeps('M-DELTA-DURING') ? next : { ...next, since: world.lastWrite() };
  return { value, '@odata.deltaLink': address(asked, '$deltatoken', early) };
}

function round({ world, prefer, options }: Asked, calendar: Calendar, link: Link) {
  const wide = world.keeps('M-DELTA-WINDOW') || link.since === undefined;
  const window: Span = wide ? link : { startMs: world.clock.now(), endMs: link.endMs };
  const groups =
    link.since === undefined ? firstRound(world, calendar, window) : laterRound(world, calendar, window, link.since);
  const asked = options.top ?? prefer.maxPageSize ?? world.settings.pageSize;
  return { groups, size: world.keeps('M-DELTA-PAGES') ? asked : 1_000_000 };
}

/** As many groups as there is room for; one that is larger than a page stands on it alone. */
function pageOfGroups(groups: readonly Group[], size: number): Group[] {
  const page: Group[] = [];
  let room = size;
  for (const group of groups) {
    if (size === 0 || (page.length > 0 && group.length > room)) break;
    page.push(group);
    room -= group.length;
  }
  return page;
}

function written(world: World, told: Told, view: View): DeltaEvent {
  const { row } = told;
  if (told.kind === 'removed') {
    return { '@odata.type': '#microsoft.graph.event', id: idIn(view, row), '@removed': { reason: told.reason } };
  }
  const bare = row.occurrence !== undefined && world.keeps('M-DELTA-SERIES');
  return bare ? bareOccurrence(row, view, world) : eventView(world, row, view);
}

function address({ call }: Asked, name: '$skiptoken' | '$deltatoken', link: Link): string {
  return `${GRAPH}${call.path}?${name}=${Buffer.from(JSON.stringify(link)).toString('base64url')}`;
}

/** @throws Refusal 400 where a link is not followed as it is; 410 where it is no longer good */
function linkOf(asked: Asked, calendar: Calendar): Link {
  const { world, call, options, person } = asked;
  const token = options.deltaToken || options.skipToken;
  if (!token) {
    const { deltaEpoch: epoch } = calendar;
    const { startMs, endMs } = windowOf(asked);
    const [asOf, issuedAt] = [world.lastWrite(), world.clock.now()];
    return {
      calendarId: calendar.id,
      email: person.email,
      startMs,
      endMs,
      since: undefined,
      asOf,
      after: '',
      epoch,
      issuedAt,
    };
  }
  if ([...call.query.keys()].length > 1 && world.keeps('M-DELTA-LINK-WHOLE')) {
    throw badQuery('A link is followed without other parameters.');
  }
  const link = readLink(token);
  const foreign = link !== undefined && (link.calendarId !== calendar.id || link.email !== person.email);
  if (link === undefined || (foreign && world.keeps('M-DELTA-LINK-CALENDAR'))) throw badQuery('Badly formed token.');
  checkAlive(asked, calendar, link);
  return options.deltaToken ? { ...link, asOf: world.lastWrite() } : link;
}

function readLink(token: string): Link | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return isObject(value) && typeof value['calendarId'] === 'string' ? (value as unknown as Link) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function checkAlive({ world, call }: Asked, calendar: Calendar, link: Link): void {
  const aged = world.clock.now() - link.issuedAt >= world.settings.deltaLifeMs && world.keeps('M-DELTA-OLD');
  const ended = link.epoch !== calendar.deltaEpoch;
  if (!ended && !aged) return;
  const signal = ended ? calendar.deltaSignal : 'gone';
  if (signal === 'gone') {
    if (ended && !world.keeps('M-DELTA-GONE')) return;
    const [startDateTime, endDateTime] = [link.startMs, link.endMs].map((at) => new Date(at).toISOString());
    const window = `startDateTime=${startDateTime}&endDateTime=${endDateTime}`;
    const location = `${GRAPH}${call.path}?${window}&$deltatoken=`;
    throw new Refusal(410, 'fullSyncRequired', 'Full sync is required.', { headers: { location } });
  }
  if (!world.keeps('M-DELTA-STATE-LOST')) return;
  const message = 'The sync state generation is not found; a full resync is required.';
  throw new Refusal(signal === 'resyncRequired' ? 410 : 400, signal, message);
}
