import ICAL from 'ical.js';
import type { GeneratedCalendar } from './a-calendar.ts';
import { type Judged, type JudgedTime, judged } from './judged.ts';

type Time = InstanceType<typeof ICAL.Time>;
type Zone = InstanceType<typeof ICAL.Timezone>;
type Event = InstanceType<typeof ICAL.Event>;

/** Far more than any generated series has before its end. */
const most = 60_000;

/** Busy time by ical.js, used as its manual says: the whole file, and the iterator of each event. */
export function byIcalJs(calendar: GeneratedCalendar, ics: string): Judged {
  const root = new ICAL.Component(ICAL.parse(ics));
  const zones = root.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const floating = zones.find(({ tzid }) => tzid === calendar.zone);
  const events = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const times = events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => timesOf(event, calendar.within.end, (time) => unix(time, floating)));
  return judged(times, calendar.within);
}

/** The time of a clock that hangs nowhere, or of a whole day, in the zone of its person. */
function unix(time: Time, floating: Zone | undefined): number {
  const isBare = time.isDate || time.zone === ICAL.Timezone.localTimezone;
  if (!isBare || floating === undefined) return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, floating).toUnixTime() * 1000;
}

function timesOf(event: Event, until: number, instant: (time: Time) => number): JudgedTime[] {
  const times: JudgedTime[] = [];
  const done = new Set<string>();
  const iterator = event.iterator();
  for (let turn = 0; turn < most; turn += 1) {
    const next = iterator.next();
    if (!next || instant(next) > until + 40 * 86_400_000) break;
    const { item, startDate, recurrenceId } = event.getOccurrenceDetails(next);
    done.add(recurrenceId.toString());
    times.push(...timeOf(item, startDate, instant));
  }
  // What stands for one that the series does not have stands by itself.
  for (const exception of Object.values(event.exceptions as unknown as Readonly<Record<string, Event>>)) {
    const id = exception.component.getFirstPropertyValue('recurrence-id');
    if (!done.has(String(id))) times.push(...timeOf(exception, exception.startDate, instant));
  }
  return times;
}

function timeOf(item: Event, startDate: Time, instant: (time: Time) => number): JudgedTime[] {
  const status = item.component.getFirstPropertyValue('status');
  if (status === 'CANCELLED' || item.component.getFirstPropertyValue('transp') === 'TRANSPARENT') return [];
  const start = instant(startDate);
  const end = startDate.isDate ? instant(endDay(item, startDate)) : start + lengthMs(item, instant);
  return [{ start, end, soft: status === 'TENTATIVE' }];
}

/** ical.js adds a length on the wall clock; time that passes is what RFC 5545 §3.8.5.3 asks for. */
function lengthMs(item: Event, instant: (time: Time) => number): number {
  if (item.component.hasProperty('duration')) return item.duration.toSeconds() * 1000;
  return instant(item.endDate) - instant(item.startDate);
}

function endDay(item: Event, startDate: Time): Time {
  const end = startDate.clone();
  end.addDuration(item.duration);
  return end;
}
