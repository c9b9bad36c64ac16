import { expect, test } from 'vitest';
import { icsSentence } from '#components/partner/ics-sentence.ts';
import { largestIcsBytes } from '#lib/calendars/ics/answer.ts';
import { english } from '#tests/words/english.ts';
import { answerTo, calendar, event } from './ics-file.ts';

const meeting = event('DTSTART:20261105T100000Z', 'DTEND:20261105T110000Z');

function sentence(text: string | Uint8Array): string {
  const answer = answerTo(text);
  return answer.ok
    ? answer.problems.map((one) => icsSentence(one, english())).join(' ')
    : icsSentence(answer.problem, english());
}

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'The file is empty.'],
  ['blank lines', '\r\n\r\n', 'The file is empty.'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This is not a calendar file: it is not text.'],
  ['a web page', '<!DOCTYPE html>\n<html></html>\n', 'This is not a calendar file: line 1 should be BEGIN:VCALENDAR.'],
  ['an address card', 'BEGIN:VCARD\nEND:VCARD\n', 'This is not a calendar file: line 1 should be BEGIN:VCALENDAR.'],
  ['a property alone', 'DTSTART:20261105\n', 'This is not a calendar file: line 1 should be BEGIN:VCALENDAR.'],
  ['cut off in a word', meeting.slice(0, 80), 'The file is cut off in line 5. Export it again.'],
  ['cut off before its end', meeting.slice(0, -12), 'The file is cut off in line 8. Export it again.'],
  [
    'cut off between lines',
    meeting.slice(0, meeting.indexOf('END:VEVENT')),
    'VEVENT begins in line 3 and does not end. Export the file again.',
  ],
  [
    'crossed ends',
    calendar('BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VEVENT'),
    'VALARM begins in line 4 and does not end. Export the file again.',
  ],
  ['an end too many', calendar('END:VCALENDAR'), 'Line 4 ends something that never began. Export the file again.'],
  [
    'a line that is none',
    event('DTSTART:20261105T100000Z', 'see you there'),
    'Line 6 is not a line of a calendar. Export the file again.',
  ],
  ['a day that is none', event('DTSTART:20261345T100000Z'), 'Line 5 cannot be read: DTSTART. Export the file again.'],
  [
    'an hour that is none',
    event('DTSTART:20261105T100000Z', 'DTEND:20261105T250000Z'),
    'Line 6 cannot be read: DTEND. Export the file again.',
  ],
  [
    'a quote without its other half',
    event('DTSTART;TZID="Europe/Berlin:20261105T100000'),
    'Line 5 cannot be read: DTSTART. Export the file again.',
  ],
  [
    'a length that is none',
    event('DTSTART:20261105T100000Z', 'DURATION:an hour'),
    'Line 6 cannot be read: DURATION. Export the file again.',
  ],
  [
    'a rule that is none',
    event('DTSTART:20261105T100000Z', 'RRULE:FREQ=OFTEN'),
    'Line 6 cannot be read: RRULE. Export the file again.',
  ],
  [
    'an end of a rule that is none',
    event('DTSTART:20261105T100000Z', 'RRULE:FREQ=DAILY;UNTIL=soon'),
    'Line 6 cannot be read: RRULE. Export the file again.',
  ],
  [
    'a rule of another calendar',
    event('DTSTART:20261105T100000Z', 'RRULE:FREQ=YEARLY;RSCALE=CHINESE'),
    'Line 6 cannot be read: RRULE. Export the file again.',
  ],
  ['no start', event('SUMMARY:Some day'), 'The event in line 3 does not say when it begins.'],
  [
    'a rule of every second',
    event('DTSTART:20100105T100000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
    'The rule in line 7 repeats too often to be read.',
  ],
  [
    'a zone of nowhere',
    event('DTSTART;TZID=Mars/Olympus_Mons:20261105T100000'),
    'Line 5 names a time zone that is not known: Mars/Olympus_Mons. Its times were taken as times of your own zone.',
  ],
  [
    'backwards',
    event('DTSTART:20261105T100000Z', 'DTEND:20261105T090000Z'),
    'The event in line 3 ends before it begins, and was left out.',
  ],
  [
    'a date to leave out that is none',
    event('DTSTART:20261105T100000Z', 'RRULE:FREQ=DAILY', 'EXDATE:never'),
    'Line 7 should leave a date out and cannot be read. That date counts as busy.',
  ],
])('%s', (_name, text, words) => {
  expect(sentence(text)).toBe(words);
});

test('a file too large is not read at all', () => {
  expect(sentence(new Uint8Array(largestIcsBytes + 1))).toMatch(/larger than 25 MB/);
});

test('what cannot be read gives no busy time, not a part of it', () => {
  const text = calendar(
    'BEGIN:VEVENT',
    'DTSTART:20261105T100000Z',
    'DURATION:PT1H',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:x',
    'END:VEVENT',
  );
  expect(answerTo(text)).toEqual({ ok: false, problem: { kind: 'property', line: 8, name: 'DTSTART' } });
});
