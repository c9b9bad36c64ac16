import { type RecurrenceRule, ruleDates } from './recurrence-rule.ts';
import { DAY_MS, lowerBound, wallTime } from './time.ts';

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

export interface Pattern {
  readonly startMs: number;
  readonly endMs: number;
  readonly dayLong: boolean;
  /** IANA: its wall times are those of the series. */
  readonly zone: string;
}

/**
 * The occurrences of a recurring event, made as far as they are asked for and kept.
 *
 * @param first the first occurrence
 * @param without starts of occurrences that are taken out
 * @see RFC 5545 §3.3.10
 */
export function series(first: Pattern, rule: RecurrenceRule, without: ReadonlySet<number> = new Set()): Series {
  const made: Occurrence[] = [];
  const source = occurrences(wallTime(first.startMs, first.zone), first, rule);
  // Whole days are an hour longer on one night of the year.
  const longest = first.endMs - first.startMs + (first.dayLong ? 3_600_000 : 0);
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
