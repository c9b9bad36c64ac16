import type { Exercise } from '#lib/practice/exercise.ts';

/** Own, offer, align: after something went wrong. Fifteen minutes or twenty-five, never longer. */
export const exercise: Exercise = {
  name: 'repair',
  group: 'repair',
  minutes: { least: 15, usual: 25 },
  talking: 'much',
  touch: false,
  picture: 'lamps',
  mayBeWritten: true,
  steps: [
    { kind: 'read', text: 'repair_begin' },
    { kind: 'sentence', form: 'own', text: 'repair_own', each: true },
    { kind: 'turn', seconds: 240, text: 'repair_tell', listener: 'repair_hear', each: true },
    { kind: 'offer', text: 'repair_offer', each: true },
    { kind: 'turn', seconds: 180, text: 'repair_align', listener: 'repair_align_listen', each: true },
    { kind: 'field', text: 'repair_change', keptAs: 'follow-up' },
    { kind: 'close', text: 'repair_end', leads: 'warm-end' },
  ],
};
