import type { Exercise } from '#lib/practice/exercise.ts';
import { findExercise } from '#lib/practice/exercises.ts';
import type { Fit } from '#lib/practice/parts.ts';

/** What an address says of a play: `story-swap/10/written`. */
export interface Called {
  readonly exercise: Exercise;
  readonly minutes: number;
  readonly written: boolean;
}

/** `#/together/story-swap/10`: what is played, and in how many minutes. */
export function playAddress({ name }: Exercise, { minutes, written }: Pick<Fit, 'minutes' | 'written'>): string {
  return `#/together/${name}/${minutes}${written ? '/written' : ''}`;
}

/** What the section of an address calls for; undefined: nothing that there is. */
export function findCalled(section: string | undefined): Called | undefined {
  const [name, minutes, form] = (section ?? '').split('/');
  const exercise = findExercise(name);
  const wished = Number(minutes);
  return exercise && { exercise, minutes: wished > 0 ? wished : exercise.minutes.usual, written: form === 'written' };
}
