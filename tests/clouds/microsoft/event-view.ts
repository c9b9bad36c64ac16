import type { Event } from '@microsoft/microsoft-graph-types';
import type { Row } from './event-rows.ts';
import { writtenId } from './ids.ts';
import { findProperty } from './properties.ts';
import { badQuery } from './refusal.ts';
import type { World } from './world.ts';
import { writtenTime, writtenWall, type Zone } from './zones.ts';

/** How one reader sees events. */
export interface View {
  readonly zone: Zone;
  readonly immutable: boolean;
  /** Without bodies. */
  readonly basic: boolean;
  readonly select: readonly string[] | undefined;
  readonly expand: string | undefined;
}

/** An event as it travels. */
export type WireEvent = Event & { '@odata.etag'?: string; '@odata.type'?: string };

export function idIn(view: View, row: Row): string {
  return writtenId(row.id, row.record.event.moves, view.immutable);
}

/** An event as the service shows it to one reader. */
export function eventView(world: World, row: Row, view: View): WireEvent {
  const { record } = row;
  const { fields } = record.event;
  const { body, bodyPreview, ...rest } = fields;
  const hidden = view.basic && world.keeps('M-SCOPE-BASIC-BODY');
  const all: WireEvent = {
    '@odata.etag': record.etag,
    ...rest,
    ...(hidden ? {} : { body: body ?? { contentType: 'html', content: '' }, bodyPreview: bodyPreview ?? '' }),
    id: idIn(view, row),
    changeKey: record.etag.slice(3, -1),
    ...times(world, row, view),
    ...instanceFields(row, view),
  };
  return withProperty(world, row, view, selected(world, all, view.select));
}

/** An occurrence as a delta tells it: no more than when it is, and of what. */
export function bareOccurrence(row: Row, view: View, world: World): WireEvent {
  return {
    '@odata.type': '#microsoft.graph.event',
    '@odata.etag': row.record.etag,
    id: idIn(view, row),
    type: 'occurrence',
    seriesMasterId: writtenId(row.record.id, row.record.event.moves, view.immutable),
    ...times(world, row, view),
  };
}

function times(world: World, row: Row, { zone }: View): Event {
  const { fields, zone: own } = row.record.event;
  const floats = fields.isAllDay && world.keeps('M-ALL-DAY-FLOATS');
  const written = (instant: number) => {
    if (floats) return { dateTime: midnight(instant, own), timeZone: zone.name };
    const time = writtenTime(instant, zone);
    return world.keeps('M-TIME-DECIMALS') ? time : { ...time, dateTime: `${time.dateTime?.slice(0, 19)}Z` };
  };
  return { start: written(row.startMs), end: written(row.endMs) };
}

/** The midnight nearest to `instant`: a zone may have none on the day its clocks change. */
function midnight(instant: number, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return writtenWall(wall.round({ smallestUnit: 'day' }));
}

function instanceFields(row: Row, view: View): Event {
  const { record, occurrence } = row;
  const series = record.exceptionOf?.masterId ?? (occurrence === undefined ? undefined : record.id);
  if (series === undefined) return { type: record.series === undefined ? 'singleInstance' : 'seriesMaster' };
  const original = record.exceptionOf?.originalMs ?? row.startMs;
  return {
    type: occurrence === undefined ? 'exception' : 'occurrence',
    seriesMasterId: writtenId(series, record.event.moves, view.immutable),
    originalStart: `${new Date(original).toISOString().slice(0, 19)}Z`,
    recurrence: null,
  };
}

/** The fields of `value` that were asked for, with id and etag. */
export function selected<T extends object>(world: World, value: T, names: readonly string[] | undefined): T {
  if (names === undefined || !world.keeps('M-SELECT')) return value;
  const wanted = new Set(['id', '@odata.etag', ...names]);
  return Object.fromEntries(Object.entries(value).filter(([name]) => wanted.has(name))) as T;
}

/** @throws Refusal 400 where a name is not one of the resource */
export function checkSelect(world: World, names: readonly string[] | undefined, shape: object): void {
  const unknown = names?.find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined && world.keeps('M-SELECT-UNKNOWN')) {
    throw badQuery(`Parsing OData Select and Expand failed: Could not find a property named '${unknown}'.`);
  }
}

function withProperty(world: World, row: Row, { expand }: View, event: WireEvent): WireEvent {
  const all = row.record.event.properties;
  if (!world.keeps('M-PROPERTY-EXPAND') && all.length > 0) return { ...event, singleValueExtendedProperties: [...all] };
  const found = expand === undefined ? undefined : findProperty(world, row.record.event, expand);
  return found === undefined ? event : { ...event, singleValueExtendedProperties: [{ ...found }] };
}
