import { costs, energies, type Facets, places, talkings } from './idea.ts';

/** The most that there is of each, here and now. What is left out is no matter. */
export type Wish = { readonly [F in Facet]?: Facets[F] | undefined };

export type Facet = keyof Facets;

/** One that fits, or comes near. */
export interface Fitting<I extends Facets> {
  readonly idea: I;
  /** In what it asks for more than there is; empty: it fits. */
  readonly over: readonly Facet[];
}

/** What matters most where nothing fits: time that is not there cannot be made, words can be few. */
const weights = { minutes: 16, cost: 8, energy: 4, place: 2, talking: 1 } as const;
const facets = Object.keys(weights) as Facet[];

/** How much of a facet: minutes as they are, the others by their place in their list. */
function amount(of: Wish, facet: Facet): number | undefined {
  if (facet === 'minutes') return of.minutes;
  const lists = { energy: energies, cost: costs, place: places, talking: talkings } as const;
  const value = of[facet];
  return value === undefined ? undefined : (lists[facet] as readonly string[]).indexOf(value);
}

/** Above nought: the idea asks for more than is wished; below: for less. */
function beyond(idea: Facets, wish: Wish, facet: Facet): number {
  const [asked = 0, wished] = [amount(idea, facet), amount(wish, facet)];
  return wished === undefined ? 0 : asked - wished;
}

/** Whoever says 'plenty', or 'out', means it: what uses more of what there is comes first. */
function unused(idea: Facets, wish: Wish): number {
  return facets.reduce((sum, facet) => {
    const less = Math.max(0, -beyond(idea, wish, facet));
    return sum + (facet === 'minutes' ? less / 15 : less);
  }, 0);
}

/**
 * The ideas that ask for no more than is wished, those that use most of it first; ideas that do so equally stay in their
 * order. Where none fits, those that come nearest, each with what it asks for beyond.
 *
 * @returns empty only where there are no ideas; never a mixture of what fits and what does not
 */
export function fitting<I extends Facets>(ideas: readonly I[], wish: Wish): readonly Fitting<I>[] {
  const judged = ideas.map((idea) => {
    const over = facets.filter((facet) => beyond(idea, wish, facet) > 0);
    return { idea, over, miss: over.reduce((sum, facet) => sum + weights[facet], 0), left: unused(idea, wish) };
  });
  const least = Math.min(...judged.map(({ miss }) => miss));
  return judged
    .filter(({ miss }) => miss === least)
    .sort((a, b) => a.left - b.left)
    .map(({ idea, over }) => ({ idea, over }));
}
