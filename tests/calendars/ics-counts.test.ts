import { expect, test } from 'vitest';
import { keptAsIcs } from '#lib/calendars/local/ics.ts';
import { busyIn, calendar, event, firm, soft } from './ics-file.ts';

const meeting = ['DTSTART:20261105T100000Z', 'DTEND:20261105T110000Z'];
const hour = ['2026-11-05T10:00/2026-11-05T11:00'];
const sam = 'ATTENDEE;CN="Doe, Sam";PARTSTAT=';
const mail = ':mailto:Sam@Example.com';

test.each<[string, readonly string[], 'firm' | 'soft' | 'no']>([
  ['a meeting', [], 'firm'],
  ['confirmed', ['STATUS:CONFIRMED'], 'firm'],
  ['called off', ['STATUS:CANCELLED'], 'no'],
  ['tentative', ['STATUS:TENTATIVE'], 'soft'],
  ['marked free', ['TRANSP:TRANSPARENT'], 'no'],
  ['marked busy', ['TRANSP:OPAQUE'], 'firm'],
  ['free to Outlook', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'no'],
  ['tentative to Outlook', ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'TRANSP:OPAQUE'], 'soft'],
  ['busy to Outlook', ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], 'firm'],
  ['out of office', ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], 'firm'],
  ['working elsewhere', ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'], 'no'],
  ['accepted', [`${sam}ACCEPTED${mail}`], 'firm'],
  ['declined', [`${sam}DECLINED${mail}`], 'no'],
  ['answered with maybe', [`${sam}TENTATIVE${mail}`], 'soft'],
  ['unanswered', [`${sam}NEEDS-ACTION${mail}`], 'soft'],
  ['without an answer', [`ATTENDEE${mail}`], 'soft'],
  ['sent on to another', [`${sam}DELEGATED${mail}`], 'no'],
  ['declined by another', ['ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.com'], 'firm'],
  ['declined by one whose address is longer', ['ATTENDEE;PARTSTAT=DECLINED:mailto:notsam@example.com'], 'firm'],
])('%s', (_name, lines, counts) => {
  const text = event(...meeting, ...lines);
  const question = { owner: 'sam@example.com' };
  expect([firm(text, question), soft(text, question)]).toEqual([
    counts === 'firm' ? hour : [],
    counts === 'soft' ? hour : [],
  ]);
});

test('the owner may be known by the name of the calendar, and without one no answer is theirs', () => {
  const declined = ['BEGIN:VEVENT', 'UID:a', ...meeting, `${sam}DECLINED${mail}`, 'END:VEVENT'];
  expect(firm(calendar('X-WR-CALNAME:sam@example.com', ...declined))).toEqual([]);
  expect(firm(calendar('X-WR-CALNAME:Sam and friends', ...declined))).toEqual(hour);
});

test('a calendar that calls things off has no time', () => {
  expect(firm(calendar('METHOD:CANCEL', 'BEGIN:VEVENT', 'UID:a', ...meeting, 'END:VEVENT'))).toEqual([]);
});

test('what we wrote ourselves never counts', () => {
  const period = { start: Date.UTC(2026, 10, 5, 10), end: Date.UTC(2026, 10, 5, 11) };
  const text = keptAsIcs([{ id: 'x'.repeat(32), summary: 'Held', period, defence: 'locked' }], Date.UTC(2026, 10, 1));
  expect(busyIn(text)).toMatchObject({ firm: [], soft: [], events: 0 });
});

test('free/busy of another program counts by its kind', () => {
  const text = calendar(
    'BEGIN:VFREEBUSY',
    'FREEBUSY:20261105T100000Z/20261105T110000Z,20261106T100000Z/PT30M',
    'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261107T100000Z/20261107T110000Z',
    'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261108T100000Z/20261108T110000Z',
    'FREEBUSY;FBTYPE=FREE:20261109T100000Z/20261109T110000Z',
    'FREEBUSY;FBTYPE=X-LUNCH:20261110T100000Z/20261110T110000Z',
    'END:VFREEBUSY',
  );
  expect(firm(text)).toEqual([
    ...hour,
    '2026-11-06T10:00/2026-11-06T10:30',
    '2026-11-07T10:00/2026-11-07T11:00',
    '2026-11-10T10:00/2026-11-10T11:00',
  ]);
  expect(soft(text)).toEqual(['2026-11-08T10:00/2026-11-08T11:00']);
});

test('tasks, alarms and journals take no time', () => {
  const task = ['BEGIN:VTODO', 'DTSTART:20261105T100000Z', 'DURATION:PT1H', 'END:VTODO'];
  const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DURATION:PT9H', 'END:VALARM'];
  expect(firm(calendar(...task, 'BEGIN:VEVENT', 'UID:a', ...alarm, ...meeting, 'END:VEVENT'))).toEqual(hour);
});
