import type { Exercise } from '#lib/practice/exercise.ts';

/** One specific sentence each: what it took, who they are in it, what it gave. */
export const exercise: Exercise = {
  name: 'affirmation',
  group: 'together',
  minutes: { least: 2, usual: 4 },
  talking: 'some',
  touch: false,
  picture: 'page',
  mayBeWritten: false,
  steps: [
    { kind: 'sentence', form: 'affirmation', text: 'affirmation_build', each: true },
    { kind: 'close', text: 'affirmation_end' },
  ],
};
