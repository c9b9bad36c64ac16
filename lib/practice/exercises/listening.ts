import type { Exercise } from '#lib/practice/exercise.ts';

/** Turns by timer; whoever listens says back first what was heard. */
export const exercise: Exercise = {
  name: 'listening',
  group: 'together',
  minutes: { least: 4, usual: 8 },
  talking: 'much',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'listening_begin' },
    { kind: 'turn', seconds: 120, text: 'listening_tell', listener: 'listening_listen', each: true },
    { kind: 'turn', seconds: 60, text: 'listening_reflect', listener: 'listening_check', each: true },
    { kind: 'close', text: 'listening_end' },
  ],
};
