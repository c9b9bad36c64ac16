import type { Period } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { addWeeks, datesOfWeek, type Week, weekPeriod } from '#lib/time/week.ts';
import { seededRandom } from '#tests/simulation/random.ts';
import { drawArrivals } from './draw-arrivals.ts';
import { drawRoster } from './draw-roster.ts';
import { drawSeries } from './draw-series.ts';
import type { Entry } from './entry.ts';
import type { Persona } from './persona.ts';

/** A year that is lived through, with what calendars hold before and after it. */
export interface Year {
  readonly persona: Persona;
  readonly seed: number;
  /** The first week that counts; weeks are numbered from it. */
  readonly firstWeek: Week;
  readonly weeks: number;
  /** Earliest told first. */
  readonly entries: readonly Entry[];
  /** By the week's number. */
  readonly seasonWeeks: ReadonlySet<number>;
  readonly holidayWeeks: ReadonlySet<number>;
}

/** What the draws of one year share. */
export interface Drawing extends Omit<Year, 'entries'> {
  /** Week numbers for which something is drawn: twelve and a little before the year to nine after it. */
  readonly drawn: readonly number[];
  readonly dayOf: (week: number, weekday: number) => string;
}

const firstWeek: Week = '2025-W40';
const weeks = 52;
const drawn = Array.from({ length: 14 + weeks + 10 }, (_, i) => i - 14);
const dates = new Map(drawn.map((week) => [week, datesOfWeek(addWeeks(firstWeek, week))]));

/** The same for the same persona and seed. */
export function drawYear(persona: Persona, seed: number): Year {
  const random = seededRandom(seed * 7_919 + hashOf(persona.name));
  const seasonWeeks = new Set<number>();
  for (const { first, weeks: lasts, jitterWeeks } of persona.seasons) {
    const from = first + random.between(-jitterWeeks, jitterWeeks);
    for (let week = from; week < from + lasts; week++) seasonWeeks.add(week);
  }
  const holidayWeeks = new Set(persona.holidays);
  const dayOf = (week: number, weekday: number) => dates.get(week)?.[weekday - 1] ?? '';
  const drawing: Drawing = { persona, seed, firstWeek, weeks, seasonWeeks, holidayWeeks, drawn, dayOf };
  const entries = [
    ...drawSeries(drawing, seededRandom(random.between(0, 1e9))),
    ...drawArrivals(drawing, seededRandom(random.between(0, 1e9))),
    ...drawRoster(drawing, seededRandom(random.between(0, 1e9))),
    ...(random.chance(0.5) ? awayTime(drawing) : []),
  ].sort((a, b) => a.from - b.from || a.period.start - b.period.start);
  return { persona, seed, firstWeek, weeks, seasonWeeks, holidayWeeks, entries };
}

/** Weeks away that a calendar shows as busy from one end to the other. */
function awayTime({ persona, firstWeek: first, holidayWeeks }: Drawing): Entry[] {
  return [...holidayWeeks].map((week) => {
    const period = weekPeriod(addWeeks(first, week), persona.zone);
    return {
      side: 'own',
      period,
      soft: false,
      isWork: false,
      from: Number.NEGATIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
    };
  });
}

/** From and to in minutes from that day's midnight, on the wall clock of the persona. */
export function wallPeriod(drawing: Drawing, week: number, weekday: number, from: number, to: number): Period {
  const date = drawing.dayOf(week, weekday);
  const { zone } = drawing.persona;
  return { start: instantAt(date, from, zone), end: instantAt(date, to, zone) };
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash;
}
