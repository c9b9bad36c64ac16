/** Before an opening of the person's own, which is known by its words: a sentence kept with it outlives the list. */
export const ownMark = 'own:';

/** The words of an opening of the person's own; undefined for one of ours. */
export function findOwnOpening(opening: string): string | undefined {
  const own = opening.startsWith(ownMark) ? opening.slice(ownMark.length) : '';
  return own === '' ? undefined : own;
}
