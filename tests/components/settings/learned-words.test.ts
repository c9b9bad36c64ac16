import { expect, test } from 'vitest';
import { learnedText } from '#components/settings/learned-words.ts';
import { english } from '#tests/words/english.ts';

const row = { weekday: 2, minute: 20 * 60, kept: 0, partly: 0, moved: 0, taken: 0 } as const;
const words = english();

test('learning: what happened at a time is one sentence about the time', () => {
  expect(learnedText({ ...row, kept: 1 }, words)).toBe('Kept once.');
  expect(learnedText({ ...row, taken: 2 }, words)).toBe('Taken by something else 2 times.');
  expect(learnedText({ ...row, kept: 5, partly: 1, moved: 1, taken: 1 }, words)).toBe(
    'Kept 5 times, kept in part once, moved once, taken by something else once.',
  );
});
