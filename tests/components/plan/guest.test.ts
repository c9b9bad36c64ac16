import { expect, test } from 'vitest';
import { guestText, letGoText, reachesOthers, tapText } from '#components/plan/guest.ts';
import type { InvitationState } from '#lib/messages.ts';
import { kept } from '#tests/components/house/a-house.ts';
import { english } from '#tests/words/english.ts';

const words = english();
const invited = (answer: InvitationState['answer'], partner = 'Sam') =>
  kept(19, '19:40', '20:05', { partner, invitation: { answer, undoUntil: undefined, smaller: undefined } });

test('the tap says who is told once somebody is invited, and not before', () => {
  expect(tapText('Not this week', kept(19), words)).toBe('Not this week');
  expect(tapText('Not this week', invited('leaving'), words)).toBe('Not this week');
  for (const answer of ['none', 'yes', 'maybe'] as const) {
    expect(tapText('Not this week', invited(answer), words)).toBe('Not this week, and tell Sam');
  }
  expect([kept(19), invited('leaving'), invited('none')].map(reachesOthers)).toEqual([false, false, true]);
});

test('a week is let go, and of a talk it is the talk', () => {
  expect(letGoText(kept(19), words)).toBe('Not this week');
  expect(letGoText(kept(19, '19:40', '20:05', { ritual: 'talk' }), words)).toBe('Let it go');
});

test('answers are told by name, or of the partner where there is none', () => {
  expect(guestText(kept(19), words)).toBeUndefined();
  expect(guestText(invited('leaving'), words)).toBeUndefined();
  expect(guestText(invited('yes'), words)).toBe('Sam said yes.');
  expect(guestText(invited('none', ''), words)).toBe('your partner is invited.');
  expect(guestText(kept(19, '19:40', '20:05', { partner: 'Sam', theirs: true }), words)).toMatch(
    /^Sam keeps this time/,
  );
});
