import type { IdeaList } from '#lib/practice/ideas/idea.ts';

const usual: Readonly<Record<IdeaList, readonly number[]>> = { micro: [20, 25, 30], weekly: [60, 75, 90] };

/** The lengths to choose from, shortest first; `real` is one of them, whatever it is. */
export function lengthsOf(list: IdeaList, real?: number): readonly number[] {
  const all = real === undefined ? usual[list] : [...usual[list], real];
  return [...new Set(all)].toSorted((a, b) => a - b);
}
