import type { Exercise } from '#lib/practice/exercise.ts';

/** One appreciation, one tiny win, one hope for tomorrow, each. The hope comes back in tomorrow's check-in. */
export const exercise: Exercise = {
  name: 'three-gratitudes',
  group: 'together',
  minutes: { least: 2, usual: 3 },
  talking: 'some',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'turn', seconds: 30, text: 'three_gratitudes_thanks', listener: 'three_gratitudes_listen', each: true },
    { kind: 'turn', seconds: 30, text: 'three_gratitudes_win', listener: 'three_gratitudes_listen', each: true },
    { kind: 'turn', seconds: 30, text: 'three_gratitudes_hope', listener: 'three_gratitudes_listen', each: true },
    { kind: 'field', text: 'three_gratitudes_keep', keptAs: 'hope' },
    { kind: 'close', text: 'three_gratitudes_end' },
  ],
};
