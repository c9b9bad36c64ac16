import { type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { covers, timeline } from '#lib/time/timeline.ts';
import { type CalendarDate, dayNumberOf, instantAt, type Zone } from '#lib/time/wall-time.ts';
import { middayOpenings } from './prompts.ts';

/** On the wall clock: half past eleven to two. */
const fromMinute = 11 * 60 + 30;
const toMinute = 14 * 60;
const wishedMinute = 12 * 60 + 30;
const stepMin = 5;

/** Midday of a day. @throws RangeError when the date or the zone is none */
export function middayPeriod(date: CalendarDate, zone: Zone): Period {
  return { start: instantAt(date, fromMinute, zone), end: instantAt(date, toMinute, zone) };
}

/**
 * The least busy minute of a midday: the one that is farthest from any busy time; of several, the one nearest to half past
 * twelve, and then the earlier.
 *
 * @param busy in any order; what touches no midday does not matter
 * @returns undefined where all of it is busy
 * @throws RangeError when the date or the zone is none
 */
export function findLeastBusyMinute(busy: readonly Period[], date: CalendarDate, zone: Zone): Instant | undefined {
  const { start, end } = middayPeriod(date, zone);
  const taken = timeline(busy);
  const wished = instantAt(date, wishedMinute, zone);
  let best: Instant | undefined;
  for (let at = start; at < end; at += stepMin * minuteMs) {
    if (covers(taken, at)) continue;
    if (best === undefined || isBetter(at, best)) best = at;
  }
  return best;

  function isBetter(at: Instant, than: Instant): boolean {
    const more = roomAround(busy, at) - roomAround(busy, than);
    return more > 0 || (more === 0 && Math.abs(at - wished) < Math.abs(than - wished));
  }
}

/** Beyond an hour, more room is no more quiet. */
const enoughMs = 60 * minuteMs;

/** How far the nearest busy time is. */
function roomAround(busy: readonly Period[], at: Instant): number {
  return Math.min(enoughMs, ...busy.map(({ start, end }) => (at < start ? start - at : at >= end ? at - end : 0)));
}

/** The key of a day's opening: all of them, one after the other, before one comes back. */
export function middayOpeningOf(date: CalendarDate): string {
  return opening(dayNumberOf(date));
}

/** The one after `before`; where it is none of ours, the first. */
export function nextMiddayOpening(before: string): string {
  return opening(middayOpenings.indexOf(before) + 1);
}

function opening(place: number): string {
  return middayOpenings[place % middayOpenings.length] ?? '';
}
