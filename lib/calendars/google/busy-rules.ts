import type { CountedEvent } from '#lib/calendars/port.ts';
import { lengthMs } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { findJoint, findMark } from './mark.ts';
import { type EventTime, findEventTime } from './moment.ts';
import type { WireEvent } from './wire.ts';

/** Whether an event counts as busy, and why. */
export type Verdict = Pick<CountedEvent, 'counts' | 'why'>;

/**
 * Whether an event takes its person's time. The one rule for reading and for explaining.
 *
 * All-day events count by their transparency, as all others do.
 *
 * @param time when it is, by `findEventTime`; a cancelled event needs none
 */
export function verdict(event: WireEvent, time: EventTime | undefined): Verdict {
  if (event.status === 'cancelled') return { counts: 'no', why: 'cancelled' };
  if (findMark(event) || findJoint(event) !== undefined) return { counts: 'no', why: 'ours' };
  if (event.eventType === 'workingLocation') return { counts: 'no', why: 'working-location' };
  if (event.eventType === 'birthday') return { counts: 'no', why: 'birthday' };
  if (event.transparency === 'transparent') return { counts: 'no', why: 'marked-free' };
  const answer = event.attendees?.find((attendee) => attendee.self)?.responseStatus;
  if (answer === 'declined') return { counts: 'no', why: 'declined' };
  if (time && lengthMs(time.period) <= 0) return { counts: 'no', why: 'no-length' };
  if (answer === 'tentative' || event.status === 'tentative') return { counts: 'soft', why: 'tentative' };
  if (answer === 'needsAction') return { counts: 'soft', why: 'unanswered' };
  return { counts: 'firm', why: 'busy' };
}

/**
 * An event for the page that explains a day.
 *
 * @returns undefined where it has no time, as deleted events may have none
 */
export function findCounted(event: WireEvent, calendarId: string, zone: Zone): CountedEvent | undefined {
  const time = findEventTime(event, zone);
  return time && { calendarId, title: event.summary, ...time, ...verdict(event, time) };
}
