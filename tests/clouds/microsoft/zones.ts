import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types';
import { findIana, findWindows } from 'windows-iana';
import { isZone, wallTime } from '#tests/clouds/time.ts';

/** A zone as it was named, and what it is called in the IANA database. */
export interface Zone {
  readonly name: string;
  readonly iana: string;
}

export const UTC: Zone = { name: 'UTC', iana: 'UTC' };

/** A zone by its Windows or IANA name; undefined where the service does not know it. */
export function findZone(name: string): Zone | undefined {
  if (name === 'UTC') return UTC;
  const [iana] = findIana(name);
  if (iana !== undefined) return { name, iana };
  return isZone(name) && findWindows(name).length > 0 ? { name, iana: name } : undefined;
}

/** The name under which the service keeps a zone. */
export function windowsName(iana: string): string {
  return iana === 'UTC' ? 'UTC' : (findWindows(iana)[0] ?? iana);
}

const WALL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?)$/;
const OFFSET = /(Z|[+-]\d\d:\d\d)$/i;

/** A wall time without an offset; undefined where `text` is none. */
export function findWall(text: string): Temporal.PlainDateTime | undefined {
  if (!WALL.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function hasOffset(text: string): boolean {
  return OFFSET.test(text);
}

/** An end of a window: an offset counts, without one it is UTC. Milliseconds; undefined where it cannot be read. */
export function findMoment(text: string, keepOffset = true): number | undefined {
  const bare = findWall(text.replace(OFFSET, ''));
  if (bare === undefined) return /^\d{4}-\d\d-\d\d$/.test(text) ? findMoment(`${text}T00:00:00`) : undefined;
  if (!hasOffset(text) || !keepOffset) return bare.toZonedDateTime('UTC').epochMilliseconds;
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** Seven decimals and no offset, as the service writes times. */
export function writtenWall(wall: Temporal.PlainDateTime): string {
  return `${wall.toString({ smallestUnit: 'second' })}.0000000`;
}

/** `instant` as wall time of `zone`. */
export function writtenTime(instant: number, zone: Zone): DateTimeTimeZone {
  const utc = zone.iana === 'UTC';
  const dateTime = utc
    ? `${new Date(instant).toISOString().slice(0, 19)}.0000000`
    : writtenWall(wallTime(instant, zone.iana));
  return { dateTime, timeZone: zone.name };
}
