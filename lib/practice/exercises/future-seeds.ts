import type { Exercise } from '#lib/practice/exercise.ts';

/** One plan without any weight; it may become an idea with a time for it. */
export const exercise: Exercise = {
  name: 'future-seeds',
  group: 'together',
  minutes: { least: 2, usual: 4 },
  talking: 'some',
  touch: false,
  picture: 'window',
  mayBeWritten: true,
  steps: [
    { kind: 'turn', seconds: 60, text: 'future_seeds_dream', listener: 'future_seeds_listen', each: true },
    { kind: 'field', text: 'future_seeds_keep', keptAs: 'seed' },
    { kind: 'close', text: 'future_seeds_end', leads: 'slot' },
  ],
};
