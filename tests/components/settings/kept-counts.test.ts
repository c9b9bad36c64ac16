import { expect, test } from 'vitest';
import { keptCounts } from '#components/settings/kept-counts.ts';

const event = (end: string) => `BEGIN:VEVENT\r\nDTSTART:20261122T190000Z\r\n${end}\r\nEND:VEVENT\r\n`;

test('events are counted by whether they have ended, in UTC and in a zone', () => {
  const ics = `BEGIN:VCALENDAR\r\n${event('DTEND:20261122T192500Z')}${event('DTEND;TZID=Europe/Berlin:20261122T202500')}${event(
    'DTEND:20261122T192501Z',
  )}END:VCALENDAR\r\n`;
  expect(keptCounts(ics, Date.UTC(2026, 10, 22, 19, 25))).toEqual({ coming: 1, past: 2 });
});

test('an empty file holds none', () => {
  expect(keptCounts('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 0)).toEqual({ coming: 0, past: 0 });
});
