import { alwaysNever, command, feelingAsThought, label, youMadeMe } from '#lib/practice/form-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** When, what it does to me, what I need. */
export const needs: SentenceForm = {
  name: 'needs',
  blanks: ['when', 'feel', 'need'],
  wordings: [{ name: 'plain', whole: 'needs_whole' }],
  rules: [alwaysNever('when'), label('when'), youMadeMe('when'), feelingAsThought('feel'), command('need')],
};
