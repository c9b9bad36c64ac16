import type { Exercise } from '#lib/practice/exercise.ts';

/** Three blanks become one sentence: when, what it does, what is needed. */
export const exercise: Exercise = {
  name: 'needs',
  group: 'together',
  minutes: { least: 3, usual: 5 },
  talking: 'some',
  touch: false,
  picture: 'page',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'needs_begin' },
    { kind: 'sentence', form: 'needs', text: 'needs_build' },
    { kind: 'turn', seconds: 60, text: 'needs_say', listener: 'needs_hear' },
    { kind: 'close', text: 'needs_end' },
  ],
};
