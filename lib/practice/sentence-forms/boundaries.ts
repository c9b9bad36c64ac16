import { alwaysNever, label } from '#lib/practice/form-rules.ts';
import type { SentenceForm } from '#lib/practice/sentence-form.ts';

/** A limit that begins with what is loved. */
export const boundaries: SentenceForm = {
  name: 'boundaries',
  blanks: ['love', 'pause'],
  wordings: [
    { name: 'pause', whole: 'boundaries_pause_whole' },
    { name: 'slower', whole: 'boundaries_slower_whole' },
    { name: 'instead', whole: 'boundaries_instead_whole' },
  ],
  rules: [alwaysNever('pause'), label('pause')],
};
