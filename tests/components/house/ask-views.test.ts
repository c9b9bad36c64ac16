import { describe, expect, test } from 'vitest';
import { endedLine, lineViews, pastDay, pausedLine } from '#components/house/ask-views.ts';
import { houseView } from '#components/house/house-view.ts';
import { english } from '#tests/words/english.ts';
import { aHouse, at, dayOf, kept, period, slot, zone } from './a-house.ts';

const words = english();
const now = at(19, '15:42');

test('what is over is asked about in one line, and each answer says what it asks of the background', () => {
  const line = endedLine(aHouse({ ended: kept(18) }), words, now);
  expect(line?.text).toBe('Tea on the porch, last night:');
  expect(line?.taps.map(({ text, input }) => [text, input])).toEqual([
    ['Kept', { occasion: 'occasion-18', how: 'kept' }],
    ['Partly', { occasion: 'occasion-18', how: 'partly' }],
    ['Not this time', { occasion: 'occasion-18', how: 'not-this-time' }],
  ]);
});

describe('a day that is past is named as one would', () => {
  test.each([
    [18, '19:40', 'last night'],
    [18, '12:30', 'yesterday'],
    [17, '19:40', 'Tuesday'],
    [19, '12:30', 'today'],
    [19, '19:40', 'tonight'],
  ])('%i November, %s: %s', (day, time, text) => {
    expect(pastDay(at(day, time), now, zone, words)).toBe(text);
  });

  test('before midnight it was tonight, after it last night', () => {
    expect(pastDay(at(18, '23:10'), at(18, '23:50'), zone, words)).toBe('tonight');
    expect(pastDay(at(18, '23:10'), at(19, '00:10'), zone, words)).toBe('last night');
  });
});

test('a notice comes first, then what is over, then the Sunday plan', () => {
  const notice = { kind: 'moved-by-hand', occasion: 'one', period: period(20, '19:00', '19:25') } as const;
  const lines = lineViews(aHouse({ notice, ended: kept(18), sundayDue: true }), words, now);
  expect(lines.map(({ taps, link }) => taps[0]?.ask ?? link?.href)).toEqual([
    'dismissNotice',
    'markKept',
    '/home.html#/sunday',
  ]);
});

test('in a pause nothing asks, and one tap comes back', () => {
  const days = [dayOf(20, { suggested: [slot(20, '19:40', '20:05')] })];
  const house = aHouse({ pausedUntil: '2026-12-06', ended: kept(18), sundayDue: true, days });
  const view = houseView(house, words, now);
  expect(view.lines).toEqual([]);
  expect(view.days[0]?.suggestion).toBeUndefined();
  expect(view.week.rest).toBe('31 hours booked, your usual is 22.');
  expect(pausedLine(house, words)).toMatchObject({
    text: 'Paused until 6 December.',
    taps: [{ text: 'Come back', ask: 'saveSettings', input: { pausedUntil: '' } }],
  });
});
