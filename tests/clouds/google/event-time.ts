import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { usableZone } from '#tests/clouds/time.ts';

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * A moment with an offset; milliseconds are ignored, as the service does.
 * @returns milliseconds since 1970 UTC; undefined where `text` is no RFC 3339 timestamp with an offset
 */
export function findMoment(text: string): number | undefined {
  if (!RFC3339.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.floor(moment / 1000) * 1000;
}

/**
 * The instant of a start or an end: a whole day begins in the zone of its calendar, a time without an offset is wall
 * time in its own zone.
 * @returns undefined where it cannot be read
 */
export function findInstant(time: calendar_v3.Schema$EventDateTime, calendarZone: string): number | undefined {
  try {
    if (time.date) {
      return Temporal.PlainDate.from(time.date).toZonedDateTime(usableZone(calendarZone)).epochMilliseconds;
    }
    if (!time.dateTime) return undefined;
    const moment = findMoment(time.dateTime);
    if (moment !== undefined) return moment;
    if (!time.timeZone) return undefined;
    return Temporal.PlainDateTime.from(time.dateTime).toZonedDateTime(time.timeZone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const QUARTER_MS = 900_000;
/** Since then every zone has changed its offset at a quarter of an hour UTC only; Monrovia was the last that did not. */
const QUARTERS_SINCE = Date.UTC(1973, 0);
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds east of UTC; kept for each quarter of an hour, since a list asks for many. */
function offsetMs(instant: number, zone: string): number {
  if (instant < QUARTERS_SINCE) return offsetFound(instant, zone);
  let known = offsets.get(zone);
  if (known === undefined || known.size > 100_000) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(instant / QUARTER_MS);
  const offset = known.get(quarter) ?? offsetFound(instant, zone);
  known.set(quarter, offset);
  return offset;
}

function offsetFound(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

/** RFC 3339 in `zone`, to the second; UTC is written `Z`. */
export function writtenMoment(instant: number, zone: string): string {
  if (usableZone(zone) === 'UTC') return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  const offset = offsetMs(instant, zone);
  const east = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${east}`;
}

/** RFC 3339 in UTC with milliseconds, as `created` and `updated` are written. */
export function writtenStamp(instant: number): string {
  return new Date(instant).toISOString();
}
