import ICAL from 'ical.js';
import type { GeneratedCalendar } from './a-calendar.ts';
import { type Judged, type JudgedTime, judged } from './judged.ts';

type Time = InstanceType<typeof ICAL.Time>;
type Component = InstanceType<typeof ICAL.Component>;
type Event = InstanceType<typeof ICAL.Event>;

/** Far more than any generated series has before its end. */
const most = 60_000;

/**
 * Busy time by ical.js, used as its manual says: the whole file, and the iterator of each event.
 *
 * Two of its habits are not those of RFC 5545, and are set right here: a clock change's skipped and doubled times (it takes
 * the offset after the change; §3.3.5 the one before), and a DTSTART beside RDATE alone (it drops it; §3.8.5.2 does not).
 *
 * @param oddInstant when a wall time is that a zone skips or has twice; undefined for all others
 */
export function byIcalJs(
  calendar: GeneratedCalendar,
  ics: string,
  oddInstant: (wall: number, zone: string) => number | undefined,
): Judged {
  const root = new ICAL.Component(ICAL.parse(ics));
  const zones = root.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const floating = zones.find(({ tzid }) => tzid === calendar.zone);
  const unix = (time: Time) => {
    const own = isBare(time) ? (floating ?? ICAL.Timezone.utcTimezone) : time.zone;
    const { year, month, day, hour, minute, second } = time;
    const odd = oddInstant(Date.UTC(year, month - 1, day, hour, minute, second), own.tzid);
    return odd ?? new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, own).toUnixTime() * 1000;
  };
  const all = root.getAllSubcomponents('vevent');
  const uidOf = (one: Component) => String(one.getFirstPropertyValue('uid'));
  const isException = (one: Component) => one.hasProperty('recurrence-id');
  const times = all
    .filter((one) => !isException(one))
    .map((one) => {
      const exceptions = all.filter((other) => isException(other) && uidOf(other) === uidOf(one));
      return new ICAL.Event(one, { strictExceptions: true, exceptions });
    })
    .flatMap((event) => timesOf(event, calendar.within.end, unix));
  return judged(times, calendar.within);
}

/** Where no zone is named, and for whole days, it is the person's. */
function isBare(time: Time): boolean {
  return time.isDate || time.zone === ICAL.Timezone.localTimezone;
}

function timesOf(event: Event, until: number, instant: (time: Time) => number): JudgedTime[] {
  const times: JudgedTime[] = [];
  const done = new Set<string>();
  const { component } = event;
  if (component.hasProperty('rdate') && !component.hasProperty('rrule')) {
    times.push(...timeOf(event, event.startDate, instant));
  }
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
