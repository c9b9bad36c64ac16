import type { Depth } from './exercise.ts';

/** Keys of texts that are numbered from one: `surprise_01`, `surprise_02`, … */
function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${String(index + 1).padStart(2, '0')}`);
}

/** Something small to be glad about, for one to do and the other to find. */
export const surprises = numbered('surprise', 25);

/** The first half of a short message to the partner; the person writes the rest. */
export const middayOpenings = numbered('midday', 20);

/** From what can be asked over a meal to what needs a quiet hour. */
export const depths: readonly Depth[] = ['light', 'middle', 'deep'];

/** Questions to be curious with, by depth. */
export const questions: Readonly<Record<Depth, readonly string[]>> = {
  light: numbered('question_light', 20),
  middle: numbered('question_middle', 20),
  deep: numbered('question_deep', 20),
};

/** Ways to touch, the gentlest first. */
export const touches = numbered('touch', 12);

/** Two-choice cards: the question, and what each of its sides is called: `choice_01`, `choice_01_a`, `choice_01_b`. */
export const choices = numbered('choice', 20);

/** Sentences that set a limit kindly; `…` is a blank. */
export const boundaries = numbered('boundary', 10);

/** Ways to end warmly, after something hard. */
export const warmEndings = numbered('warm', 12);

/** The parts of a list for a cinematic evening, each one sentence. */
export const eveningParts = ['candles', 'music', 'toast', 'dressed'] as const;
export type EveningPart = (typeof eveningParts)[number];

const evenings = ['quiet', 'grand', 'summer', 'kitchen', 'first', 'winter', 'far', 'dance'] as const;

/** Short lists for a cinematic evening: of each the keys of its sentences. */
export const eveningLists: readonly Readonly<Record<EveningPart, string>>[] = evenings.map((name) => ({
  candles: `cinema_${name}_candles`,
  music: `cinema_${name}_music`,
  toast: `cinema_${name}_toast`,
  dressed: `cinema_${name}_dressed`,
}));
