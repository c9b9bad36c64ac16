import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { type Series, series } from '#tests/clouds/recurrence.ts';
import { isRuleLine, recurrenceRule } from '#tests/clouds/recurrence-rule.ts';
import { usableZone } from '#tests/clouds/time.ts';
import { findInstant } from './event-time.ts';

/**
 * The occurrences of a recurring event.
 *
 * @param event start, end and `recurrence` (one RRULE, any number of EXDATE)
 * @throws RangeError where the rule has a part that this cloud does not know
 */
export function eventSeries(event: calendar_v3.Schema$Event, calendarZone: string): Series {
  const startMs = findInstant(event.start ?? {}, calendarZone);
  const endMs = findInstant(event.end ?? {}, calendarZone);
  if (startMs === undefined || endMs === undefined) throw new RangeError('A series needs a start and an end');
  const dayLong = Boolean(event.start?.date);
  const zone = usableZone(dayLong ? calendarZone : (event.start?.timeZone ?? calendarZone));
  const lines = event.recurrence ?? [];
  const rule = recurrenceRule(lines.find(isRuleLine) ?? '', zone);
  return series({ startMs, endMs, dayLong, zone }, rule, excluded(lines, zone));
}

function excluded(lines: readonly string[], zone: string): Set<number> {
  const instants = new Set<number>();
  for (const line of lines) {
    if (!line.startsWith('EXDATE')) continue;
    const [head = '', values = ''] = line.split(':');
    const lineZone = /TZID=([^;]+)/.exec(head)?.[1] ?? zone;
    for (const value of values.split(',')) {
      const at = Temporal.PlainDateTime.from(value.replace(/Z$/, ''));
      instants.add(at.toZonedDateTime(value.endsWith('Z') ? 'UTC' : lineZone).epochMilliseconds);
    }
  }
  return instants;
}
