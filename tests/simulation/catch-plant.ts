import { drawHistory } from './draw-history.ts';
import { plants } from './plants.ts';
import { runHistory } from './run-history.ts';

export interface Caught {
  readonly seed: number;
  readonly histories: number;
  readonly violation: string;
}

/** The first history, of `most` from seed `from` on, that is broken with the fault and whole without it. */
export async function findCaught(plant: keyof typeof plants, from: number, most: number): Promise<Caught | undefined> {
  for (let seed = from; seed < from + most; seed++) {
    const history = drawHistory(seed);
    const [violation] = (await runHistory(history, plants[plant]?.())).violations;
    if (violation === undefined) continue;
    const honest = await runHistory(history);
    if (honest.violations.length === 0) return { seed, histories: seed - from + 1, violation };
  }
  return undefined;
}
