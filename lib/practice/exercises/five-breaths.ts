import type { Exercise } from '#lib/practice/exercise.ts';

/** Five slow breaths in one rhythm. */
export const exercise: Exercise = {
  name: 'five-breaths',
  group: 'together',
  minutes: { least: 1, usual: 1 },
  talking: 'none',
  touch: false,
  picture: 'breath',
  mayBeWritten: false,
  steps: [
    { kind: 'breaths', count: 5, inSeconds: 4, outSeconds: 6, text: 'five_breaths_breathe' },
    { kind: 'close', text: 'five_breaths_end' },
  ],
};
