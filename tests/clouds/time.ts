export const DAY_MS = 86_400_000;

/** Half-open, in milliseconds since 1970 UTC. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

const zones = new Map<string, boolean>();

/** Whether `zone` is in the IANA database of this machine. */
export function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let valid = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    valid = false;
  }
  zones.set(zone, valid);
  return valid;
}

/** What people leave in calendars may name a zone that is not there; its times are then those of UTC. */
export function usableZone(zone: string): string {
  return isZone(zone) ? zone : 'UTC';
}

/** The wall date and time of `instant` in `zone`. */
export function wallTime(instant: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(usableZone(zone)).toPlainDateTime();
}

export function overlap(a: Span, b: Span): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}

/** The first place in `sorted` (by start) at which a start is `instant` or later. */
export function lowerBound(sorted: readonly { readonly startMs: number }[], instant: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.startMs ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
