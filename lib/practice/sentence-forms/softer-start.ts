import { alwaysNever, command, feelingAsThought, label, youMadeMe } from '#lib/practice/form-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** A first sentence for a hard talk: the feeling, the one thing, the wish. */
export const softerStart: SentenceForm = {
  name: 'softer-start',
  blanks: ['feel', 'about', 'like'],
  wordings: [{ name: 'plain', whole: 'softer_start_whole' }],
  rules: [feelingAsThought('feel'), alwaysNever('about'), label('about'), youMadeMe('about'), command('like')],
};
