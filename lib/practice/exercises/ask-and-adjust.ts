import type { Exercise } from '#lib/practice/exercise.ts';

/** Cards with two choices, and the screen goes back and forth. */
export const exercise: Exercise = {
  name: 'ask-and-adjust',
  group: 'together',
  minutes: { least: 1, usual: 3 },
  talking: 'none',
  touch: true,
  picture: 'cards',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'ask_and_adjust_begin', spare: true },
    { kind: 'cards', deck: 'choices', count: 4, text: 'ask_and_adjust_card', each: true },
    { kind: 'close', text: 'ask_and_adjust_end' },
  ],
};
