import type { Exercise, Talking } from './exercise.ts';

/** What the two have just now. */
export interface Have {
  readonly minutes: number;
  readonly talking: Talking;
  /** Whether touch is fine now. */
  readonly touch: boolean;
}

const rising: readonly Talking[] = ['none', 'some', 'much'];

/**
 * The exercises that fit what the two have, best first: those that take most of the talking and the minutes there are come
 * first, and each day begins with another of them.
 *
 * @param day a number that goes up by one each day
 * @returns only what fits; what needs more minutes, words or touch than there are is left out
 */
export function fittingExercises(all: readonly Exercise[], have: Have, day: number): readonly Exercise[] {
  const fits = all.filter((one) => isFitting(one, have));
  const best = fits.filter((one) => one.talking === have.talking);
  const first = best.length > 0 ? best : fits;
  const turn = first[day % Math.max(1, first.length)];
  const rest = fits.filter((one) => one !== turn).sort((a, b) => closeness(b, have) - closeness(a, have));
  return turn === undefined ? [] : [turn, ...rest];
}

function isFitting(one: Exercise, { minutes, talking, touch }: Have): boolean {
  return (
    one.minutes.least <= minutes && rising.indexOf(one.talking) <= rising.indexOf(talking) && (touch || !one.touch)
  );
}

/** The same amount of talking before less of it, then what fills more of the minutes. */
function closeness({ minutes, talking }: Exercise, have: Have): number {
  return rising.indexOf(talking) * 1000 + Math.min(minutes.usual, have.minutes);
}
