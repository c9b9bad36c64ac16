import type { Output } from '#lib/messages.ts';
import { outcomes } from '#lib/planning/learned.ts';
import type { Words } from '#lib/words.ts';

export type LearnedRow = Output<'readLearned'>[number];

/** 'Kept 3 times, moved once.' Of the time, never of anybody. */
export function learnedText(row: LearnedRow, words: Words): string {
  const parts = outcomes.flatMap((outcome) =>
    row[outcome] > 0 ? words.count(`learned_${outcome}`, row[outcome]) : [],
  );
  const [first = '', ...others] = parts;
  const text = others.reduce((before, next) => words.say('reason_and', before, next), first);
  return words.say('learned_row', text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1));
}
