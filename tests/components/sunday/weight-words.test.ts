import { describe, expect, test } from 'vitest';
import { findWeek, seasonText, weightParts, weightTitle } from '#components/sunday/weight-words.ts';
import { english } from '#tests/words/english.ts';
import { aPlan, aWeek, nextWeek } from './a-plan.ts';

const words = english();

test('a heavy week is told in its parts', () => {
  const week = aWeek(nextWeek, { hours: 31.4, evenings: 3, earlyStarts: 1, weekendHours: 2 }, true);
  expect(words.say(weightTitle(aPlan(), week))).toBe('A heavy week ahead.');
  expect(weightParts(aPlan(), week, words)).toEqual([
    '31 hours booked, your usual is 22.',
    '3 days go on after six in the evening.',
    '1 day begins before eight.',
    '2 hours on the weekend.',
  ]);
});

test('what is free is said, and what is unknown is not compared', () => {
  const week = aWeek(nextWeek, { hours: 12 });
  expect(weightParts(aPlan({ usualHours: undefined }), week, words)).toEqual([
    '12 hours booked.',
    'No evening is taken after six.',
    'The weekend is free.',
  ]);
  expect(weightTitle(aPlan({ usualHours: undefined }), week)).toBe('sunday_week');
});

test('a week away is neither light nor heavy', () => {
  expect(weightTitle(aPlan(), aWeek(nextWeek, { awayDays: 5 }))).toBe('sunday_week_away');
});

describe('the season', () => {
  const said = (more: Parameters<typeof aPlan>[0]) => seasonText(aPlan(more), nextWeek, words);
  test('is silent where there is none', () => {
    expect(said({})).toBe('');
    expect(said({ coming: '2026-W51', comingName: 'Audit' })).toBe('');
  });
  test('that was announced has its name and its end', () => {
    expect(said({ phase: { kind: 'season', name: 'Audit', since: '2026-W45', last: '2026-12-18' } })).toBe(
      'Busy season: Audit, until Friday 18 December. Everything takes its smallest form.',
    );
  });
  test('that begins with the week is told, and so is the way back up', () => {
    expect(said({ coming: nextWeek })).toBe('A busy season begins this week.');
    expect(said({ phase: { kind: 're-entry', week: 1, of: 2 } })).toContain('Week 1 of 2');
  });
});

test('the week that is planned is found among the eight', () => {
  expect(findWeek(aPlan(), nextWeek)?.week).toBe(nextWeek);
  expect(findWeek(aPlan(), '2027-W20')).toBeUndefined();
});
