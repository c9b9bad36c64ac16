import type { Instant, Period } from './period.ts';

/**
 * Periods as one flat list of instants [start, end, start, end, …]: sorted, disjoint, none empty, none touching the next.
 * Made by `timeline` and the operations here, never by hand. Flat, because every decision sweeps thousands of them: an
 * array of objects costs ten times as much.
 */
export type Timeline = Readonly<Float64Array<ArrayBuffer>>;

/** No time at all. */
export const never: Timeline = new Float64Array(0);

/**
 * The time that lies in any of the periods.
 *
 * @param periods in any order; they may overlap. One that is empty or ends before it starts takes no time
 * @param within only the time in here; everything when left out
 * @throws never: any list of numbers is valid
 */
export function timeline(periods: readonly Period[], within: Period = always): Timeline {
  const line = new Float64Array(2 * periods.length);
  let length = 0;
  let lastStart = -Infinity;
  let lastEnd = -Infinity;
  for (const period of periods) {
    const start = Math.max(period.start, within.start);
    const end = Math.min(period.end, within.end);
    if (!(start < end)) continue;
    if (start < lastStart) return sortedTimeline(periods, within);
    lastStart = start;
    if (start > lastEnd) {
      line[length++] = start;
      line[length++] = lastEnd = end;
    } else if (end > lastEnd) line[length - 1] = lastEnd = end;
  }
  return line.subarray(0, length);
}

const always: Period = { start: -Infinity, end: Infinity };

function sortedTimeline(periods: readonly Period[], within: Period): Timeline {
  const valid = periods.filter(({ start, end }) => Math.max(start, within.start) < Math.min(end, within.end));
  // Each list on its own: where one run ends and the next begins hangs only on how many have begun and ended so far.
  const starts = Float64Array.from(valid, (period) => Math.max(period.start, within.start)).sort();
  const ends = Float64Array.from(valid, (period) => Math.min(period.end, within.end)).sort();
  const line = new Float64Array(2 * valid.length);
  let length = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    if (length > 0 && start <= (line[length - 1] ?? 0)) length--;
    else line[length++] = start;
    line[length++] = ends[i] ?? 0;
  }
  return line.subarray(0, length);
}

/** The time that lies in either. */
export function union(a: Timeline, b: Timeline): Timeline {
  const line = new Float64Array(a.length + b.length);
  let length = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const fromA = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0));
    const start = (fromA ? a[i] : b[j]) ?? 0;
    const end = (fromA ? a[i + 1] : b[j + 1]) ?? 0;
    if (fromA) i += 2;
    else j += 2;
    const last = length > 0 ? (line[length - 1] ?? 0) : -Infinity;
    if (start > last) {
      line[length++] = start;
      line[length++] = end;
    } else if (end > last) line[length - 1] = end;
  }
  return line.subarray(0, length);
}

/** The time that lies in both. */
export function intersection(a: Timeline, b: Timeline): Timeline {
  const line = new Float64Array(a.length + b.length);
  let length = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i] ?? 0, b[j] ?? 0);
    const endA = a[i + 1] ?? 0;
    const endB = b[j + 1] ?? 0;
    const end = Math.min(endA, endB);
    if (start < end) {
      line[length++] = start;
      line[length++] = end;
    }
    if (endA <= endB) i += 2;
    if (endB <= endA) j += 2;
  }
  return line.subarray(0, length);
}

/** The time that lies in `a` and not in `b`. */
export function difference(a: Timeline, b: Timeline): Timeline {
  const line = new Float64Array(a.length + b.length);
  let length = 0;
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i] ?? 0;
    const end = a[i + 1] ?? 0;
    while (j < b.length && (b[j + 1] ?? 0) <= start) j += 2;
    // What ends in `b` beyond this period may also cut the next one, so `j` stays on the last that reaches past it.
    while (j < b.length && (b[j] ?? 0) < end) {
      const cut = b[j] ?? 0;
      if (start < cut) {
        line[length++] = start;
        line[length++] = cut;
      }
      start = b[j + 1] ?? 0;
      if (start >= end) break;
      j += 2;
    }
    if (start < end) {
      line[length++] = start;
      line[length++] = end;
    }
  }
  return line.subarray(0, length);
}

/**
 * Each period begins so much earlier and ends so much later; what then overlaps or touches is one.
 *
 * @param beforeMs at least 0
 * @param afterMs at least 0
 */
export function widened(line: Timeline, beforeMs: number, afterMs: number): Timeline {
  const wide = new Float64Array(line.length);
  let length = 0;
  for (let i = 0; i < line.length; i += 2) {
    const start = (line[i] ?? 0) - beforeMs;
    if (length > 0 && start <= (wide[length - 1] ?? 0)) length--;
    else wide[length++] = start;
    wide[length++] = (line[i + 1] ?? 0) + afterMs;
  }
  return wide.subarray(0, length);
}

/** The same as objects, earliest first. */
export function periodsOf(line: Timeline): Period[] {
  const periods: Period[] = [];
  for (let i = 0; i < line.length; i += 2) periods.push({ start: line[i] ?? 0, end: line[i + 1] ?? 0 });
  return periods;
}

/** Whether the instant lies in the timeline; the end of a period is no part of it. */
export function covers(line: Timeline, instant: Instant): boolean {
  return endOfRun(line, instant) > instant;
}

/**
 * When the period that holds the instant ends; the instant itself where none does.
 */
export function endOfRun(line: Timeline, instant: Instant): Instant {
  const edge = edgesUntil(line, instant);
  return edge % 2 === 1 ? (line[edge] ?? instant) : instant;
}

/** How many starts and ends have come by an instant, those at the instant too: odd within a period, even outside. */
export function edgesUntil(line: Timeline, instant: Instant): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
