import type { OwnContent } from '#lib/practice/own-content.ts';
import type { MessageKey, Words } from '#lib/words.ts';

/** Keys of what the lists hold: `lib/practice` names them, the messages say them. */
function isText(key: string): key is MessageKey {
  return /^(opening|idea|surprise|midday|question)_[a-z0-9_]+$/.test(key);
}

/** A line of a list: in the person's own words, or in ours; of an idea its title. */
export function contentText(id: string, { items }: OwnContent, words: Words): string {
  return items.find((item) => item.id === id)?.text ?? (isText(id) ? words.say(id) : '');
}

/** The sentence below an idea's title; empty where the person wrote none. */
export function ideaSentence(id: string, { items }: OwnContent, words: Words): string {
  const own = items.find((item) => item.id === id);
  const key = `${id}_text`;
  return own === undefined ? (isText(key) ? words.say(key) : '') : (own.more ?? '');
}
