import { useReducer } from 'react';
import type { Exercise } from '#lib/practice/exercise.ts';
import type { Fit } from '#lib/practice/parts.ts';
import { begunPlay, type Move, type Play, played } from '#lib/practice/player.ts';

/** An exercise while it is on the page; it ends with the page. */
export function usePlay(exercise: Exercise, fit: Fit): readonly [Play, (move: Move) => void] {
  return useReducer(played, undefined, () => begunPlay(exercise, fit));
}
