import type { Exercise } from '#lib/practice/exercise.ts';

/** In place of a tally: what builds the two of them, and one gesture each way. */
export const exercise: Exercise = {
  name: 'what-builds-us',
  group: 'hard',
  minutes: { least: 3, usual: 6 },
  talking: 'some',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'what_builds_us_begin' },
    { kind: 'turn', seconds: 90, text: 'what_builds_us_saw', listener: 'what_builds_us_listen', each: true },
    { kind: 'turn', seconds: 45, text: 'what_builds_us_gesture', listener: 'what_builds_us_take', each: true },
    { kind: 'close', text: 'what_builds_us_end' },
  ],
};
