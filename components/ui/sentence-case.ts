import { words } from '#lib/words.ts';

/** The text as a sentence begins: 'Tonight, 19:40 to 20:05'. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words().locale) + text.slice(1);
}
