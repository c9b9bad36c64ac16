import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Facets, Idea, IdeaList } from './ideas/idea.ts';
import { microIdeas } from './ideas/micro.ts';
import { weeklyIdeas } from './ideas/weekly.ts';
import { findAnother, findForDay, type Shown } from './no-repeat.ts';
import { openings, openingsWith } from './openings.ts';
import { type ContentKind, nothingOwn, type OwnContent, type OwnItem } from './own-content.ts';
import { middayOpenings, questions, surprises } from './prompts.ts';

const ideas: Readonly<Record<IdeaList, readonly Idea[]>> = { micro: microIdeas, weekly: weeklyIdeas };

/** The keys of our texts of a kind, hidden or not. */
export function ourKeys(kind: ContentKind): readonly string[] {
  const keys: Readonly<Record<ContentKind, readonly string[]>> = {
    opening: openings,
    micro: microIdeas.map(({ id }) => id),
    weekly: weeklyIdeas.map(({ id }) => id),
    surprise: surprises,
    midday: middayOpenings,
    ...questions,
  };
  return keys[kind];
}

/** What an idea of the person's own asks for where they did not say: little of everything. */
export const little: Readonly<Record<IdeaList, Facets>> = {
  micro: { minutes: 20, energy: 'low', cost: 'free', place: 'home', talking: 'some' },
  weekly: { minutes: 60, energy: 'low', cost: 'free', place: 'home', talking: 'some' },
};

/** The ideas of a list: the person's own, then ours without the hidden ones. */
export function ideasWith(list: IdeaList, own: OwnContent = nothingOwn): readonly Idea[] {
  return [
    ...ofKind(list, own).map((item) => ownIdea(list, item)),
    ...ideas[list].filter(({ id }) => !isHidden(own, id)),
  ];
}

function ownIdea(list: IdeaList, { id, facets }: OwnItem): Idea {
  return { ...little[list], ...facets, id, list, kind: 'own', anySeason: true };
}

/** What may come, by key or, for what the person wrote, by id; an own opening as `openingsWith` names it. */
export function contentWith(kind: ContentKind, own: OwnContent = nothingOwn): readonly string[] {
  if (kind === 'opening') return openingsWith(own);
  return [...ourKeys(kind).filter((key) => !isHidden(own, key)), ...ofKind(kind, own).map(({ id }) => id)];
}

/**
 * One of a list for a day, or one after `not`: nothing comes back within sixty days, as far as there is enough.
 *
 * @param shown what was shown of the same list, by day
 * @returns undefined only where all of the list are hidden
 */
export function anIdea(
  kind: ContentKind,
  date: CalendarDate,
  shown: Shown,
  { own = nothingOwn, not }: { readonly own?: OwnContent; readonly not?: string | undefined } = {},
): string | undefined {
  const items = contentWith(kind, own);
  return not === undefined ? findForDay(items, date, shown) : findAnother(items, date, shown, not);
}

function ofKind(kind: ContentKind, { items }: OwnContent): readonly OwnItem[] {
  return items.filter((item) => item.kind === kind);
}

function isHidden({ hidden }: OwnContent, key: string): boolean {
  return hidden.includes(key);
}
