import { findCounted } from '#lib/calendars/google/busy-rules.ts';
import type { WireEvent } from '#lib/calendars/google/wire.ts';
import { icsAnswer } from '#lib/calendars/ics/reading.ts';
import type { GeneratedCalendar } from './a-calendar.ts';
import { type Instance, instancesOf } from './by-rrule.ts';
import { asText, type Judged, type JudgedTime, judged } from './judged.ts';

/** Busy time as our reader of files finds it. */
export function byFile({ within, zone }: GeneratedCalendar, ics: string): Judged {
  const answer = icsAnswer(new TextEncoder().encode(ics), { within, zone });
  if (!answer.ok) return { firm: JSON.stringify(answer.problem), soft: '' };
  return { firm: asText(answer.busy.firm), soft: asText(answer.busy.soft) };
}

/** Busy time as our rules for Google's events find it, were they sent one by one. */
export function byGoogle(calendar: GeneratedCalendar): Judged {
  const times = instancesOf(calendar).flatMap((instance, index): JudgedTime[] => {
    const counted = findCounted(wireEvent(instance, index, calendar.zone), 'calendar', calendar.zone);
    if (counted === undefined) throw new Error('an event without a time');
    return counted.counts === 'no' ? [] : [{ ...counted.period, soft: counted.counts === 'soft' }];
  });
  return judged(times, calendar.within);
}

function wireEvent({ event, wall, endWall, period, isCancelled }: Instance, index: number, zone: string): WireEvent {
  const plain = (at: number) => new Date(at).toISOString().slice(0, 19);
  const own = event.zone ?? zone;
  // Every other one as Google writes times, the rest without an offset, which it also allows.
  const start = index % 2 === 0 ? { dateTime: `${plain(period.start)}Z` } : { dateTime: plain(wall), timeZone: own };
  return {
    id: `${event.uid}${index}`,
    etag: '"1"',
    status: isCancelled ? 'cancelled' : event.status.toLowerCase(),
    summary: 'A meeting',
    transparency: event.transparent ? 'transparent' : 'opaque',
    eventType: 'default',
    start: event.allDay ? { date: plain(wall).slice(0, 10) } : start,
    end: event.allDay ? { date: plain(endWall).slice(0, 10) } : { dateTime: `${plain(period.end)}Z` },
  };
}
