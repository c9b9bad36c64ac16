import type { Exercise } from '#lib/practice/exercise.ts';

/** A hug as long as the ring; nothing is written down. */
export const exercise: Exercise = {
  name: 'hug',
  group: 'together',
  minutes: { least: 0.5, usual: 0.5 },
  talking: 'none',
  touch: true,
  picture: 'ring',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'hug_ask' },
    { kind: 'hold', seconds: 20, pace: { inSeconds: 4, outSeconds: 6 }, text: 'hug_hold' },
    { kind: 'close', text: 'hug_end' },
  ],
};
