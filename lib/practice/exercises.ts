import type { Exercise } from './exercise.ts';

/** Every file in `exercises/`: to add an exercise is to add a file there, and its texts. */
const files = import.meta.glob<{ readonly exercise: Exercise }>('./exercises/*.ts', { eager: true });

/** All exercises, by the order of their names. */
export const exercises: readonly Exercise[] = Object.values(files)
  .map(({ exercise }) => exercise)
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

export function findExercise(name: string | undefined): Exercise | undefined {
  return exercises.find((one) => one.name === name);
}
