import { drawHistory } from './draw-history.ts';
import { type Plant, runHistory } from './run-history.ts';
import type { History, Step } from './steps.ts';

/** What a violation is, whichever event, browser or hour it met. */
export function kindOf(violation: string): string {
  return violation
    .replace(/[0-9a-v]{32}/g, '…')
    .replace(/c_[0-9a-f]+@\S+/g, '…')
    .replace(/\b(alex|sam)-\d\b/g, 'a browser')
    .replace(/\[.*\]/g, '…')
    .replace(/\d+/g, '#');
}

/**
 * The least history that still breaks an invariant in the same way: steps are left out, in ever smaller pieces, as long as
 * it stays broken.
 *
 * @returns the history as it is where nothing is broken
 * @see Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input, 2002
 */
export async function shrunk(seed: number, plant?: Plant, homes?: History['homes']): Promise<History> {
  const whole = drawHistory(seed, homes);
  const fails = async (steps: readonly Step[]) => (await runHistory({ ...whole, steps }, plant)).violations.map(kindOf);
  const [wanted] = await fails(whole.steps);
  if (wanted === undefined) return whole;
  let steps = whole.steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = steps.length - size; from > -size; from -= size) {
      const fewer = steps.filter((_, index) => index < from || index >= from + size);
      if (fewer.length < steps.length && (await fails(fewer)).includes(wanted)) steps = fewer;
    }
  }
  return { ...whole, steps };
}
