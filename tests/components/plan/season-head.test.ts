import { expect, test } from 'vitest';
import { seasonHead } from '#components/plan/season-head.ts';
import { addWeeks } from '#lib/time/week.ts';
import { english } from '#tests/words/english.ts';
import { aPlan, aRitual, aTime, aWeek, thisWeek } from './a-plan.ts';

const words = english();
const head = (more: Parameters<typeof aPlan>[0], seasons: { first: string; last: string }[] = []) =>
  seasonHead(aPlan(more), seasons, words);

test('season: one that comes is told by its day, and by its name where it has one', () => {
  const coming = addWeeks(thisWeek, 1);
  expect(head({ coming }).head).toBe('Your busy season starts Monday.');
  expect(head({ coming: addWeeks(thisWeek, 3) }).head).toBe('Your busy season starts Monday 7 December.');
  expect(head({ coming: thisWeek }).head).toBe('Your busy season starts this week.');
  const announced = [{ first: '2026-11-25', last: '2027-01-10' }];
  expect(head({ coming, comingName: 'audit' }, announced).head).toBe('Audit starts Wednesday.');
});

test('season: one that is on is counted down to its end, or says how long it has been', () => {
  const since = addWeeks(thisWeek, -3);
  const named = head({ phase: { kind: 'season', name: 'audit season', since, last: '2027-04-15' } });
  expect(named.head).toBe('Audit season, until 15 April.');
  expect(named.lead).toMatch(/^22 weeks to go, this one included\. /);
  expect(head({ phase: { kind: 'season', name: '', since, last: '2026-11-21' } }).lead).toMatch(
    /^This is its last week/,
  );
  const unnamed = head({ phase: { kind: 'season', name: '', since, last: undefined } });
  expect(unnamed.head).toBe('Your busy season is on.');
  expect(unnamed.lead).toMatch(/^It began 3 weeks ago\. /);
});

test('re-entry: the way back says which week it is', () => {
  expect(head({ phase: { kind: 're-entry', week: 1, of: 2 } }).head).toBe(
    'The season is over. Week one of two on the way back.',
  );
  expect(head({ phase: { kind: 're-entry', week: 2, of: 2 } }).head).toBe('Week two of two on the way back.');
  expect(head({ phase: { kind: 're-entry', week: 3, of: 4 } }).head).toBe('Week 3 of 4 on the way back.');
});

test('pause: the pause is said before any season', () => {
  const { head: said, lead } = head({ pausedUntil: '2026-12-03', coming: addWeeks(thisWeek, 1) });
  expect(said).toBe('A pause for the two of you, until 3 December.');
  expect(lead).toMatch(/^Nothing asks/);
});

test('week-load: how many weeks are heavy, and what stays clear in all of them', () => {
  const weeks = [1, 1, 1, 0, 0, 0, 0, 0].map((heavy, ahead) => aWeek(ahead, { heavy: heavy === 1 }));
  const { head: said, lead } = head({ weeks });
  expect(said).toBeUndefined();
  expect(lead).toBe(
    'Three of the next eight weeks run well over your usual 22 hours. Wednesday 19:40 stays clear in all eight, so it can be the same each time.',
  );
  const most = head({ usualHours: undefined, rituals: [aRitual({ time: aTime({ free: 7 }) })] });
  expect(most.lead).toBe('No time is clear in all eight. Wednesday 19:40 holds in 7 of them.');
  expect(head({ usualHours: undefined, rituals: [aRitual({ time: undefined })] }).lead).toBe('');
});
