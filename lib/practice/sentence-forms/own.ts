import { alwaysNever, sorryBut, sorryIf, youMadeMe } from '#lib/practice/form-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** What I did, and that what it did makes sense: an apology that keeps nothing back. */
export const own: SentenceForm = {
  name: 'own',
  blanks: ['did', 'felt'],
  wordings: [{ name: 'plain', whole: 'own_whole' }],
  rules: [sorryIf('did'), sorryBut('did'), youMadeMe('did'), alwaysNever('felt'), sorryBut('felt')],
};
