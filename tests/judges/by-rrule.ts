import { dayMs } from '#lib/time/period.ts';
import type { GeneratedCalendar, GeneratedEvent, Wall } from './a-calendar.ts';
import { ruleTimes } from './a-rule.ts';
import { type Judged, type JudgedTime, judged } from './judged.ts';
import { instantOf } from './temporal.ts';

/** One time of an event as a calendar service would send it. */
export interface Instance {
  readonly event: GeneratedEvent;
  readonly wall: Wall;
  /** Where its end lies on the wall, for whole days. */
  readonly endWall: Wall;
  readonly period: { readonly start: number; readonly end: number };
  readonly isCancelled: boolean;
}

/** Busy time by `rrule` for the rules, Temporal for the zones, and the plain meaning of everything else. */
export function byRrule(calendar: GeneratedCalendar): Judged {
  const times = instancesOf(calendar).flatMap(({ event, period, isCancelled }): JudgedTime[] => {
    if (isCancelled || event.status === 'CANCELLED' || event.transparent) return [];
    return [{ ...period, soft: event.status === 'TENTATIVE' }];
  });
  return judged(times, calendar.within);
}

export function instancesOf(calendar: GeneratedCalendar): Instance[] {
  return calendar.events.flatMap((event) => {
    const changed = new Map(event.changes.map(({ of, to }) => [of, to]));
    const left = new Set(event.without);
    return startsOf(calendar, event)
      .filter((wall) => !left.has(wall))
      .map((wall) =>
        instance(calendar, event, changed.get(wall) ?? wall, changed.has(wall) && changed.get(wall) === undefined),
      )
      .concat([...changed].flatMap(([of, to]) => extra(calendar, event, of, to)));
  });
}

/** A change of one that the rule no longer has stands by itself. */
function extra(calendar: GeneratedCalendar, event: GeneratedEvent, of: Wall, to: Wall | undefined): Instance[] {
  return startsOf(calendar, event).includes(of) || to === undefined ? [] : [instance(calendar, event, to, false)];
}

function startsOf(calendar: GeneratedCalendar, event: GeneratedEvent): Wall[] {
  const { rule, start, count, until, more } = event;
  if (rule === undefined) return [start, ...more];
  const zone = event.zone ?? calendar.zone;
  // COUNT counts from the first one on.
  const to = calendar.within.end + 40 * dayMs;
  const all = ruleTimes(count === undefined ? rule : `${rule};COUNT=${count}`, start, start, to);
  const kept = all.filter((wall) => {
    if (until === undefined) return true;
    if (event.allDay) return wall <= Math.floor(until.wall / dayMs) * dayMs;
    if (until.as === 'local' && event.zone !== 'UTC') return wall <= until.wall;
    return instantOf(wall, zone) <= instantOf(until.wall, zone);
  });
  return [...new Set([start, ...kept, ...more])];
}

function instance(calendar: GeneratedCalendar, event: GeneratedEvent, wall: Wall, isCancelled: boolean): Instance {
  const zone = event.zone ?? calendar.zone;
  const start = instantOf(wall, zone);
  const endWall = wall + event.lengthMs;
  const end = event.allDay ? instantOf(endWall, zone) : start + lengthOf(event, zone, wall);
  return { event, wall, endWall, period: { start, end }, isCancelled };
}

/**
 * DTEND gives each of a series the length that the first one has as time passes: RFC 5545 §3.8.5.3. A moved one has its own
 * DTEND.
 */
function lengthOf(
  { lengthBy, lengthMs, start, rule, changes, more }: GeneratedEvent,
  zone: string,
  wall: Wall,
): number {
  if (lengthBy === 'duration') return lengthMs;
  const isMoved = changes.some(({ to }) => to === wall) && !(rule === undefined && [start, ...more].includes(wall));
  const first = isMoved ? wall : start;
  return instantOf(first + lengthMs, zone) - instantOf(first, zone);
}
