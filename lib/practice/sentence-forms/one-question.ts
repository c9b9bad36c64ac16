import { alwaysNever, label } from '#lib/practice/form-rules.ts';
import { motive, sureOfIt } from '#lib/practice/guess-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** In place of knowing what the other one thinks: what was seen, what it might mean, and the question. */
export const oneQuestion: SentenceForm = {
  name: 'one-question',
  blanks: ['saw', 'guess'],
  wordings: [{ name: 'plain', whole: 'one_question_whole' }],
  rules: [alwaysNever('saw'), label('saw'), motive('saw'), sureOfIt('guess')],
};
