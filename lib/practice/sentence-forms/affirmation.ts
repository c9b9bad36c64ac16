import { alwaysNever, vaguePraise } from '#lib/practice/form-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** What it took, who they are in it, or what it gave. */
export const affirmation: SentenceForm = {
  name: 'affirmation',
  blanks: ['deed', 'rest'],
  wordings: [
    { name: 'effort', whole: 'affirmation_effort_whole' },
    { name: 'character', whole: 'affirmation_character_whole' },
    { name: 'impact', whole: 'affirmation_impact_whole' },
  ],
  rules: [vaguePraise('deed'), alwaysNever('deed'), vaguePraise('rest')],
};
