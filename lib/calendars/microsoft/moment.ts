import { findWindowsZone } from '#lib/calendars/windows-zones.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { dayPeriod, isZone, type Zone } from '#lib/time/wall-time.ts';
import type { BusyEvent, WireMoment } from './wire.ts';

/** When an event is; its end may lie before its start, as it may in a calendar. */
export interface EventTime {
  readonly period: Period;
  readonly allDay: boolean;
}

const midnight = /^(\d{4}-\d\d-\d\d)T00:00(:00(\.0+)?)?$/;

/**
 * When an event is. All-day ones last from midnight to midnight of the zone in which they were made, whatever zone was
 * asked for.
 *
 * @returns undefined where start or end cannot be read
 * @see https://learn.microsoft.com/graph/api/resources/event (`isAllDay`, `originalStartTimeZone`)
 */
export function findEventTime(
  event: Pick<BusyEvent, 'start' | 'end' | 'isAllDay' | 'originalStartTimeZone'>,
): EventTime | undefined {
  const allDay = event.isAllDay === true;
  // A zone that nobody knows counts as UTC: the time is taken rather than lost.
  const zone = findZone(event.originalStartTimeZone) ?? 'UTC';
  const start = findInstant(event.start, allDay ? zone : undefined);
  const end = findInstant(event.end, allDay ? zone : undefined);
  return start === undefined || end === undefined ? undefined : { period: { start, end }, allDay };
}

/** An IANA name, or Windows' own; undefined where it is neither, as zones can be that someone made. */
export function findZone(name: string | null | undefined): Zone | undefined {
  if (!name) return undefined;
  if (isZone(name)) return name;
  return findWindowsZone(name);
}

/** The instant that a wall time and its zone name; as a day of `dayZone`, where one is given and it is midnight. */
export function findInstant(moment: WireMoment, dayZone: Zone | undefined): Instant | undefined {
  const { dateTime, timeZone } = moment ?? {};
  if (dateTime === undefined) return undefined;
  const [, date] = (dayZone === undefined ? null : midnight.exec(dateTime)) ?? [];
  try {
    if (date !== undefined && dayZone !== undefined) return dayPeriod(date, dayZone).start;
    const zone = findZone(timeZone) ?? 'UTC';
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As Microsoft takes it in queries and bodies: UTC, whole seconds, no offset. */
export function utcText(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 19);
}
