import * as v from 'valibot';
import { mirrorLife, newLife, shownIn } from '#lib/calendars/mirror-life.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { type Instant, overlaps, type Period } from '#lib/time/period.ts';
import { verdict } from './busy-rules.ts';
import { findEventTime } from './moment.ts';
import type { ChangedEvent } from './wire.ts';

const counts = v.picklist(['firm', 'soft', 'no']);

/** What a series says of all its occurrences: Microsoft may send these with their times alone. */
const series = v.object({ counts, allDay: v.boolean(), zone: v.undefinedable(v.string()) });

const item = v.object({
  start: v.number(),
  end: v.number(),
  /** Undefined: as its series. */
  counts: v.undefinedable(counts),
  series: v.undefinedable(v.string()),
  /** When it was last changed: an older copy of it, sent late, is no news. */
  changedAt: v.number(),
});

/** What is kept of one calendar between readings. */
export const mirror = v.object({
  ...mirrorLife,
  /** Undefined where Microsoft gave none: the next reading starts anew. */
  deltaLink: v.undefinedable(v.string()),
  items: v.record(v.string(), item),
  series: v.record(v.string(), series),
});

export type Mirror = v.InferOutput<typeof mirror>;

export function emptyMirror(question: string, within: Period, now: Instant): Mirror {
  return { ...newLife(question, within, now), deltaLink: undefined, items: {}, series: {} };
}

/**
 * A mirror after what Microsoft sent: all of a calendar, or what changed in it. One event may come several times, and late;
 * the order means nothing but that the last word on one event counts. A series that is told again is told with all its
 * occurrences: what is not among them is gone.
 */
export function withEvents(before: Mirror, events: readonly ChangedEvent[]): Mirror {
  const items = { ...before.items };
  const all = { ...before.series };
  // Series first: an occurrence may come before its own.
  for (const event of events.filter(isSeries)) {
    all[event.id] = seriesOf(event);
    dropOccurrences(items, event.id);
  }
  for (const event of events) {
    if (event['@removed']) {
      delete items[event.id];
      dropOccurrences(items, event.id);
    } else if (!isSeries(event)) put(items, event, before.within, all);
  }
  return { ...before, items, series: all };
}

/**
 * Whether what Microsoft sent can be read in two ways: a series told without its occurrences may have none left here, or
 * may be told in part. All is read anew then.
 */
export function isUnclear({ items }: Mirror, events: readonly ChangedEvent[]): boolean {
  const told = new Set(events.map(({ seriesMasterId }) => seriesMasterId));
  const alone = events.filter((event) => isSeries(event) || event['@removed']?.reason === 'changed');
  const unclear = new Set(alone.map(({ id }) => id).filter((id) => !told.has(id)));
  return Object.values(items).some(({ series }) => series !== undefined && unclear.has(series));
}

function isSeries(event: ChangedEvent): boolean {
  return event.type === 'seriesMaster' && !event['@removed'];
}

function seriesOf(event: ChangedEvent): Mirror['series'][string] {
  const zone = event.originalStartTimeZone ?? undefined;
  return { counts: verdict(event, undefined).counts, allDay: event.isAllDay === true, zone };
}

function dropOccurrences(items: Mirror['items'], seriesId: string): void {
  for (const [id, { series }] of Object.entries(items)) if (series === seriesId) delete items[id];
}

function put(items: Mirror['items'], event: ChangedEvent, within: Period, all: Mirror['series']): void {
  const known = items[event.id];
  const changedAt = Date.parse(event.lastModifiedDateTime ?? '') || (known?.changedAt ?? 0);
  if (known && changedAt < known.changedAt) return;
  delete items[event.id];
  const whole = event.seriesMasterId ? all[event.seriesMasterId] : undefined;
  const isAllDay = event.isAllDay ?? whole?.allDay;
  const time = findEventTime({ ...event, isAllDay, originalStartTimeZone: event.originalStartTimeZone ?? whole?.zone });
  if (!time) throw new Failure('unreadable', 'an event has no time');
  if (!overlaps(time.period, within)) return;
  const isBrief = whole !== undefined && (event.showAs ?? undefined) === undefined;
  items[event.id] = {
    ...time.period,
    counts: isBrief && event.isCancelled !== true ? undefined : verdict(event, time).counts,
    series: event.seriesMasterId ?? undefined,
    changedAt,
  };
}

export function readingOf(mirror: Mirror, within: Period): CalendarReading {
  const ours = new Set(mirror.ours.map(({ providerId }) => providerId));
  const firm: Period[] = [];
  const soft: Period[] = [];
  for (const [id, { start, end, counts, series }] of Object.entries(mirror.items)) {
    // A person may have made a series of an event of ours.
    if (ours.has(id) || (series !== undefined && ours.has(series))) continue;
    const taken = counts ?? mirror.series[series ?? '']?.counts ?? 'firm';
    if (taken !== 'no') (taken === 'firm' ? firm : soft).push({ start, end });
  }
  return shownIn(mirror, { firm, soft }, within);
}
