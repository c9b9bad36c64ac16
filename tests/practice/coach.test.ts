import { describe, expect, test } from 'vitest';
import { coachFor, coachRules } from '#lib/practice/coach.ts';
import { coachExamples } from './coach-examples.ts';

describe.each(
  coachRules.map(
    (rule, index) => [`${index}: ${rule.nudge}, ${rule.field}`, { ...rule, ...coachExamples[index] }] as const,
  ),
)('rule %s', (_, rule) => {
  test.each(rule.matches ?? [])('nudges "%s"', (text) => {
    expect(rule.when.test(text)).toBe(true);
    expect(coachFor({ deed: 'waited up for me', feeling: 'safe', [rule.field]: text })).toBe(rule.nudge);
  });
  test.each(rule.leaves ?? [])('leaves "%s" alone', (text) => {
    expect(rule.when.test(text)).toBe(false);
  });
});

test('what is not written yet is no reason to speak', () => {
  expect(coachFor({ deed: '', feeling: '' })).toBeUndefined();
  expect(coachFor({ deed: 'waited up for me', feeling: '' })).toBeUndefined();
});

test('the deed is looked at before the feeling', () => {
  expect(coachFor({ deed: 'are great', feeling: 'good' })).toBe('character');
});

test('each rule has examples of both kinds', () => {
  expect(coachExamples).toHaveLength(coachRules.length);
  for (const { matches, leaves } of coachExamples) expect(Math.min(matches.length, leaves.length)).toBeGreaterThan(0);
});
