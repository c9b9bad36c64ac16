import type { Instant } from '#lib/time/period.ts';

export interface KeptCounts {
  readonly coming: number;
  readonly past: number;
}

/**
 * How many events an .ics text of ours holds, by whether they have ended at `now`.
 *
 * @see RFC 5545 §3.3.5: a time is UTC (`Z`), or in the zone that its `TZID` names
 */
export function keptCounts(ics: string, now: Instant): KeptCounts {
  const ends = [...ics.matchAll(/^DTEND(?:;TZID=([^:;]+))?[^:]*:(\d{8}T\d{6})(Z?)/gm)].map(([, zone, wall, utc]) =>
    endOf(wall ?? '', utc === 'Z' ? 'UTC' : (zone ?? 'UTC')),
  );
  const past = ends.filter((end) => end <= now).length;
  return { coming: ends.length - past, past };
}

function endOf(wall: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}
