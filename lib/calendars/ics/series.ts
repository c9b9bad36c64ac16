import { dayMs, type Instant, type Period } from '#lib/time/period.ts';
import type { WallMs } from '#lib/time/zone-offsets.ts';
import { type DayNumber, dayOfWall } from './civil.ts';
import type { IcsEvent } from './event.ts';
import { findWall, type IcsLength, type IcsMoment, instantOf } from './moment.ts';
import { occurrences } from './occurrences.ts';
import type { Rule } from './rule.ts';
import type { WallSpan } from './rule-times.ts';
import type { Budget } from './trouble.ts';
import type { IcsCounts } from './verdict.ts';

/** One time of an event, and how it counts. */
export interface IcsTime {
  readonly period: Period;
  readonly counts: IcsCounts;
}

/**
 * All times of the events that share a UID, as far as they touch a period.
 *
 * @param events the series, or the one event, and those that stand for some of it; in any order
 * @returns in no order; those that take no time are left out
 * @throws IcsTrouble `too-often`
 */
export function timesOf(events: readonly IcsEvent[], within: Period, budget: Budget): readonly IcsTime[] {
  const instead = newest(events.filter((event) => event.instead !== undefined));
  const series = latest(events.filter((event) => event.instead === undefined));
  const changed: Changed = {
    left: marksOf(instead.flatMap((event) => event.instead ?? [])),
    following: instead.filter(({ isFollowing }) => isFollowing),
  };
  const times = instead.flatMap((event) => timeOf(event.start, event.length, event.counts));
  return [...times, ...series.flatMap((event) => timesOfSeries(event, changed, within, budget))].filter(
    ({ period, counts }) => counts !== 'no' && period.start < within.end && within.start < period.end,
  );
}

/** Of several events for the same one of a series the last version. */
function newest(events: readonly IcsEvent[]): readonly IcsEvent[] {
  const byInstant = new Map<string, IcsEvent>();
  for (const event of events) {
    const key = event.instead ? `${instantOf(event.instead)} ${event.instead.isDate}` : '';
    if (event.sequence >= (byInstant.get(key)?.sequence ?? 0)) byInstant.set(key, event);
  }
  return [...byInstant.values()];
}

/** Older versions go; events that share their UID by mistake all stay. */
function latest(events: readonly IcsEvent[]): readonly IcsEvent[] {
  const sequence = events.reduce((most, event) => Math.max(most, event.sequence), 0);
  return events.filter((event) => event.sequence === sequence);
}

/** What of a series other events of its UID stand for. */
interface Changed {
  readonly left: Marks;
  readonly following: readonly IcsEvent[];
}

function timesOfSeries(event: IcsEvent, changed: Changed, within: Period, budget: Budget): IcsTime[] {
  const { clock } = event.start;
  const left = marksOf(event.without);
  budget.spend(event.line, changed.following.length);
  const following = changesOf(event, changed.following);
  const span = searchedSpan(event, following, within);
  const times: IcsTime[] = [];
  const add = (start: IcsMoment, length: IcsLength) => {
    if (isMarked(start, left) || isMarked(start, changed.left)) return;
    const change = following.length === 0 ? undefined : changeAt(following, instantOf(start));
    const moved = { ...start, wallMs: start.wallMs + (change?.shiftMs ?? 0) };
    times.push(...timeOf(moved, change?.length ?? length, change?.counts ?? event.counts));
  };
  if (event.rules.length === 0) add(event.start, event.length);
  for (const rule of event.rules) {
    const isPast = pastOf(rule, event.start);
    for (const wallMs of occurrences(rule, event.start.wallMs, span, budget)) {
      if (wallMs !== event.start.wallMs && isPast(wallMs)) break;
      add({ wallMs, isDate: event.start.isDate, clock }, event.length);
    }
  }
  for (const date of event.dates) add(date.start, date.length);
  return times;
}

function timeOf(start: IcsMoment, length: IcsLength, counts: IcsCounts): IcsTime[] {
  const begins = instantOf(start);
  const ends = length.days === 0 ? begins : start.clock.instantOf(start.wallMs + length.days * dayMs);
  const period = { start: begins, end: ends + length.restMs };
  return period.start < period.end ? [{ period, counts }] : [];
}

/** Wall times at which something may start that touches `within`; a day or two more than there is need. */
function searchedSpan(event: IcsEvent, following: readonly Change[], within: Period): WallSpan {
  const longest = [event, ...following].reduce(
    (most, { length }) => Math.max(most, length.days * dayMs + length.restMs),
    0,
  );
  const shift = following.reduce((most, { shiftMs }) => Math.max(most, Math.abs(shiftMs)), 0);
  const { clock } = event.start;
  return {
    from: clock.wallOf(within.start) - longest - shift - 2 * dayMs,
    to: clock.wallOf(within.end) + shift + 2 * dayMs,
  };
}

interface Change {
  /** Holds for what the series has from here on. */
  readonly from: Instant;
  readonly shiftMs: number;
  readonly length: IcsLength;
  readonly counts: IcsCounts;
}

/** What THISANDFUTURE changes, earliest first. RFC 5545 §3.8.4.4 */
function changesOf({ start: { clock } }: IcsEvent, following: readonly IcsEvent[]): readonly Change[] {
  const changes = following.flatMap(({ instead: of, start, length, counts }) => {
    if (of === undefined) return [];
    const shiftMs = clock.wallOf(instantOf(start)) - clock.wallOf(instantOf(of));
    return [{ from: instantOf(of), shiftMs, length, counts }];
  });
  return changes.sort((a, b) => a.from - b.from);
}

/** The last change that began by an instant. */
function changeAt(changes: readonly Change[], instant: Instant): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.from ?? Number.POSITIVE_INFINITY) <= instant) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

interface Marks {
  readonly instants: ReadonlySet<Instant>;
  readonly days: ReadonlySet<DayNumber>;
}

/** Times and whole days of a series that are left out. */
function marksOf(moments: readonly IcsMoment[]): Marks {
  const dates = moments.filter(({ isDate }) => isDate);
  return {
    instants: new Set(moments.filter(({ isDate }) => !isDate).map(instantOf)),
    days: new Set(dates.map(({ wallMs }) => dayOfWall(wallMs))),
  };
}

function isMarked(moment: IcsMoment, { instants, days }: Marks): boolean {
  return days.has(dayOfWall(moment.wallMs)) || (instants.size > 0 && instants.has(instantOf(moment)));
}

/** Whether a wall time lies past the UNTIL of a rule, which itself still counts: a day, a local time, or UTC. */
function pastOf({ until }: Rule, { clock }: IcsMoment): (wallMs: WallMs) => boolean {
  if (until === undefined) return () => false;
  const last = findWall(until.replace(/Z$/, '')) ?? Number.NEGATIVE_INFINITY;
  if (until.endsWith('Z')) return (wallMs) => clock.instantOf(wallMs) > last;
  return until.includes('T') ? (wallMs) => wallMs > last : (wallMs) => dayOfWall(wallMs) > dayOfWall(last);
}
