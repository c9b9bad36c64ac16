import { parentPort } from 'node:worker_threads';
import { type YearMeasures, yearMeasures } from './measures.ts';
import { personas } from './personas.ts';
import { type SeasonMeasures, seasonMeasures } from './season-measures.ts';
import { drawYear } from './year.ts';

/** One year of one persona. */
export interface Asked {
  readonly persona: string;
  readonly seed: number;
}

export interface Answer {
  readonly year: YearMeasures;
  readonly season: SeasonMeasures;
}

/** @throws RangeError where nobody has that name */
export function answer({ persona, seed }: Asked): Answer {
  const found = personas.find(({ name }) => name === persona);
  if (!found) throw new RangeError(`nobody is called ${persona}`);
  const year = drawYear(found, seed);
  return { year: yearMeasures(year), season: seasonMeasures(year) };
}

// One thread of many: a persona and a seed come in, what became of that year goes out.
parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
