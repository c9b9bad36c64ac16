import { describe, expect, test } from 'vitest';
import { answerTo, between, busyIn, calendar, event, firm, vevent, zone } from './ics-file.ts';

const start = 'DTSTART:20261105T100000Z';

describe('how long an event lasts', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['from its start to its end', [start, 'DTEND:20261105T113000Z'], ['2026-11-05T10:00/2026-11-05T11:30']],
    ['by its length', [start, 'DURATION:PT1H30M'], ['2026-11-05T10:00/2026-11-05T11:30']],
    ['in weeks', [start, 'DURATION:P1W'], ['2026-11-05T10:00/2026-11-12T10:00']],
    ['no time, where only its start is told', [start], []],
    ['no time, where it ends before it starts', [start, 'DTEND:20261105T090000Z'], []],
    ['no time, by a negative length', [start, 'DURATION:-PT1H'], []],
    ['a day, where only a date is told', ['DTSTART;VALUE=DATE:20261105'], ['2026-11-04T23:00/2026-11-05T23:00']],
    [
      'days, the last not among them',
      ['DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261107'],
      ['2026-11-04T23:00/2026-11-06T23:00'],
    ],
    ['days by their number', ['DTSTART;VALUE=DATE:20261105', 'DURATION:P2D'], ['2026-11-04T23:00/2026-11-06T23:00']],
    ['a date without saying that it is one', ['DTSTART:20261105'], ['2026-11-04T23:00/2026-11-05T23:00']],
    [
      '25 hours on the night the clocks go back',
      ['DTSTART;VALUE=DATE:20261025'],
      ['2026-10-24T22:00/2026-10-25T23:00'],
    ],
    [
      'a day on the wall across that night',
      ['DTSTART;TZID=Europe/Berlin:20261024T120000', 'DURATION:P1D'],
      ['2026-10-24T10:00/2026-10-25T11:00'],
    ],
    [
      '24 hours across that night',
      ['DTSTART;TZID=Europe/Berlin:20261024T120000', 'DURATION:PT24H'],
      ['2026-10-24T10:00/2026-10-25T10:00'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(firm(event(...lines))).toEqual(expected);
  });

  test('23 hours on the night the clocks go forward', () => {
    const within = between('2026-03-01', '2026-04-30');
    expect(firm(event('DTSTART;VALUE=DATE:20260329'), { within })).toEqual(['2026-03-28T23:00/2026-03-29T22:00']);
  });
});

describe('where a clock hangs', () => {
  const at = (line: string, ...before: readonly string[]) =>
    firm(calendar(...before, ...vevent(line, 'DURATION:PT1H')));
  const ten = ['2026-11-05T10:00/2026-11-05T11:00'];
  const brought = (tzid: string, from: string, to: string, ...more: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...more,
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    `TZOFFSETFROM:${to}`,
    `TZOFFSETTO:${from}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];

  test.each<[string, string, readonly string[]]>([
    ['UTC', 'DTSTART:20261105T100000Z', []],
    ['an IANA zone', 'DTSTART;TZID=America/New_York:20261105T050000', []],
    ['a quoted one', 'DTSTART;TZID="America/New_York":20261105T050000', []],
    ['one at the end of a path', 'DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261105T050000', []],
    ['its Windows name', 'DTSTART;TZID=Eastern Standard Time:20261105T050000', []],
    ['the quoted name of a half-hour zone', 'DTSTART;TZID="India Standard Time":20261105T153000', []],
    ['a zone of 45 minutes', 'DTSTART;TZID=Asia/Kathmandu:20261105T154500', []],
    ['the person, where it floats', 'DTSTART:20261105T110000', []],
    ['the calendar, where that says where it is', 'DTSTART:20261105T050000', ['X-WR-TIMEZONE:America/New_York']],
    ['the person, where the calendar is nowhere', 'DTSTART:20261105T110000', ['X-WR-TIMEZONE:Mars/Olympus_Mons']],
    [
      'a zone that the file brings along',
      'DTSTART;TZID=Our office:20261105T133000',
      brought('Our office', '+0330', '+0430'),
    ],
    [
      'the place that such a zone names',
      'DTSTART;TZID=Our office:20261105T110000',
      brought('Our office', '+0330', '+0430', 'X-LIC-LOCATION:Europe/Berlin'),
    ],
    [
      'the platform, where the file has another idea of a place',
      'DTSTART;TZID=Europe/Berlin:20261105T110000',
      brought('Europe/Berlin', '+0330', '+0430'),
    ],
    [
      'the file, where it explains an abbreviation',
      'DTSTART;TZID=EST:20261105T133000',
      brought('EST', '+0330', '+0430'),
    ],
    ['the platform, where nobody explains it', 'DTSTART;TZID=EST:20261105T050000', []],
    ['an offset for a name', 'DTSTART;TZID=GMT+0530:20261105T153000', []],
    ['the person, where nobody knows the zone', 'DTSTART;TZID=Nowhere:20261105T110000', []],
  ])('%s', (_name, line, before) => {
    expect(at(line, ...before)).toEqual(ten);
  });

  test('a zone that nobody knows is told once', () => {
    const lines = ['DTSTART;TZID=Nowhere:20261105T110000', 'DTEND;TZID=Nowhere:20261105T120000'];
    const answer = answerTo(event(...lines));
    expect(answer.ok && answer.problems).toEqual([{ kind: 'zone-unknown', line: 5, name: 'Nowhere' }]);
  });

  test.each<[string, string, string, string]>([
    ['a time that is skipped lies after the gap', 'Europe/Berlin', '20260329T023000', '2026-03-29T01:30'],
    ['of a time that comes twice the first', 'Europe/Berlin', '20261025T023000', '2026-10-25T00:30'],
    ['half an hour is skipped on Lord Howe', 'Australia/Lord_Howe', '20261004T021500', '2026-10-03T15:45'],
    ['half an hour comes twice on Lord Howe', 'Australia/Lord_Howe', '20260405T014500', '2026-04-04T14:45'],
    ['the day that Samoa left out', 'Pacific/Apia', '20111230T120000', '2011-12-30T22:00'],
    ['the day after it', 'Pacific/Apia', '20111231T120000', '2011-12-30T22:00'],
    ['Liberia before it had whole minutes', 'Africa/Monrovia', '19720106T120000', '1972-01-06T12:44'],
    ['and after', 'Africa/Monrovia', '19720108T120000', '1972-01-08T12:00'],
  ])('%s', (_name, tzid, wall, expected) => {
    const day = `${wall.slice(0, 4)}-${wall.slice(4, 6)}-${wall.slice(6, 8)}`;
    const date = Temporal.PlainDate.from(day);
    const within = between(date.subtract({ days: 3 }).toString(), date.add({ days: 3 }).toString());
    const [period] = firm(event(`DTSTART;TZID=${tzid}:${wall}`, 'DURATION:PT10M'), { within });
    expect(period?.slice(0, 16)).toBe(expected);
  });

  test('an all-day event on the day that Samoa left out takes no time, three around it two days', () => {
    const question = { zone: 'Pacific/Apia', within: between('2011-12-01', '2012-02-01') };
    expect(firm(event('DTSTART;VALUE=DATE:20111230'), question)).toEqual([]);
    const three = event('DTSTART;VALUE=DATE:20111229', 'DTEND;VALUE=DATE:20120101');
    expect(firm(three, question)).toEqual(['2011-12-29T10:00/2011-12-31T10:00']);
  });
});

test('time outside the window is not told, and what reaches in is cut', () => {
  const within = { start: Date.UTC(2026, 10, 5, 10, 30), end: Date.UTC(2026, 10, 5, 12) };
  const lines = [
    ...vevent(start, 'DURATION:PT1H'),
    ...vevent('DTSTART:20261105T113000Z', 'DURATION:P3D'),
    ...vevent('DTSTART:20200105T113000Z', 'DURATION:PT1H'),
    ...vevent('DTSTART:20300105T113000Z', 'DURATION:PT1H'),
  ];
  expect(firm(calendar(...lines), { within })).toEqual([
    '2026-11-05T10:30/2026-11-05T11:00',
    '2026-11-05T11:30/2026-11-05T12:00',
  ]);
  expect(busyIn(calendar(...lines), { within }).events).toBe(4);
});

test('lines folded anywhere, small letters, blank lines, lone line feeds and old one-byte text are read', () => {
  const folded =
    'begin:vcalendar\n\nBEGIN:VEVENT\nUID:a\nDTSTART;TZ\n ID=Europe/Ber\n\tlin:2026110\n 5T110000\ndtend:20261105T110000Z\nSUMMARY:Caf\u00e9\nEND:VEVENT\nend:vcalendar\n';
  expect(firm(folded)).toEqual(['2026-11-05T10:00/2026-11-05T11:00']);
  const oneByte = answerTo(Uint8Array.from(folded, (sign) => sign.charCodeAt(0)));
  expect(oneByte.ok && oneByte.busy.firm).toHaveLength(1);
  const wide = new Uint8Array(Uint16Array.from(`\uFEFF${folded}`, (sign) => sign.charCodeAt(0)).buffer);
  const utf16 = answerTo(wide);
  expect(utf16.ok && utf16.busy.firm).toHaveLength(1);
  expect(answerTo(folded.replaceAll('\n', '\r')).ok).toBe(true);
});

test('the file says when it was made by its newest stamp', () => {
  const text = calendar(...vevent(start, 'DTSTAMP:20261101T000000Z'), ...vevent(start, 'DTSTAMP:20261102T000000Z'));
  expect(busyIn(text).asOf).toBe(Date.UTC(2026, 10, 2));
  expect(busyIn(event(start)).asOf).toBeUndefined();
  expect(zone).toBe('Europe/Berlin');
});
