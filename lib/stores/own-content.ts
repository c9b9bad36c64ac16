import type { Shown } from '#lib/practice/no-repeat.ts';
import type { ContentKind, OwnContent } from '#lib/practice/own-content.ts';
import type { Store } from './store.ts';

export const ownContentKey = 'own-content';

export async function loadOwnContent(store: Store): Promise<OwnContent> {
  return ((await store.load(ownContentKey)) as OwnContent | undefined) ?? { items: [], hidden: [] };
}

/** What was shown of a list, by day. Openings were there before the others, and keep their key. */
export function shownKey(list: ContentKind): string {
  return list === 'opening' ? 'openings' : `shown:${list}`;
}

export async function loadShown(store: Store, list: ContentKind): Promise<Shown> {
  return ((await store.load(shownKey(list))) as Shown | undefined) ?? {};
}
