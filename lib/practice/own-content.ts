import type { Facets } from './ideas/idea.ts';

/** The lists that a person may add to and hide from. */
export const contentKinds = ['opening', 'micro', 'weekly', 'surprise', 'midday', 'light', 'middle', 'deep'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** Something that the person wrote, or took in from somebody else's file. */
export interface OwnItem {
  /** `own-` and what makes it the same one in a file that comes back. */
  readonly id: string;
  readonly kind: ContentKind;
  /** The line itself; of an idea its title. */
  readonly text: string;
  /** One sentence more, for an idea. */
  readonly more?: string;
  /** What an idea asks for; left out: little. */
  readonly facets?: Facets;
}

/** What the person added, and what of ours they would rather not meet. */
export interface OwnContent {
  readonly items: readonly OwnItem[];
  /** Keys of texts of ours. */
  readonly hidden: readonly string[];
}

/** What one tap changes; the rest stays, whoever else changed it meanwhile. */
export interface ContentChange {
  readonly add?: readonly OwnItem[];
  readonly remove?: readonly string[];
  readonly hide?: readonly string[];
  readonly show?: readonly string[];
}

export const nothingOwn: OwnContent = { items: [], hidden: [] };

/** More than anyone writes, and no way to fill a disk. */
export const mostOwn = 500;

/** `own` after the change. One that is there already, by its id, or by its kind and words, is not added again. */
export function changedContent(own: OwnContent, change: ContentChange): OwnContent {
  const { add = [], remove = [], hide = [], show = [] } = change;
  const staying = own.items.filter(({ id }) => !remove.includes(id));
  return {
    items: [...staying, ...newItems(staying, add)],
    hidden: [...new Set([...own.hidden, ...hide])].filter((key) => !show.includes(key)),
  };
}

/** Those of `items` that are not in `known` yet, each once. */
export function newItems(known: readonly OwnItem[], items: readonly OwnItem[]): readonly OwnItem[] {
  const names = ({ id, kind, text }: OwnItem) => [id, `${kind} ${text.toLowerCase()}`];
  const seen = new Set(known.flatMap(names));
  return items.filter((item) => {
    const isNew = !names(item).some((name) => seen.has(name));
    if (isNew) for (const name of names(item)) seen.add(name);
    return isNew;
  });
}
