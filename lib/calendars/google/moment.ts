import type { Instant, Period } from '#lib/time/period.ts';
import { dayPeriod, isZone, type Zone } from '#lib/time/wall-time.ts';
import type { WireEvent, WireMoment } from './wire.ts';

const withOffset = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** When an event is; its end may lie before its start, as it may in a calendar. */
export interface EventTime {
  readonly period: Period;
  readonly allDay: boolean;
}

/**
 * When an event is, all-day ones by the midnights of their calendar's zone.
 *
 * @param calendarZone a zone that this machine does not know counts as UTC: the time is taken rather than lost
 * @returns undefined where start or end cannot be read
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events (`end.date` is exclusive)
 */
export function findEventTime(event: Pick<WireEvent, 'start' | 'end'>, calendarZone: Zone): EventTime | undefined {
  const zone = isZone(calendarZone) ? calendarZone : 'UTC';
  const start = findInstant(event.start, zone);
  const end = findInstant(event.end, zone);
  if (start === undefined || end === undefined) return undefined;
  return { period: { start, end }, allDay: event.start?.date !== undefined };
}

/** RFC 3339 with an offset; undefined where `text` is none. */
export function findTimestamp(text: string): Instant | undefined {
  const instant = withOffset.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function findInstant(moment: WireMoment | undefined, zone: Zone): Instant | undefined {
  const { date, dateTime, timeZone } = moment ?? {};
  try {
    if (date !== undefined) return dayPeriod(date, zone).start;
    if (dateTime === undefined) return undefined;
    const instant = findTimestamp(dateTime);
    if (instant !== undefined) return instant;
    const own = timeZone !== undefined && isZone(timeZone) ? timeZone : zone;
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(own).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As Google takes it in queries: UTC, whole seconds. */
export function timestamp(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
