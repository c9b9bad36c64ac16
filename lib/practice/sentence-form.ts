import type { FormName, TextKey } from './exercise.ts';
import type { Rule } from './rule.ts';

/** What a form's rules lead to; the words are the messages `nudge_…`. */
export type FormNudge =
  | 'always-never'
  | 'sorry-if'
  | 'sorry-but'
  | 'you-made-me'
  | 'feeling-as-thought'
  | 'vague'
  | 'command'
  | 'label'
  | 'motive'
  | 'sure-of-it';

/** One way to say it: `$1`, `$2` and so on in the text stand for the blanks in their order. */
export interface Wording {
  readonly name: string;
  readonly whole: TextKey;
}

/** A sentence with blanks. A label is `<key>_<blank>`, or `<key>_<wording>_<blank>` of several; its example ends in `_hint`. */
export interface SentenceForm {
  readonly name: FormName;
  readonly blanks: readonly string[];
  /** The first is the usual one; where there are several, a chip chooses. */
  readonly wordings: readonly [Wording, ...Wording[]];
  readonly rules: readonly Rule<string, FormNudge>[];
}

/** What was written in the blanks of a form, by their names. */
export type Blanks = Readonly<Record<string, string>>;

/** Without the spaces and the full stop at its ends, so that it fits into a sentence. */
export function withoutEnds(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;…]+$/, '');
}

/** The blanks in their order; undefined as long as one of them is empty. */
export function filledBlanks({ blanks }: SentenceForm, written: Blanks): readonly string[] | undefined {
  const values = blanks.map((name) => withoutEnds(written[name] ?? ''));
  return values.every((value) => value !== '') ? values : undefined;
}
