/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Half-open [start, end): the end is no part of it. RFC 5545 §3.3.9. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
/** 24 hours. A calendar day may have 23 or 25: see `dayPeriod`. */
export const dayMs = 86_400_000;

/** Whether the two share an instant. Periods that only touch do not overlap. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the two begin and end together. */
export function isSame(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether `inner` lies within `outer`; both ends may touch. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function lengthMs(period: Period): number {
  return period.end - period.start;
}
