import { dayMs, type Instant, minuteMs } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { type WallMs, wallMsAt, type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import { civilDay, dayNumber, dayOfWall } from './civil.ts';

/** A wall clock somewhere. */
export interface Clock {
  /**
   * When it shows a time: of a time that comes twice the earlier; a time that is skipped lies as far after the change as
   * it was asked to lie after the last minute before it. RFC 5545 §3.3.5.
   */
  instantOf(wallMs: WallMs): Instant;
  wallOf(instant: Instant): WallMs;
}

export const utcClock: Clock = { instantOf: (wallMs) => wallMs, wallOf: (instant) => instant };

/** A clock that never changes, such as that of `UTC+02:00`. */
export function fixedClock(offsetMinutes: number): Clock {
  const offset = offsetMinutes * minuteMs;
  return { instantOf: (wallMs) => wallMs - offset, wallOf: (instant) => instant + offset };
}

/** A clock by a table of its changes. */
export function tableClock(offsets: ZoneOffsets): Clock {
  return { instantOf: (wallMs) => instantIn(offsets, wallMs), wallOf: (instant) => wallMsAt(offsets, instant) };
}

/** The clock of an IANA zone by this machine's own data, year by year as it is asked. @throws RangeError for no zone */
export function zoneClock(zone: Zone): Clock {
  const years = new Map<number, ZoneOffsets>();
  const table = (wallMs: WallMs): ZoneOffsets => {
    const { year } = civilDay(dayOfWall(wallMs));
    const known = years.get(year);
    if (known) return known;
    const within = { start: dayNumber(year, 1, 1) * dayMs, end: dayNumber(year + 1, 1, 1) * dayMs };
    const made = zoneOffsets(zone, within);
    years.set(year, made);
    return made;
  };
  return {
    instantOf: (wallMs) => instantIn(table(wallMs), wallMs),
    wallOf: (instant) => wallMsAt(table(instant), instant),
  };
}

function instantIn({ from, offsetMs }: ZoneOffsets, wallMs: WallMs): Instant {
  for (let i = 0; i < from.length; i += 1) {
    const instant = wallMs - (offsetMs[i] ?? 0);
    // Neither before this offset began, which is the gap, nor after it ended: the earlier of two comes first.
    if (instant < (from[i + 1] ?? Number.POSITIVE_INFINITY)) {
      const isSkipped = i > 0 && instant < (from[i] ?? 0);
      return isSkipped ? wallMs - (offsetMs[i - 1] ?? 0) : instant;
    }
  }
  return wallMs - (offsetMs.at(-1) ?? 0);
}
