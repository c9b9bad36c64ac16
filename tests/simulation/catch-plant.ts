import { drawHistory } from './draw-history.ts';
import { plants } from './plants.ts';
import { runHistory } from './run-history.ts';

export interface Caught {
  readonly seed: number;
  readonly histories: number;
  readonly violation: string;
}

/** The first history, of `most` from seed `from` on, that is broken with the fault and whole without it. */
export async function findCaught(name: string, from: number, most: number): Promise<Caught | undefined> {
  const planted = plants[name];
  if (!planted) throw new Error(`There is no fault ${name}`);
  const { on, plant } = planted;
  for (let seed = from; seed < from + most; seed++) {
    // Of this service alone, so that a fault is caught where it was put.
    const history = drawHistory(seed, { alex: [on], sam: [on] });
    const [violation] = (await runHistory(history, plant)).violations;
    if (violation === undefined) continue;
    const honest = await runHistory(history);
    if (honest.violations.length === 0) return { seed, histories: seed - from + 1, violation };
  }
  return undefined;
}
