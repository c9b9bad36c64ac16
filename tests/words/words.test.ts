import { expect, test } from 'vitest';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };
import { english } from './english.ts';

const zone = 'Europe/Berlin';

function at(text: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}

const tea = { start: at('2026-11-19T19:40'), end: at('2026-11-19T20:05') };

test('a period reads as a time to a time', () => {
  expect(english().times(tea, zone)).toBe('19:40 to 20:05');
});

test('where hours count to twelve, AM or PM is said once, and twice across noon', () => {
  const words = english('en-US');
  expect(words.times(tea, zone)).toBe('7:40 to 8:05 PM');
  expect(words.times({ start: at('2026-11-19T11:50'), end: at('2026-11-19T12:15') }, zone)).toBe(
    '11:50 AM to 12:15 PM',
  );
  expect(words.times({ start: at('2026-11-19T23:50'), end: at('2026-11-20T00:15') }, zone)).toBe(
    '11:50 PM to 12:15 AM',
  );
});

test.each([
  ['2026-11-19T07:00', 'tonight, 19:40 to 20:05'],
  ['2026-11-18T23:59', 'tomorrow, 19:40 to 20:05'],
  ['2026-11-14T12:00', 'Thursday, 19:40 to 20:05'],
  ['2026-11-12T12:00', 'Thursday 19 November, 19:40 to 20:05'],
  ['2026-11-20T12:00', 'Thursday 19 November, 19:40 to 20:05'],
])('seen from %s it is "%s"', (now, text) => {
  expect(english().when(tea, at(now), zone)).toBe(text);
});

test('a morning of the same day is today', () => {
  const walk = { start: at('2026-11-19T07:00'), end: at('2026-11-19T07:25') };
  expect(english().when(walk, at('2026-11-19T06:00'), zone)).toBe('today, 07:00 to 07:25');
});

test('the night in which the clock goes back counts as one day', () => {
  const sunday = { start: at('2026-10-25T19:40'), end: at('2026-10-25T20:05') };
  expect(english().relativeDay(sunday.start, at('2026-10-24T23:30'), zone)).toBe('tomorrow');
});

test('a while ago, in words', () => {
  const now = at('2026-11-19T12:00');
  expect(english().ago(now - 30_000, now)).toBe('just now');
  expect(english().ago(now - 4 * 60_000, now)).toBe('4 minutes ago');
  expect(english().ago(now - 3 * 3_600_000, now)).toBe('3 hours ago');
  expect(english().moment(now - 3_600_000, now, zone)).toBe('11:00');
});

test('plurals follow the language', () => {
  expect(english().count('week_hours_usual', 1, 22)).toBe('1 hour booked, your usual is 22.');
  expect(english().count('week_hours_usual', 31, 22)).toBe('31 hours booked, your usual is 22.');
});

test('dates follow the language of the texts, not one the texts are not in', () => {
  expect(english('de-DE').weekday(tea.start, zone)).toBe('Thursday');
  expect(english('de-DE').time(tea.start, zone)).toBe('19:40');
  expect(english('en-US').dateRest(tea.start, zone)).toBe(', November 19');
});

test('no text shouts, and no placeholder is left without a number', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message, key).not.toMatch(/!|\$(?!\d)/);
    expect(message.trim(), key).not.toBe('');
  }
});
