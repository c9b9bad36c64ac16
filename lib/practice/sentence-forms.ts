import type { FormName } from './exercise.ts';
import type { SentenceForm } from './sentence-form.ts';
import { affirmation } from './sentence-forms/affirmation.ts';
import { boundaries } from './sentence-forms/boundaries.ts';
import { needs } from './sentence-forms/needs.ts';
import { oneQuestion } from './sentence-forms/one-question.ts';
import { own } from './sentence-forms/own.ts';
import { softerStart } from './sentence-forms/softer-start.ts';

/** Every sentence with blanks, by its name. */
export const sentenceForms: Readonly<Record<FormName, SentenceForm>> = {
  affirmation,
  needs,
  own,
  'softer-start': softerStart,
  boundaries,
  'one-question': oneQuestion,
};
