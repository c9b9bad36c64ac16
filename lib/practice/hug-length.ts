import type { Exercise } from './exercise.ts';

/** In seconds. */
export const hugLengths = [6, 10, 15, 20] as const;
export type HugSeconds = (typeof hugLengths)[number];
const usualSeconds = 20;

/**
 * The hug as long as the two like it; every other exercise as it is.
 *
 * @param seconds 0: they did not choose yet
 */
export function withHugLength(exercise: Exercise, seconds: number): Exercise {
  if (exercise.name !== 'hug') return exercise;
  const steps = exercise.steps.map((step) =>
    step.kind === 'hold' ? { ...step, seconds: seconds === 0 ? usualSeconds : seconds } : step,
  );
  return { ...exercise, steps };
}
