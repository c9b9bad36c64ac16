/** The key of a text in `_locales`; a test looks for each. */
export type TextKey = string;

/** The two of them by turns: whoever begins, and the other. */
export type Who = 'one' | 'other';

/** How far a talk may go; the lower of two wishes is used. */
export type Depth = 'light' | 'middle' | 'deep';

/** How much talking something takes. */
export type Talking = 'none' | 'some' | 'much';

/** What is drawn while it is played. */
export type Picture = 'lamps' | 'breath' | 'ring' | 'cards' | 'dial' | 'window' | 'page';

/** Cards that are drawn one at a time: `lib/practice/decks.ts`. */
export type DeckName = 'questions' | 'choices' | 'boundaries';

/** A sentence with blanks: `lib/practice/sentence-forms.ts`. */
export type FormName = 'affirmation' | 'needs' | 'own' | 'softer-start' | 'boundaries' | 'one-question';

/** What the page keeps of a field, when the person taps so. */
export type KeptAs = 'hope' | 'seed' | 'follow-up';

interface Common {
  /** Both do it, one after the other. */
  readonly each?: true;
  /** Left out where everything takes its smallest form. */
  readonly spare?: true;
}

/** Words to read, and on. */
export interface Read extends Common {
  readonly kind: 'read';
  readonly text: TextKey;
}

/** One speaks for so long, the other listens. Written first, it is a note to pass over. */
export interface Turn extends Common {
  readonly kind: 'turn';
  readonly seconds: number;
  readonly text: TextKey;
  readonly listener: TextKey;
}

/** Paced breaths, together. Fewer of them is smaller; none is ever faster. */
export interface Breaths extends Common {
  readonly kind: 'breaths';
  readonly count: number;
  readonly inSeconds: number;
  readonly outSeconds: number;
  readonly text: TextKey;
}

/** Something that just lasts: a hug, a quiet, a song. */
export interface Hold extends Common {
  readonly kind: 'hold';
  readonly seconds: number;
  /** In which to breathe while it lasts. */
  readonly pace?: { readonly inSeconds: number; readonly outSeconds: number };
  readonly text: TextKey;
}

/** How far each wants to go. The other does not see it; the lower one is used. */
export interface Dial extends Common {
  readonly kind: 'dial';
  readonly text: TextKey;
}

/** So many cards of a deck, one at a time. */
export interface Cards extends Common {
  readonly kind: 'cards';
  readonly deck: DeckName;
  readonly count: number;
  readonly seconds?: number;
  readonly text: TextKey;
}

/** Cards that both are asked about first, one at a time: each yes is for that one alone, and a no ends them all. */
export interface Asked extends Common {
  readonly kind: 'asked';
  readonly deck: 'touch';
  readonly count: number;
  readonly seconds: number;
  readonly text: TextKey;
}

/** Listening, space or a hug: what one offers. Space has a time to come back. */
export interface Offer extends Common {
  readonly kind: 'offer';
  readonly text: TextKey;
}

/** One of a few, by a tap that nothing remembers. */
export interface Choose extends Common {
  readonly kind: 'choose';
  readonly text: TextKey;
  readonly options: readonly TextKey[];
}

/** A sentence that is built from its blanks. */
export interface Sentence extends Common {
  readonly kind: 'sentence';
  readonly form: FormName;
  readonly text: TextKey;
}

/** One line of one's own; kept only by a tap. */
export interface Field extends Common {
  readonly kind: 'field';
  readonly text: TextKey;
  readonly keptAs?: KeptAs;
}

/** The last words, and what may follow. */
export interface Close extends Common {
  readonly kind: 'close';
  readonly text: TextKey;
  readonly leads?: 'slot' | 'follow-up' | 'warm-end';
}

export type Step = Read | Turn | Breaths | Hold | Dial | Cards | Asked | Offer | Choose | Sentence | Field | Close;

/**
 * Something that two people do together, as data: one file in `exercises/` each, played by one player.
 *
 * Its texts are `<key>_title`, `<key>_line` and what its steps name, where `<key>` is `keyOf(name)`.
 */
export interface Exercise {
  /** Its name in FEATURES' words, its file and its address: `story-swap`. */
  readonly name: string;
  /** Under which page it is listed. */
  readonly group: 'together' | 'repair' | 'hard';
  /** How long it takes, and how long at least. */
  readonly minutes: { readonly least: number; readonly usual: number };
  readonly talking: Talking;
  readonly touch: boolean;
  readonly picture: Picture;
  /** Whether its turns may be written instead of spoken. */
  readonly mayBeWritten: boolean;
  readonly steps: readonly Step[];
}

/** `story-swap` → `story_swap`: how the keys of its texts begin. */
export function keyOf(name: string): string {
  return name.replaceAll('-', '_');
}
