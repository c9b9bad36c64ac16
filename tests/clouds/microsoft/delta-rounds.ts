import { overlap, type Span } from '#tests/clouds/time.ts';
import { occurrenceRows, type Row, rowOf } from './event-rows.ts';
import type { Calendar, Stored, World } from './world.ts';

/** One line of a round. */
export type Told =
  | { readonly kind: 'event'; readonly row: Row }
  | { readonly kind: 'removed'; readonly row: Row; readonly reason: 'deleted' | 'changed' };

/** Lines that stand on one page: a series and its occurrences, or a single event. */
export type Group = readonly Told[];

/** Everything in the window, as the first round tells it. */
export function firstRound(world: World, calendar: Calendar, window: Span): Group[] {
  const groups: Group[] = [];
  for (const record of calendar.events.all()) {
    if (record.deleted || record.exceptionOf !== undefined) continue;
    if (record.series !== undefined) groups.push(seriesGroup(world, calendar, record, window));
    else if (overlap(record, window)) groups.push([{ kind: 'event', row: rowOf(record) }]);
  }
  return inNoOrder(groups.filter((group) => group.length > 0));
}

/** What was written after `since`. */
export function laterRound(world: World, calendar: Calendar, window: Span, since: number): Group[] {
  const from = world.keeps('M-DELTA-CHANGES') ? since : 0;
  const groups: Group[] = [];
  for (const record of calendar.events.all()) {
    if (record.changed > from) groups.push(changedGroup(world, calendar, record, window));
  }
  return inNoOrder(groups.filter((group) => group.length > 0));
}

function changedGroup(world: World, calendar: Calendar, record: Stored, window: Span): Group {
  const row = rowOf(record);
  if (record.exceptionOf !== undefined) return exceptionGroup(world, calendar, record, row);
  if (record.deleted) return deletedGroup(world, calendar, record, window);
  const group =
    record.series === undefined
      ? overlap(record, window)
        ? [{ kind: 'event' as const, row }]
        : []
      : seriesGroup(world, calendar, record, window);
  if (group.length > 0 || !world.keeps('M-DELTA-OUTSIDE')) return group;
  return [{ kind: 'removed', row, reason: 'changed' }];
}

/** An occurrence that was changed is told with its series; one that is gone only where the cloud is set so. */
function exceptionGroup(world: World, calendar: Calendar, record: Stored, row: Row): Group {
  const master = calendar.events.find(record.exceptionOf?.masterId ?? '');
  const told = world.settings.deltaTellsGoneInstances || !world.keeps('M-DELTA-INSTANCE-GONE');
  return record.deleted && !master?.deleted && told ? [{ kind: 'removed', row, reason: 'deleted' }] : [];
}

function deletedGroup(world: World, calendar: Calendar, record: Stored, window: Span): Group {
  const moved = [...world.calendars.values()].some((other) => other !== calendar && other.events.find(record.id));
  if (!world.keeps(moved ? 'M-DELTA-MOVED-OUT' : 'M-DELTA-DELETED')) return [];
  const gone: Told = { kind: 'removed', row: rowOf(record), reason: 'deleted' };
  if (record.series === undefined || !world.settings.deltaTellsGoneInstances) return [gone];
  const rows = occurrenceRows(world, calendar, record, window);
  return [gone, ...rows.map((row): Told => ({ kind: 'removed', row, reason: 'deleted' }))];
}

/** A series with all that it has in the window; nothing where it has nothing there. */
function seriesGroup(world: World, calendar: Calendar, master: Stored, window: Span): Group {
  const exceptions = [...calendar.events.exceptions(master.id).values()];
  const own = exceptions.filter((record) => !record.deleted && overlap(record, window)).map(rowOf);
  const rows = [...occurrenceRows(world, calendar, master, window), ...own];
  if (rows.length === 0) return [];
  return [rowOf(master), ...rows].map((row): Told => ({ kind: 'event', row }));
}

/** The service promises no order; this one is that of the ids, which are random. */
function inNoOrder(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => (groupId(a) < groupId(b) ? -1 : 1));
}

/** The id of the first line, by which groups are told apart. */
export function groupId(group: Group): string {
  return group[0]?.row.id ?? '';
}
