import type { Occurrence } from '#tests/clouds/recurrence.ts';
import type { Span } from '#tests/clouds/time.ts';
import { findNamedRow, writtenId } from './ids.ts';
import { itemNotFound } from './refusal.ts';
import type { Calendar, Stored, World } from './world.ts';

/** One line of a list: an event as it is stored, or an occurrence as its rule gives it. */
export interface Row extends Span {
  readonly id: string;
  readonly record: Stored;
  readonly occurrence: Occurrence | undefined;
}

/** A row, and where it is. */
export interface Placed {
  readonly calendar: Calendar;
  readonly row: Row;
}

export function rowOf(record: Stored): Row {
  const { id, startMs, endMs } = record;
  return { id, record, startMs, endMs, occurrence: undefined };
}

export function occurrenceRow(master: Stored, occurrence: Occurrence): Row {
  const { startMs, endMs } = occurrence;
  return { id: `${master.id}_${startMs}`, record: master, startMs, endMs, occurrence };
}

/** What is live in a calendar and overlaps a window: series as their occurrences, in no order. */
export function viewRows(world: World, calendar: Calendar, { startMs, endMs }: Span): Row[] {
  const rows = calendar.events
    .within(startMs, endMs)
    .filter((record) => !record.deleted)
    .map(rowOf);
  for (const master of calendar.events.recurring()) {
    if (master.deleted || master.series === undefined) continue;
    if (world.keeps('M-VIEW-EXPAND')) rows.push(...occurrenceRows(world, calendar, master, { startMs, endMs }));
    else rows.push(rowOf(master));
  }
  return rows;
}

/** Occurrences of a series within a window, but those that were changed or deleted on their own. */
export function occurrenceRows(world: World, calendar: Calendar, master: Stored, { startMs, endMs }: Span): Row[] {
  const exceptions = calendar.events.exceptions(master.id);
  const isOwn = (at: number) => {
    const own = exceptions.get(at);
    return own !== undefined && world.keeps(own.deleted ? 'M-VIEW-CANCELLED' : 'M-VIEW-EXCEPTION');
  };
  const all = master.series?.within(startMs, endMs) ?? [];
  return all.filter((one) => !isOwn(one.startMs)).map((one) => occurrenceRow(master, one));
}

/** The live row with this id in a calendar. */
export function findRow(calendar: Calendar, rowId: string): Row | undefined {
  const record = calendar.events.find(rowId);
  if (record !== undefined) return record.deleted ? undefined : rowOf(record);
  const [, masterId = '', start] = /^(.+)_(-?\d+)$/.exec(rowId) ?? [];
  const master = calendar.events.find(masterId);
  if (master === undefined || master.deleted) return undefined;
  const occurrence = master.series?.find(Number(start));
  return occurrence && occurrenceRow(master, occurrence);
}

/** @throws Refusal 404 where none of the calendars has a live event with this id */
export function placedRow(world: World, calendars: readonly Calendar[], id: string): Placed {
  const named = findNamedRow(id);
  for (const calendar of calendars) {
    const row = named && findRow(calendar, named.rowId);
    const moved = row !== undefined && named?.moves !== undefined && named.moves !== row.record.event.moves;
    if (row !== undefined && !(moved && world.keeps('M-ID-MOVES'))) return { calendar, row };
  }
  const loose = world.keeps('M-ID-CASE') ? undefined : findLoosely(calendars, id);
  const binned = world.keeps('M-DELETE-404') || named === undefined ? undefined : findBinned(calendars, named.rowId);
  const found = loose ?? binned;
  if (found === undefined) throw itemNotFound();
  return found;
}

function findLoosely(calendars: readonly Calendar[], id: string): Placed | undefined {
  for (const calendar of calendars) {
    for (const record of calendar.events.all()) {
      const forms = [true, false].map((immutable) => writtenId(record.id, record.event.moves, immutable));
      if (forms.some((form) => form.toLowerCase() === id.toLowerCase())) return { calendar, row: rowOf(record) };
    }
  }
  return undefined;
}

function findBinned(calendars: readonly Calendar[], rowId: string): Placed | undefined {
  for (const calendar of calendars) {
    const record = calendar.events.find(rowId);
    if (record !== undefined) return { calendar, row: rowOf(record) };
  }
  return undefined;
}
