import { pathToFileURL } from 'node:url';
import { microDate } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Side, Situation } from '#lib/planning/situation.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { availablePeriods, type DayHours } from '#lib/time/available.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { difference, intersection, periodsOf, timeline, union } from '#lib/time/timeline.ts';
import { instantAt, type Weekday } from '#lib/time/wall-time.ts';

const zone = 'Europe/Berlin';
const weeks = 8;
const start = instantAt('2026-10-05', 0, zone);
const within: Period = { start, end: start + weeks * 7 * dayMs };
const leastMs = 20 * minuteMs;

/** One way to find the free time of two people. `times` is how much slower it is than the least possible work. */
export interface SlotsBenchRow {
  readonly name: string;
  readonly eventsPerWeek: number;
  readonly medianMicroseconds: number;
  readonly times: number;
}

/** The same for both: a quarter of an hour to two hours each, most of them within office hours. Seeded. */
function busyWeeks(eventsPerWeek: number, seed: number): Period[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const periods = Array.from({ length: weeks * eventsPerWeek }, () => {
    const day = Math.floor(random() * weeks * 7);
    const hour = random() < 0.8 ? 8 + random() * 9 : 17 + random() * 5;
    const begin = start + day * dayMs + Math.round(hour * 12) * 5 * minuteMs;
    return { start: begin, end: begin + Math.ceil(random() * (eventsPerWeek > 100 ? 4 : 8)) * 15 * minuteMs };
  });
  return periods.sort((a, b) => a.start - b.start);
}

function evenings(fromHour: number, toHour: number): DayHours[] {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return weekdays.map((weekday) => ({ weekday, fromMinute: fromHour * 60, toMinute: toHour * 60 }));
}

/** One pass over three sorted typed arrays, and nothing more: the hours of both, less what either is busy with. */
function leastWork(hours: Float64Array, busyA: Float64Array, busyB: Float64Array, found: Float64Array): number {
  let count = 0;
  let a = 0;
  let b = 0;
  for (let h = 0; h < hours.length; h += 2) {
    let free = hours[h] ?? 0;
    const end = hours[h + 1] ?? 0;
    while (free < end) {
      while (a < busyA.length && (busyA[a + 1] ?? 0) <= free) a += 2;
      while (b < busyB.length && (busyB[b + 1] ?? 0) <= free) b += 2;
      const nextA = a < busyA.length ? (busyA[a] ?? 0) : Infinity;
      const nextB = b < busyB.length ? (busyB[b] ?? 0) : Infinity;
      const until = Math.min(nextA, nextB, end);
      if (until - free >= leastMs) {
        found[count++] = free;
        found[count++] = until;
      }
      if (until === end) break;
      free = nextA <= nextB ? (busyA[a + 1] ?? 0) : (busyB[b + 1] ?? 0);
    }
  }
  return count;
}

/** The same sweep in objects: one sorted list of what both are busy with, joined where it overlaps, then the hours along it. */
function plainObjects(hours: readonly Period[], busyA: readonly Period[], busyB: readonly Period[]): Period[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...busyA, ...busyB].sort((x, y) => x.start - y.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const found: Period[] = [];
  let next = 0;
  for (const offered of hours) {
    let free = offered.start;
    while ((joined[next]?.end ?? Infinity) <= offered.start) next++;
    for (let i = next; (joined[i]?.start ?? Infinity) < offered.end; i++) {
      const { start, end } = joined[i] ?? offered;
      if (start - free >= leastMs) found.push({ start: free, end: start });
      free = end;
    }
    if (offered.end - free >= leastMs) found.push({ start: free, end: offered.end });
  }
  return found;
}

function flat(periods: readonly Period[]): Float64Array {
  return Float64Array.from(periods.flatMap(({ start, end }) => [start, end]));
}

function medianMicroseconds(work: () => unknown): number {
  const rounds = 60;
  const perRound = 40;
  const times: number[] = [];
  for (let i = 0; i < 400; i++) work();
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    for (let i = 0; i < perRound; i++) work();
    times.push(((performance.now() - begin) * 1_000) / perRound);
  }
  return times.sort((a, b) => a - b)[rounds / 2] ?? Number.NaN;
}

function ways(eventsPerWeek: number): [string, () => unknown][] {
  const [busyA, busyB] = [busyWeeks(eventsPerWeek, 1), busyWeeks(eventsPerWeek, 2)];
  const [hoursA, hoursB] = [
    { zone, hours: evenings(17, 23) },
    { zone, hours: evenings(9, 22) },
  ];
  const hours = intersection(timeline(availablePeriods(hoursA, within)), timeline(availablePeriods(hoursB, within)));
  const hourPeriods = periodsOf(hours);
  const [lineA, lineB] = [timeline(busyA), timeline(busyB)];
  const [flatHours, flatA, flatB] = [flat(hourPeriods), flat(busyA), flat(busyB)];
  const found = new Float64Array(flatHours.length + 2 * (flatA.length + flatB.length));
  const side = (firm: readonly Period[], offered: readonly DayHours[]): Side => {
    return { hours: { zone, hours: offered }, firm, soft: [], unknown: undefined };
  };
  const ritual = microDate(zone);
  const situation: Situation = {
    now: start - hourMs,
    zone,
    rituals: [ritual],
    occasions: [],
    own: side(busyA, hoursA.hours),
    partner: side(busyB, hoursB.hours),
    rules: planningRules,
  };
  return [
    ['least possible work', () => leastWork(flatHours, flatA, flatB, found)],
    ['free time, from timelines', () => difference(hours, union(lineA, lineB))],
    ['free time, from lists', () => difference(hours, union(timeline(busyA), timeline(busyB)))],
    ['slots, ranked, with reasons', () => freeSlots(situation, ritual, within)],
    ['free time, plain objects', () => plainObjects(hourPeriods, busyA, busyB)],
  ];
}

/** Free slots for two people over eight weeks; medians, and ratios within one run. */
export function slotsBench(): SlotsBenchRow[] {
  return [50, 200].flatMap((eventsPerWeek) => {
    const measured = ways(eventsPerWeek).map(([name, work]) => ({ name, median: medianMicroseconds(work) }));
    const least = measured[0]?.median ?? Number.NaN;
    return measured.map(({ name, median }) => {
      return { name, eventsPerWeek, medianMicroseconds: median, times: median / least };
    });
  });
}

/** As lines of text. */
export function slotsBenchTable(rows: readonly SlotsBenchRow[]): string {
  const lines = rows.map(({ name, eventsPerWeek, medianMicroseconds: median, times }) => {
    return `${name.padEnd(28)}${String(eventsPerWeek).padStart(6)}${median.toFixed(1).padStart(12)}${times.toFixed(1).padStart(9)}`;
  });
  return ['free slots for two, 8 weeks  events/week    median µs    times', ...lines].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(slotsBenchTable(slotsBench()));
