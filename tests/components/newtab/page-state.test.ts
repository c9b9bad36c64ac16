import { describe, expect, test } from 'vitest';
import { houseView } from '#components/house/house-view.ts';
import { clockText } from '#components/newtab/clock.ts';
import { mailAddress, sentenceText } from '#components/newtab/kept-sentence.ts';
import { modeOf, readDraft, readPage, readView } from '#components/newtab/page-state.ts';
import { skyAt } from '#components/newtab/sky.ts';
import type { House } from '#lib/messages.ts';
import { aHouse, at, dayOf, period } from '#tests/components/house/a-house.ts';
import { english } from '#tests/words/english.ts';

const now = at(19, '15:42');
const viewOf = (more: Partial<House> = {}) => houseView(aHouse(more), english(), now);

describe('what the page may show', () => {
  test('an ordinary hour: everything', () => {
    expect(modeOf(viewOf(), now, false, false)).toBe('open');
  });
  test('busy time: no words, unless asked for', () => {
    const view = viewOf({ busyNow: period(19, '15:00', '16:00') });
    expect(modeOf(view, now, false, false)).toBe('wordless');
    expect(modeOf(view, now, false, true)).toBe('open');
    expect(modeOf(view, at(19, '16:00'), false, false)).toBe('open');
  });
  test('busy time that begins while the page is open hides the words by itself', () => {
    const view = viewOf({ days: [dayOf(19, { firm: [period(19, '16:00', '17:00')] })] });
    expect(modeOf(view, now, false, false)).toBe('open');
    expect(modeOf(view, at(19, '16:00'), false, false)).toBe('wordless');
  });
  test('hide-now holds against everything', () => {
    expect(modeOf(viewOf(), now, true, true)).toBe('wordless');
    expect(modeOf(viewOf(), at(19, '19:50'), true, false)).toBe('wordless');
  });
  test('kept time: only the light', () => {
    expect(modeOf(viewOf(), at(19, '19:40'), false, false)).toBe('quiet');
    expect(modeOf(viewOf(), at(19, '20:05'), false, false)).toBe('open');
  });
  test('a picture of yesterday is not taken for today', () => {
    expect(modeOf(viewOf(), at(20, '00:00'), false, false)).toBe('later');
    expect(modeOf(viewOf(), at(18, '23:59'), false, false)).toBe('later');
  });
  test('nothing set up, nothing known', () => {
    expect(modeOf(viewOf({ firstRun: true }), now, false, false)).toBe('invite');
    expect(modeOf(undefined, now, false, false)).toBe('blank');
  });
});

describe('what is stored', () => {
  test('a picture survives its way through the store', () => {
    const view = viewOf();
    expect(readView(JSON.stringify(view))).toEqual(JSON.parse(JSON.stringify(view)));
  });
  test.each(['', '{', 'null', '[]', '{"version":3}', '"text"', '{"version":2}'])('%s is no picture', (text) => {
    expect(readView(text)).toBeUndefined();
  });
  test.each([null, '', '{"opening":1}', '{"opening":"a","text":"b","deed":"c","feeling":4}'])(
    '%s is no draft',
    (text) => {
      expect(readDraft(text)).toBeUndefined();
    },
  );
  test('a page without memory knows the time and nothing else', () => {
    expect(readPage({ getItem: () => null }, now)).toEqual({ now, view: undefined, draft: undefined, hidden: false });
  });
});

test.each([
  [0, 'night'],
  [5.49, 'night'],
  [5.5, 'dawn'],
  [8, 'day'],
  [16.99, 'day'],
  [17, 'dusk'],
  [21.5, 'night'],
] as const)('at %f the sky is %s', (hour, sky) => {
  expect(skyAt(hour)).toBe(sky);
});

test('the clock needs no Intl', () => {
  const [morning, noon] = [new Date(2026, 10, 19, 0, 5), new Date(2026, 10, 19, 12, 40)];
  expect(clockText(morning, { hour12: false, dayPeriods: ['', ''] })).toBe('00:05');
  expect(clockText(morning, { hour12: true, dayPeriods: ['AM', 'PM'] })).toBe('12:05 AM');
  expect(clockText(noon, { hour12: true, dayPeriods: ['AM', 'PM'] })).toBe('12:40 PM');
});

test('what is copied is the sentence, on one line, with one full stop', () => {
  const text = sentenceText('I loved how you', ' waited\nup for me ', 'and I felt', 'safe.');
  expect(text).toBe('I loved how you waited up for me and I felt safe.');
  expect(sentenceText('Today you', 'stayed…', 'and I felt', 'well...')).toBe('Today you stayed… and I felt well...');
  expect(mailAddress('a & b?')).toBe('mailto:?body=a%20%26%20b%3F');
});
