import type { Depth, TextKey, Who } from './exercise.ts';
import { boundaries, choices, touches } from './prompts.ts';

/** Which card comes: on which day, and the how-manieth of this game. */
export interface Draw {
  readonly day: number;
  readonly place: number;
}

const rising: readonly Depth[] = ['light', 'middle', 'deep'];
/** So many cards are drawn in a game at most: the next day begins behind them. */
const mostInGame = 8;
const strides = [7, 11, 13] as const;

/** A touch card, by its place in their gentle order. */
export function touchCard(place: number): TextKey {
  return at(touches, place) ?? '';
}

/** A card with two choices: each day begins elsewhere. */
export function choiceCard(draw: Draw): TextKey {
  return ofDay(choices, draw) ?? '';
}

/** A way to set a limit, with blanks to be filled aloud. */
export function boundaryCard(draw: Draw): TextKey {
  return ofDay(boundaries, draw) ?? '';
}

/**
 * One of the questions of a depth: none comes twice in a game, and the next day goes on behind those of the day before.
 *
 * @param questions of that depth: keys, and ids of what the person wrote
 * @returns undefined where all of them are hidden
 */
export function findQuestion(questions: readonly string[], draw: Draw): string | undefined {
  return ofDay(questions, draw);
}

/** The two sides of a card with two choices. */
export function sidesOf(choice: TextKey): readonly [TextKey, TextKey] {
  return [`${choice}_a`, `${choice}_b`];
}

/** How deep a card goes: the first of each is light, and each round goes one down, as far as the two agreed. */
export function depthAt(
  agreed: Depth,
  { place, who }: { readonly place: number; readonly who: Who | undefined },
): Depth {
  const round = who === undefined ? place : Math.floor(place / 2);
  return rising[Math.min(round, rising.indexOf(agreed))] ?? 'light';
}

function ofDay(cards: readonly string[], { day, place }: Draw): string | undefined {
  // Coprime to the size, so that no card comes twice before all of them did.
  const stride = strides.find((one) => cards.length % one !== 0) ?? 1;
  return at(cards, (day * mostInGame + place) * stride);
}

function at(cards: readonly string[], place: number): string | undefined {
  return cards[place % cards.length];
}
