import type { PersonaSummary, Summary } from './summary.ts';

const otherNames = [
  'recurring event',
  'first free slot',
  'nearest to a wish',
  'half of the day',
  'weighted scorer',
] as const;

/** The aims, each as a sentence where it is missed. */
export function missedTargets({ personas, season }: Summary): string[] {
  const missed = personas.flatMap(missedOf);
  if (season.daysLate > 7) missed.push(`seasons are seen after ${season.daysLate.toFixed(1)} days (aim: 7)`);
  if (season.seen < season.seasons)
    missed.push(`${season.seasons - season.seen} of ${season.seasons} seasons are not seen`);
  if (season.falseAYear > 0.2) missed.push(`${season.falseAYear.toFixed(2)} false seasons a year (aim: 0.2)`);
  return missed;
}

function missedOf({ persona, limit, by }: PersonaSummary): string[] {
  const ours = by.porchlight;
  const best = Math.max(...otherNames.map((name) => by[name].weeks));
  const [, ...moving] = otherNames;
  const steadiest = Math.max(...moving.map((name) => by[name].sameTime));
  const checks: readonly (readonly [boolean, string])[] = [
    [
      ours.weeks >= 0.97 * limit.weeks,
      `${percent(ours.weeks / limit.weeks)} of the weeks that can be kept (aim: 97 %)`,
    ],
    [
      ours.sameTime >= 0.85 * limit.sameTime,
      `${percent(ours.sameTime / limit.sameTime)} of the same-time share that can be had (aim: 85 %)`,
    ],
    [ours.movedAMonth < 0.5, `${ours.movedAMonth.toFixed(2)} unasked moves a month (aim: below 0.5)`],
    [ours.weeks >= best - 1, `${(best - ours.weeks).toFixed(1)} weeks a year behind the best other way (aim: 1)`],
    [ours.weeks >= by['recurring event'].weeks + 1, 'not clearly ahead of a recurring event'],
    [
      ours.sameTime > steadiest,
      `another way keeps more of the same time: ${percent(steadiest)} to ${percent(ours.sameTime)}`,
    ],
    [ours.clashes === 0, `${ours.clashes.toFixed(2)} clashes a year (aim: 0)`],
  ];
  return checks.filter(([isMet]) => !isMet).map(([, sentence]) => `${persona}: ${sentence}`);
}

export function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
