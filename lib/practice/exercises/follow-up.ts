import type { Exercise } from '#lib/practice/exercise.ts';

/** One small promise with a date. It can be done, moved or let go, and is never overdue. */
export const exercise: Exercise = {
  name: 'follow-up',
  group: 'together',
  minutes: { least: 1, usual: 2 },
  talking: 'some',
  touch: false,
  picture: 'window',
  mayBeWritten: false,
  steps: [
    { kind: 'read', text: 'follow_up_begin', spare: true },
    { kind: 'field', text: 'follow_up_keep', keptAs: 'follow-up' },
    { kind: 'close', text: 'follow_up_end' },
  ],
};
