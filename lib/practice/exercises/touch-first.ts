import type { Exercise } from '#lib/practice/exercise.ts';

/** Touch in gentle order. Each step is asked of both; a no ends it kindly, and nothing of it is stored. */
export const exercise: Exercise = {
  name: 'touch-first',
  group: 'together',
  minutes: { least: 2, usual: 10 },
  talking: 'none',
  touch: true,
  picture: 'ring',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'touch_first_begin' },
    { kind: 'asked', deck: 'touch', count: 6, seconds: 60, text: 'touch_first_ask' },
    { kind: 'close', text: 'touch_first_end' },
  ],
};
