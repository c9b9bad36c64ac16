import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { DAY_MS, findInstant, lowerBound, usableZone, wallTime } from './event-time.ts';
import { isRuleLine, type RecurrenceRule, recurrenceRule, ruleDates } from './recurrence-rule.ts';

/** One instance of a series where the rule puts it. */
export interface Occurrence {
  readonly startMs: number;
  readonly endMs: number;
  /** Wall time of its start in the zone of the series. */
  readonly wall: Temporal.PlainDateTime;
}

export interface Series {
  /** Occurrences that overlap [fromMs, toMs), earliest first. */
  within(fromMs: number, toMs: number): readonly Occurrence[];
  /** The occurrence that starts at `startMs`. */
  find(startMs: number): Occurrence | undefined;
}

/** An endless rule is followed this far; a season is far shorter. */
const MOST_OCCURRENCES = 4000;

/**
 * The occurrences of a recurring event, made as far as they are asked for and kept.
 *
 * @param event start, end and `recurrence` (one RRULE, any number of EXDATE)
 * @throws RangeError where the rule has a part that this cloud does not know
 * @see RFC 5545 §3.3.10
 */
export function series(event: calendar_v3.Schema$Event, calendarZone: string): Series {
  const zone = usableZone(event.start?.timeZone ?? calendarZone);
  const startMs = findInstant(event.start ?? {}, calendarZone);
  const endMs = findInstant(event.end ?? {}, calendarZone);
  if (startMs === undefined || endMs === undefined) throw new RangeError('A series needs a start and an end');
  const dayLong = Boolean(event.start?.date);
  const wallZone = dayLong ? usableZone(calendarZone) : zone;
  const lines = event.recurrence ?? [];
  const rule = recurrenceRule(lines.find(isRuleLine) ?? '', wallZone);
  const made: Occurrence[] = [];
  const source = occurrences(wallTime(startMs, wallZone), { startMs, endMs, dayLong, zone: wallZone }, rule);
  const without = excluded(lines, wallZone);
  // Whole days are an hour longer on one night of the year.
  const longest = endMs - startMs + (dayLong ? 3_600_000 : 0);
  let done = false;

  function makeUntil(toMs: number): void {
    while (!done && (made.at(-1)?.startMs ?? Number.NEGATIVE_INFINITY) < toMs && made.length < MOST_OCCURRENCES) {
      const next = source.next();
      if (next.done) done = true;
      else if (!without.has(next.value.startMs)) made.push(next.value);
    }
  }

  return {
    within(fromMs, toMs) {
      makeUntil(toMs);
      const found: Occurrence[] = [];
      for (let at = lowerBound(made, fromMs - longest); at < made.length; at += 1) {
        const one = made[at];
        if (one === undefined || one.startMs >= toMs) break;
        if (one.endMs > fromMs) found.push(one);
      }
      return found;
    },
    find(at) {
      makeUntil(at + 1);
      const one = made[lowerBound(made, at)];
      return one?.startMs === at ? one : undefined;
    },
  };
}

interface Pattern {
  readonly startMs: number;
  readonly endMs: number;
  readonly dayLong: boolean;
  readonly zone: string;
}

function* occurrences(first: Temporal.PlainDateTime, pattern: Pattern, rule: RecurrenceRule): Generator<Occurrence> {
  const lengthMs = pattern.endMs - pattern.startMs;
  const days = Math.round(lengthMs / DAY_MS);
  let count = 0;
  for (const date of ruleDates(first.toPlainDate(), rule)) {
    const wall = date.toPlainDateTime(first.toPlainTime());
    const startMs = wall.toZonedDateTime(pattern.zone).epochMilliseconds;
    if (startMs > rule.untilMs || count >= rule.count) return;
    count += 1;
    const endMs = pattern.dayLong
      ? date.add({ days }).toZonedDateTime(pattern.zone).epochMilliseconds
      : startMs + lengthMs;
    yield { startMs, endMs, wall };
  }
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
