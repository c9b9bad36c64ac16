import { dayMs, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { IcsAnswer, IcsProblem, IcsQuestion } from './answer.ts';
import { type IcsComponent, icsComponents } from './components.ts';
import { icsEvent } from './event.ts';
import { freeBusyTimes } from './free-busy.ts';
import { findWall } from './moment.ts';
import { findLine, plainText } from './property.ts';
import { type IcsTime, timesOf } from './series.ts';
import { icsText } from './text.ts';
import { budget, IcsTrouble } from './trouble.ts';
import { isOurs } from './verdict.ts';
import { zonesOf } from './zones.ts';

/**
 * Busy time out of a calendar file, a piece of work at a time: take the next step when there is time for it, or stop.
 *
 * @returns steps that each say how much is done, 0 to 1, and last the answer; none of them throws
 */
export function* icsReading(bytes: Uint8Array, question: IcsQuestion): Generator<number, IcsAnswer> {
  let text = '';
  try {
    text = yield* firstOf(icsText(bytes));
    yield textShare;
    const found = yield* scanned(text, question.within);
    return yield* understood(found, question);
  } catch (error) {
    if (error instanceof IcsTrouble) return { ok: false, problem: inWords(text, error.problem) };
    throw error;
  }
}

/** The steps that lead to the text, as shares of all the work. */
function* firstOf(steps: Generator<number, string>): Generator<number, string> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield textShare * step.value;
  }
}

/** A text that does not begin as a calendar is none, and not one with a broken first line. */
function inWords(text: string, problem: IcsProblem): IcsProblem {
  if (problem.kind !== 'line' && problem.kind !== 'cut-off') return problem;
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text.slice(0, 400));
  return isCalendar ? problem : { kind: 'not-calendar', line: problem.line };
}

/** What of a file may matter. */
interface Scanned {
  readonly events: readonly IcsComponent[];
  readonly freeBusy: readonly IcsComponent[];
  readonly vtimezones: readonly IcsComponent[];
  readonly calendars: readonly IcsComponent[];
  readonly count: number;
  readonly stamp: string;
}

const scanStep = 131_072;
/** Of all work, so much is done once the text is there, and once it was looked through. */
const textShare = 0.1;
const scanShare = 0.5;

function* scanned(text: string, within: Period): Generator<number, Scanned> {
  const kept = { VEVENT: [] as IcsComponent[], VFREEBUSY: [] as IcsComponent[] };
  const vtimezones: IcsComponent[] = [];
  const calendars: IcsComponent[] = [];
  let [count, stamp, next, beforeCalendar] = [0, '', scanStep, 0];
  for (const component of icsComponents(text)) {
    if (component.offset >= next) {
      yield textShare + ((scanShare - textShare) * component.offset) / text.length;
      next = component.offset + scanStep;
    }
    if (component.name === 'VTIMEZONE') vtimezones.push(component);
    else if (component.name === 'VFREEBUSY') kept.VFREEBUSY.push(component);
    else if (component.name === 'VEVENT' && !isOurs(component)) {
      count += 1;
      const own = plainText(findLine(component, 'DTSTAMP'));
      if (own > stamp && /^\d{8}T\d{6}Z$/.test(own)) stamp = own;
      if (mayMatter(component, within)) kept.VEVENT.push(component);
    } else if (component.name === 'VCALENDAR') {
      calendars.push(component);
      // A calendar that calls things off has no time of its own: RFC 5546 §3.2.5.
      if (plainText(findLine(component, 'METHOD')).toUpperCase() === 'CANCEL') kept.VEVENT.splice(beforeCalendar);
      beforeCalendar = kept.VEVENT.length;
    }
  }
  return { events: kept.VEVENT, freeBusy: kept.VFREEBUSY, vtimezones, calendars, count, stamp };
}

/** False only for a single event whose dates lie well outside: most of a file, known without reading it closely. */
function mayMatter(event: IcsComponent, within: Period): boolean {
  if (event.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE' || name === 'RECURRENCE-ID')) return true;
  const start = findDay(event, 'DTSTART');
  if (start === undefined) return true;
  if (start > within.end + 2 * dayMs) return false;
  const end =
    findDay(event, 'DTEND') ?? ((findLine(event, 'DTEND') ?? findLine(event, 'DURATION')) ? undefined : start);
  return end === undefined || end < start || end > within.start - 2 * dayMs;
}

function findDay(event: IcsComponent, name: string): number | undefined {
  const [, day = ''] = /^[^:"]*:(\d{8})(?:T\d{6}Z?)?\s*$/.exec(findLine(event, name)?.text ?? '') ?? [];
  return findWall(day);
}

const eventsPerStep = 50;
/** Nobody reads more. */
const mostProblems = 100;

function* understood(found: Scanned, { within, zone, owner = '' }: IcsQuestion): Generator<number, IcsAnswer> {
  const problems: IcsProblem[] = [];
  const work = budget();
  const calendarZone = firstValue(found.calendars, 'X-WR-TIMEZONE');
  const zones = zonesOf(zone, calendarZone, found.vtimezones, problems, work);
  const setting = { zones, owners: ownersOf(found, owner), problems };
  const times: IcsTime[] = found.freeBusy.flatMap((one) => freeBusyTimes(one, zones));
  const byUid = Map.groupBy(found.events, (event) => plainText(findLine(event, 'UID')) || event.line);
  let done = 0;
  for (const parts of byUid.values()) {
    const events = parts.map((part) => icsEvent(part, setting));
    for (const time of timesOf(events, within, work)) times.push(time);
    done += parts.length;
    if (done % eventsPerStep < parts.length) yield scanShare + ((1 - scanShare) * done) / found.events.length;
  }
  yield 1;
  const busy = (counts: IcsTime['counts']) =>
    periodsOf(
      timeline(
        times.filter((time) => time.counts === counts).map(({ period }) => period),
        within,
      ),
    );
  const asOf = findWall(found.stamp.slice(0, -1));
  const told = problems.slice(0, mostProblems);
  return {
    ok: true,
    busy: { within, firm: busy('firm'), soft: busy('soft'), events: found.count, asOf },
    problems: told,
  };
}

/** Who was told, and the calendar's name where that is an address, as Google writes it. */
function ownersOf({ calendars }: Scanned, owner: string): ReadonlySet<string> {
  const named = firstValue(calendars, 'X-WR-CALNAME');
  const addresses = [owner, named].map((text) => text.trim().toLowerCase());
  return new Set(addresses.filter((text) => /^[^\s@]+@[^\s@]+$/.test(text)));
}

function firstValue(calendars: readonly IcsComponent[], name: string): string {
  return calendars.map((calendar) => plainText(findLine(calendar, name))).find((value) => value !== '') ?? '';
}

/** The whole at once. */
export function icsAnswer(bytes: Uint8Array, question: IcsQuestion): IcsAnswer {
  const steps = icsReading(bytes, question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
