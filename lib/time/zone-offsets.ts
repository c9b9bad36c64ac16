import { dayMs, type Instant, type Period } from './period.ts';
import { type Zone, zonedAt } from './wall-time.ts';

/**
 * How far the wall clock of a zone is ahead of UTC throughout a period. Within it, wall time is addition: asking Temporal
 * for each of a thousand times costs a hundred times more than asking once for the one or two clock changes between them.
 */
export interface ZoneOffsets {
  /** When each offset begins, earliest first; the first holds for all time before, too. */
  readonly from: readonly Instant[];
  readonly offsetMs: readonly number[];
}

/** Milliseconds since 1970-01-01T00:00 on the wall clock, as if every day had 24 hours. */
export type WallMs = number;

/**
 * The offsets of a zone from a day before a period to a day after it; outside of that they are a guess.
 *
 * @throws RangeError when the zone is none
 */
export function zoneOffsets(zone: Zone, within: Period): ZoneOffsets {
  const last = within.end + dayMs;
  let at: Temporal.ZonedDateTime | null = zonedAt(within.start - dayMs, zone);
  const from: Instant[] = [];
  const offsetMs: number[] = [];
  while (at !== null && (from.length === 0 || at.epochMilliseconds < last)) {
    from.push(at.epochMilliseconds);
    offsetMs.push(at.offsetNanoseconds / 1e6);
    at = at.getTimeZoneTransition('next');
  }
  return { from, offsetMs };
}

/** What the wall clock shows at an instant. */
export function wallMsAt(offsets: ZoneOffsets, instant: Instant): WallMs {
  let i = offsets.from.length - 1;
  while (i > 0 && instant < (offsets.from[i] ?? 0)) i--;
  return instant + (offsets.offsetMs[i] ?? 0);
}

/**
 * The first instant at which the wall clock shows a time or a later one: of a time that comes twice the earlier, and for a
 * time that a clock change skips the change itself. So hours that begin or end in the skipped hour take none of the next.
 */
export function instantOfWall(offsets: ZoneOffsets, wallMs: WallMs): Instant {
  let instant = wallMs;
  for (let i = 0; i < offsets.from.length; i++) {
    instant = wallMs - (offsets.offsetMs[i] ?? 0);
    if (i > 0) instant = Math.max(instant, offsets.from[i] ?? 0);
    if (instant < (offsets.from[i + 1] ?? Infinity)) break;
  }
  return instant;
}

/** When the wall clock is next put forward or back after an instant; infinity where it is not. */
export function nextClockChange(offsets: ZoneOffsets, instant: Instant): Instant {
  for (let i = 1; i < offsets.from.length; i++) {
    const change = offsets.from[i] ?? 0;
    if (change > instant) return change;
  }
  return Infinity;
}
