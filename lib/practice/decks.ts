import type { DeckName, Depth, TextKey } from './exercise.ts';

/** Which card comes: how deep, on which day, and the how-manieth of this game. */
export interface Draw {
  readonly depth: Depth;
  readonly day: number;
  readonly place: number;
}

const sizes: Readonly<Record<DeckName, number>> = { questions: 20, choices: 20, touch: 12 };
/** Coprime to every size, so that each day begins elsewhere and no card comes twice in a game. */
const stride = 7;

/** The key of a card. The touch cards come in their gentle order; the others begin elsewhere each day. */
export function cardOf(deck: DeckName, { depth, day, place }: Draw): TextKey {
  const size = sizes[deck];
  const number = deck === 'touch' ? place % size : ((day + place) * stride) % size;
  const figures = String(number + 1).padStart(2, '0');
  return deck === 'questions' ? `question_${depth}_${figures}` : `${deck === 'touch' ? 'touch' : 'choice'}_${figures}`;
}
