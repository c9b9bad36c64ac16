import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { PageOddity } from '#tests/clouds/faults.ts';
import type { Opened } from './access.ts';
import { type Row, rowsOf } from './event-rows.ts';
import { writtenStamp } from './event-time.ts';
import { eventView } from './event-view.ts';
import { type ListTokens, pageTokenFor, syncTokenFor } from './list-tokens.ts';
import type { Parameters } from './parameters.ts';
import { invalid, Refusal } from './refusal.ts';
import { etagOf, type World } from './world.ts';

type Place = readonly number[];

/** `events.list`: a page of a full read, or of what changed since a sync token. */
export function eventList(
  world: World,
  { calendar, role }: Opened,
  parameters: Parameters,
  tokens: ListTokens,
  oddity: PageOddity | undefined,
): calendar_v3.Schema$Events {
  checkRange(world, parameters);
  const rows = matching(world, calendar, parameters, tokens);
  const ordered = inOrder(world, rows, parameters, tokens);
  const asked = Math.min(parameters.count('maxResults') ?? 250, 2500);
  const size = world.keeps('G-LIST-PAGE-SIZE') ? asked : (parameters.count('maxResults') ?? 5000);
  const { after } = tokens;
  const behind = after === undefined ? ordered : ordered.filter(({ place }) => compared(place, after) > 0);
  const wanted = ({ row }: Placed) => isShown(world, row, parameters, tokens);
  // Rows that are not wanted take room all the same: pages may be short, or empty.
  const rest = world.keeps('G-LIST-SHORT-PAGE') ? behind : behind.filter(wanted);
  const page = oddity === 'empty-page' ? [] : rest.slice(0, size);
  const last = page.at(-1);
  const place = oddity === 'duplicate-page' || last === undefined ? after : last.place;
  const more = oddity === 'empty-page' || oddity === 'duplicate-page' || rest.length > size;
  const view = {
    zone: parameters.text('timeZone'),
    role,
    maxAttendees: parameters.count('maxAttendees'),
    bareCancelled: tokens.since !== undefined && world.keeps('G-SYNC-TOMBSTONE-BARE'),
  };
  const shown = page.filter(wanted);
  if (oddity === 'reordered-page') shown.reverse();
  return {
    kind: 'calendar#events',
    etag: `"p${etagOf(calendar.changed).slice(1, -1)}"`,
    summary: calendar.summary,
    updated: writtenStamp(world.clock.now()),
    timeZone: parameters.text('timeZone') ?? calendar.zone,
    accessRole: role,
    defaultReminders: [],
    items: shown.map(({ row }) => eventView(world, calendar, row, view)),
    ...(more ? { nextPageToken: pageTokenFor(parameters, tokens, place) } : {}),
    ...syncTokenFor(world, parameters, tokens, { more, replay: oddity === 'replayed-delta' }),
  };
}

function checkRange(world: World, parameters: Parameters): void {
  const [from, to] = [parameters.moment('timeMin'), parameters.moment('timeMax')];
  if (from !== undefined && to !== undefined && to <= from && world.keeps('G-LIST-EMPTY-RANGE')) {
    throw new Refusal(400, 'timeRangeEmpty', 'The specified time range is empty.', {
      domain: 'calendar',
      location: 'timeMax',
      locationType: 'parameter',
    });
  }
  const byStart = parameters.text('orderBy') === 'startTime';
  if (byStart && !parameters.flag('singleEvents') && world.keeps('G-LIST-ORDER-SINGLE')) {
    throw invalid('The requested ordering is not available for the particular query.', 'orderBy', 'badRequest');
  }
}

function matching(world: World, calendar: Opened['calendar'], parameters: Parameters, tokens: ListTokens): Row[] {
  const bound = tokens.since === undefined || !world.keeps('G-SYNC-UNBOUND');
  const from = bound && world.keeps('G-LIST-TIME-MIN') ? tokens.fromMs : undefined;
  const to = bound && world.keeps('G-LIST-TIME-MAX') ? tokens.toMs : undefined;
  return rowsOf(world, calendar, {
    expand: parameters.flag('singleEvents'),
    fromMs: from ?? Number.NEGATIVE_INFINITY,
    toMs: to ?? Number.POSITIVE_INFINITY,
    since: world.keeps('G-SYNC-DELTA') ? tokens.since : undefined,
  });
}

interface Placed {
  readonly row: Row;
  readonly place: Place;
}

function inOrder(world: World, rows: readonly Row[], parameters: Parameters, tokens: ListTokens): Placed[] {
  const order = parameters.text('orderBy');
  const placed = rows.map((row): Placed => {
    if (order === 'startTime') return { row, place: [row.startMs, row.record.order] };
    if (order === 'updated')
      return { row, place: [Date.parse(row.record.event.updated ?? ''), row.changed, row.startMs] };
    // What changes while a delta is read moves behind what was read.
    return {
      row,
      place: [tokens.since === undefined ? row.record.order : row.changed, row.startMs, row.cancelled ? 0 : 1],
    };
  });
  const sorted = placed.sort((a, b) => compared(a.place, b.place));
  return order === 'startTime' && !world.keeps('G-LIST-ORDER') ? sorted.reverse() : sorted;
}

function compared(a: Place, b: Place): number {
  const differs = a.findIndex((number, at) => number !== b[at]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function isShown(world: World, row: Row, parameters: Parameters, tokens: ListTokens): boolean {
  const { event } = row.record;
  if (row.cancelled) {
    const asked = parameters.flag('showDeleted') || (tokens.since !== undefined && world.keeps('G-SYNC-TOMBSTONE'));
    const ofSeries = row.record.exceptionOf !== undefined && !parameters.flag('singleEvents');
    const recent = parameters.has('updatedMin');
    if (!asked && !ofSeries && !recent && world.keeps('G-LIST-DELETED')) return false;
  }
  const updatedMin = parameters.moment('updatedMin');
  const updated = Date.parse(event.updated ?? '');
  if (updatedMin !== undefined && updated < updatedMin && world.keeps('G-LIST-UPDATED-MIN')) return false;
  const types = parameters.texts('eventTypes');
  if (types.length > 0 && !types.includes(event.eventType ?? 'default') && world.keeps('G-LIST-TYPES')) return false;
  const uid = parameters.text('iCalUID');
  if (uid !== undefined && event.iCalUID !== uid) return false;
  if (!matchesText(parameters.text('q'), event)) return false;
  return hasProperties(world, event, parameters);
}

function matchesText(words: string | undefined, event: calendar_v3.Schema$Event): boolean {
  if (words === undefined) return true;
  const text = [event.summary, event.description, event.location].join('\n').toLowerCase();
  return text.includes(words.toLowerCase());
}

function hasProperties(world: World, event: calendar_v3.Schema$Event, parameters: Parameters): boolean {
  if (!world.keeps('G-LIST-PROPERTY')) return true;
  const has = (properties: Record<string, string> | undefined, constraint: string) => {
    const at = constraint.indexOf('=');
    return properties?.[constraint.slice(0, at)] === constraint.slice(at + 1);
  };
  const { private: own, shared } = event.extendedProperties ?? {};
  return (
    parameters.texts('privateExtendedProperty').every((one) => has(own, one)) &&
    parameters.texts('sharedExtendedProperty').every((one) => has(shared, one))
  );
}
