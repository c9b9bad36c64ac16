import type { Exercise } from '#lib/practice/exercise.ts';

/** Two minutes each: one tells, the other has only curious questions. */
export const exercise: Exercise = {
  name: 'story-swap',
  group: 'together',
  minutes: { least: 3, usual: 5 },
  talking: 'some',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'story_swap_begin' },
    { kind: 'turn', each: true, seconds: 120, text: 'story_swap_tell', listener: 'story_swap_listen' },
    { kind: 'close', text: 'story_swap_end' },
  ],
};
