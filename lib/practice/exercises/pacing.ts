import type { Exercise } from '#lib/practice/exercise.ts';

/** A depth for each, a limit in time, and a talk that stays within both. */
export const exercise: Exercise = {
  name: 'pacing',
  group: 'together',
  minutes: { least: 5, usual: 10 },
  talking: 'some',
  touch: false,
  picture: 'dial',
  mayBeWritten: false,
  steps: [
    { kind: 'dial', text: 'pacing_dial', each: true },
    { kind: 'hold', seconds: 540, text: 'pacing_talk' },
    { kind: 'close', text: 'pacing_end' },
  ],
};
