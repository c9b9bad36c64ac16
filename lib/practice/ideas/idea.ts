/** From the least to the most; what is wished for is a most. */
export const energies = ['low', 'some', 'plenty'] as const;
export const costs = ['free', 'small', 'some'] as const;
export const places = ['home', 'near', 'out'] as const;
export const talkings = ['none', 'some', 'much'] as const;

export type Energy = (typeof energies)[number];
export type Cost = (typeof costs)[number];
export type Place = (typeof places)[number];
export type Talking = (typeof talkings)[number];

/** What an idea asks of two people. */
export interface Facets {
  /** It cannot be done well in less. */
  readonly minutes: number;
  readonly energy: Energy;
  readonly cost: Cost;
  readonly place: Place;
  readonly talking: Talking;
}

export type IdeaList = 'micro' | 'weekly';

export type IdeaKind =
  | 'care'
  | 'make'
  | 'memory'
  | 'move'
  | 'music'
  | 'outdoors'
  | 'plan'
  | 'play'
  | 'rest'
  | 'talk'
  | 'taste'
  | 'touch'
  | 'words'
  | 'own';

/** Something two people could do. Its texts are the messages `id` (a title) and `id` + `_text` (one sentence). */
export interface Idea extends Facets {
  readonly id: string;
  readonly list: IdeaList;
  readonly kind: IdeaKind;
  /** It does as well in rain, heat and snow. */
  readonly anySeason: boolean;
}

/** One line of a table of ideas. */
export type IdeaRow = readonly [
  name: string,
  kind: IdeaKind,
  minutes: number,
  energy: Energy,
  cost: Cost,
  place: Place,
  talking: Talking,
  anySeason: boolean,
];

/** The ideas of a table, in its order. */
export function ideasFrom(list: IdeaList, rows: readonly IdeaRow[]): readonly Idea[] {
  return rows.map(([name, kind, minutes, energy, cost, place, talking, anySeason]) => ({
    ...{ id: `idea_${list}_${name}`, list, kind, anySeason },
    ...{ minutes, energy, cost, place, talking },
  }));
}
