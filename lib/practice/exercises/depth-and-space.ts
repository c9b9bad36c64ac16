import type { Exercise } from '#lib/practice/exercise.ts';

/** One wants to go deeper, one wants room: a dial each, a limit in time, and a gesture in the way the other one likes. */
export const exercise: Exercise = {
  name: 'depth-and-space',
  group: 'hard',
  minutes: { least: 5, usual: 10 },
  talking: 'some',
  touch: false,
  picture: 'dial',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'depth_and_space_begin', spare: true },
    { kind: 'dial', text: 'depth_and_space_dial', each: true },
    { kind: 'hold', seconds: 420, text: 'depth_and_space_talk' },
    { kind: 'turn', seconds: 45, text: 'depth_and_space_gesture', listener: 'depth_and_space_take', each: true },
    { kind: 'close', text: 'depth_and_space_end' },
  ],
};
