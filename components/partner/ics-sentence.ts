import type { IcsProblem, IcsProblemKind } from '#lib/messages.ts';
import type { MessageKey, Words } from '#lib/words.ts';

const keys: Readonly<Record<IcsProblemKind, MessageKey>> = {
  empty: 'ics_problem_empty',
  'too-large': 'ics_problem_too_large',
  'not-text': 'ics_problem_not_text',
  'not-calendar': 'ics_problem_not_calendar',
  'cut-off': 'ics_problem_cut_off',
  'not-closed': 'ics_problem_not_closed',
  'not-opened': 'ics_problem_not_opened',
  line: 'ics_problem_line',
  property: 'ics_problem_property',
  'no-start': 'ics_problem_no_start',
  'too-often': 'ics_problem_too_often',
  'zone-unknown': 'ics_problem_zone_unknown',
  backwards: 'ics_problem_backwards',
  exception: 'ics_problem_exception',
};

/** What is wrong with a file, in words that name the line or the reason. */
export function icsSentence({ kind, line, name }: IcsProblem, { say }: Pick<Words, 'say'>): string {
  // Line numbers are looked up, not read aloud: no separators.
  return say(keys[kind], String(line ?? ''), name ?? '');
}
