import type { Exercise } from '#lib/practice/exercise.ts';

/** Questions in rising depth, never deeper than who wants it lighter. */
export const exercise: Exercise = {
  name: 'deeper-questions',
  group: 'together',
  minutes: { least: 5, usual: 15 },
  talking: 'much',
  touch: false,
  picture: 'dial',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'deeper_questions_begin', spare: true },
    { kind: 'dial', text: 'pacing_dial', each: true },
    { kind: 'cards', deck: 'questions', count: 3, seconds: 120, text: 'deeper_questions_card', each: true },
    { kind: 'close', text: 'deeper_questions_end' },
  ],
};
