import { dayMs, hourMs, type Instant, minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { MeetingKind } from './steps.ts';

/** How often a weekly meeting comes. */
export const weeklyCount = 6;

/** Something in a calendar that is not ours, as the simulated people know it. */
export interface Meeting {
  readonly id: string;
  readonly calendarId: string;
  readonly kind: MeetingKind;
  readonly zone: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly isLive: boolean;
}

/** The fields by which Google is told of it. */
export function wireTimes({ kind, zone, start, end }: Omit<Meeting, 'id'>) {
  if (kind === 'all-day') {
    const date = (instant: Instant) => wall(instant, zone).toPlainDate();
    return { start: { date: date(start).toString() }, end: { date: date(start).add({ days: 1 }).toString() } };
  }
  const at = (instant: Instant) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  return { start: at(start), end: at(end) };
}

/** Busy time of these meetings within `within`, worked out from what was agreed on, not from what a service says. */
export function busyOf(meetings: Iterable<Meeting>, within: Period): readonly Period[] {
  const busy: Period[] = [];
  for (const meeting of meetings) {
    if (!meeting.isLive || meeting.kind === 'free' || meeting.kind === 'declined') continue;
    for (const period of periodsIn(meeting, within)) busy.push(period);
  }
  return periodsOf(timeline(busy, within));
}

function periodsIn(meeting: Meeting, within: Period): readonly Period[] {
  const { kind, zone, start, end } = meeting;
  // Far enough for the longest day, and for a clock change on the way.
  const last = end + (kind === 'weekly' ? (weeklyCount - 1) * 7 * dayMs : 0) + dayMs + 2 * hourMs;
  if (!overlaps({ start: start - dayMs, end: last }, within)) return [];
  if (kind === 'all-day') {
    const day = wall(start, zone).toPlainDate();
    const midnight = (of: Temporal.PlainDate) => of.toZonedDateTime(zone).epochMilliseconds;
    return [{ start: midnight(day), end: midnight(day.add({ days: 1 })) }];
  }
  if (kind !== 'weekly') return [{ start, end }];
  const first = wall(start, zone).toPlainDateTime();
  return Array.from({ length: weeklyCount }, (_, weeks) => {
    const at = first.add({ weeks }).toZonedDateTime(zone).epochMilliseconds;
    return { start: at, end: at + (end - start) };
  });
}

export const moved = (meeting: Meeting, minutes: number): Meeting => ({
  ...meeting,
  start: meeting.start + minutes * minuteMs,
  end: meeting.end + minutes * minuteMs,
});

export function wall(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
