import { type WeeklyRules, weeklyRules } from '#lib/planning/weekly-rules.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import { limitOf } from './clairvoyant.ts';
import { live } from './live.ts';
import { measuresOf } from './measures.ts';
import { personas } from './personas.ts';
import { porchlight } from './porchlight.ts';
import { mean } from './summary.ts';
import { drawYear, type Year } from './year.ts';

/** The numbers that stand in `weekly-rules.ts` with what they make, and their neighbours; the first line is the table itself. */
const tried: readonly Partial<WeeklyRules>[] = [
  {},
  ...[1.25, 2.5, 5].map((marginWeeks) => ({ marginWeeks })),
  ...[0.01, 6, 24].map((sameHourWeeks) => ({ sameHourWeeks })),
  ...[0.15, 0.35, 0.5].map((perHourFromWished) => ({ perHourFromWished })),
  ...[2, 6].map((weeksBooked) => ({ weeksBooked })),
  { shiftMostMin: 90 },
];

/** One line for each other number, on years that no table is printed from. */
export function sweep(seeds: number, tell: (line: string) => void): void {
  const years = personas.flatMap((one) => Array.from({ length: seeds }, (_, i) => drawYear(one, 1_001 + i)));
  const limits = years.map(limitOf);
  tell('other numbers                    weeks of limit   same time of limit   moves a month   hours from wish');
  for (const change of tried) {
    const lived = years.map((year, i) => oneYear(year, { ...weeklyRules, ...change }, limits[i]));
    const cells = [
      (100 * mean(lived.map(({ weeks }) => weeks))).toFixed(1).padStart(14),
      (100 * mean(lived.map(({ sameTime }) => sameTime))).toFixed(1).padStart(21),
      mean(lived.map(({ moves }) => moves))
        .toFixed(2)
        .padStart(16),
      mean(lived.map(({ hours }) => hours))
        .toFixed(2)
        .padStart(18),
    ];
    tell(`${JSON.stringify(change).padEnd(33)}${cells.join('')}`);
  }
}

function oneYear(year: Year, rules: WeeklyRules, limit = limitOf(year)) {
  const { zone, wishedMinute } = year.persona;
  const lived = live(year, porchlight(rules));
  const { weeks, sameTime, movedUnasked } = measuresOf(lived, zone);
  const apart = [...lived.kept.values()].map(({ start }) => Math.abs(wallTimeAt(start, zone).minute - wishedMinute));
  return {
    weeks: weeks / limit.weeks,
    sameTime: sameTime / weeks / (limit.sameTime / limit.weeks),
    moves: movedUnasked / 12,
    hours: mean(apart) / 60,
  };
}
