import type { Exercise } from '#lib/practice/exercise.ts';

/** A limit said softly, once each; it needs no reason. */
export const exercise: Exercise = {
  name: 'boundaries',
  group: 'together',
  minutes: { least: 2, usual: 5 },
  talking: 'some',
  touch: false,
  picture: 'page',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'boundaries_begin' },
    { kind: 'cards', deck: 'boundaries', count: 2, text: 'boundaries_ways', spare: true },
    { kind: 'sentence', form: 'boundaries', text: 'boundaries_build', each: true },
    { kind: 'close', text: 'boundaries_end' },
  ],
};
