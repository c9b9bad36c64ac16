import type { Exercise } from '#lib/practice/exercise.ts';

/** For a hard talk: a gentler first sentence, a limit in time, and something that was right in what the other said. */
export const exercise: Exercise = {
  name: 'softer-start',
  group: 'repair',
  minutes: { least: 8, usual: 16 },
  talking: 'much',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'softer_start_begin' },
    { kind: 'sentence', form: 'softer-start', text: 'softer_start_build' },
    { kind: 'turn', seconds: 180, text: 'softer_start_say', listener: 'softer_start_hear', each: true },
    { kind: 'turn', seconds: 90, text: 'softer_start_validate', listener: 'softer_start_take', each: true },
    { kind: 'close', text: 'softer_start_end', leads: 'follow-up' },
  ],
};
