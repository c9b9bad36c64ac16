import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '#lib/time/period.ts';
import { answerTo, autumn, between, busyIn, calendar, event, firm, soft, vevent } from './ics-file.ts';

const monday = ['DTSTART;TZID=Europe/Berlin:20261102T190000', 'DTEND;TZID=Europe/Berlin:20261102T200000'];
const november = { within: between('2026-11-01', '2026-12-01') };

/** Days of the month in UTC on which something begins. */
function days(text: string, question = november): readonly string[] {
  return firm(text, question).map((one) => one.slice(8, 10));
}

describe('a rule', () => {
  test.each<[string, string, readonly string[]]>([
    ['every week', 'FREQ=WEEKLY', ['02', '09', '16', '23', '30']],
    ['every other week, on two days', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', ['02', '05', '16', '19', '30']],
    ['so often', 'FREQ=WEEKLY;COUNT=3', ['02', '09', '16']],
    ['until a moment of UTC, which still counts', 'FREQ=WEEKLY;UNTIL=20261116T180000Z', ['02', '09', '16']],
    ['until a second before it', 'FREQ=WEEKLY;UNTIL=20261116T175959Z', ['02', '09']],
    ['until a local time', 'FREQ=WEEKLY;UNTIL=20261116T190000', ['02', '09', '16']],
    ['until a day, all of it', 'FREQ=WEEKLY;UNTIL=20261116', ['02', '09', '16']],
    ['on the last working day of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['02', '30']],
    ['on the third Friday', 'FREQ=MONTHLY;BYDAY=3FR', ['02', '20']],
    ['on the last day but one', 'FREQ=MONTHLY;BYMONTHDAY=-2', ['02', '29']],
    ['on a day of the year', 'FREQ=YEARLY;BYYEARDAY=320', ['02', '16']],
    ['on a day of a week of the year', 'FREQ=YEARLY;BYWEEKNO=47;BYDAY=WE', ['02', '18']],
    ['each day of one month', 'FREQ=DAILY;INTERVAL=9;BYMONTH=11', ['02', '11', '20', '29']],
    ['written in small letters, with a sign too many', 'freq=weekly;count=2;', ['02', '09']],
    ['that never hits', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', ['02']],
    ['once in a million years', 'FREQ=YEARLY;INTERVAL=1000000', ['02']],
    ['that never hits, year after year', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31', ['02']],
    ['that never hits, second by second', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', ['02']],
  ])('%s', (_name, rule, expected) => {
    expect(days(event(...monday, `RRULE:${rule}`))).toEqual(expected);
  });

  test('keeps its time on the wall when the clocks change', () => {
    const text = event('DTSTART;TZID=Europe/Berlin:20260101T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const within = between('2026-10-20', '2026-10-31');
    expect(firm(text, { within })).toEqual(['2026-10-22T07:00/2026-10-22T08:00', '2026-10-29T08:00/2026-10-29T09:00']);
  });

  test('is counted from its first, however long ago that was', () => {
    const from = 'DTSTART;TZID=Europe/Berlin:19900101T090000';
    const last = Math.round((Date.UTC(2026, 10, 10) - Date.UTC(1990, 0, 1)) / dayMs) + 1;
    expect(days(event(from, 'DURATION:PT1H', `RRULE:FREQ=DAILY;COUNT=${last}`)).at(-1)).toBe('10');
    expect(days(event(from, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3845')).at(-1)).toBe('02');
  });

  test('of days reaches over a year of its own length', () => {
    const text = event('DTSTART;VALUE=DATE:20200229', 'RRULE:FREQ=YEARLY');
    expect(firm(text, { within: between('2024-01-01', '2029-01-01') })).toEqual([
      '2024-02-28T23:00/2024-02-29T23:00',
      '2028-02-28T23:00/2028-02-29T23:00',
    ]);
  });
});

describe('what is not as the rule says', () => {
  const weekly = vevent(...monday, 'RRULE:FREQ=WEEKLY;COUNT=5');
  const instead = (...lines: readonly string[]) => calendar(...weekly, ...vevent(...lines));

  test.each<[string, readonly string[]]>([
    ['in its own zone', ['EXDATE;TZID=Europe/Berlin:20261109T190000,20261116T190000']],
    ['in UTC', ['EXDATE:20261109T180000Z', 'EXDATE:20261116T180000Z']],
    ['in another zone', ['EXDATE;TZID=Asia/Kolkata:20261109T233000,20261116T233000']],
    ['as days', ['EXDATE;VALUE=DATE:20261109,20261116']],
    ['as days that do not say so', ['EXDATE:20261109,20261116']],
  ])('dates left out, %s', (_name, lines) => {
    expect(days(event(...monday, 'RRULE:FREQ=WEEKLY;COUNT=5', ...lines))).toEqual(['02', '23', '30']);
  });

  test('further dates, and periods with their own length', () => {
    const dates = [
      'RDATE;TZID=Europe/Berlin:20261103T190000',
      'RDATE;VALUE=PERIOD:20261104T100000Z/PT2H,20261105T100000Z/20261105T103000Z',
    ];
    expect(firm(event(...monday, ...dates), november)).toEqual([
      '2026-11-02T18:00/2026-11-02T19:00',
      '2026-11-03T18:00/2026-11-03T19:00',
      '2026-11-04T10:00/2026-11-04T12:00',
      '2026-11-05T10:00/2026-11-05T10:30',
    ]);
  });

  test('one that was moved, called off, or made tentative', () => {
    const id = 'RECURRENCE-ID;TZID=Europe/Berlin:20261109T190000';
    expect(days(instead(id, 'DTSTART:20261110T180000Z', 'DURATION:PT1H'))).toEqual(['02', '10', '16', '23', '30']);
    expect(days(instead(id, 'DTSTART:20261109T180000Z', 'STATUS:CANCELLED'))).toEqual(['02', '16', '23', '30']);
    const maybe = instead(id, 'DTSTART:20261109T180000Z', 'DURATION:PT1H', 'STATUS:TENTATIVE');
    expect([days(maybe), soft(maybe).length]).toEqual([['02', '16', '23', '30'], 1]);
  });

  test('one that was moved out of the window, or into it', () => {
    const within = between('2026-11-08', '2026-11-15');
    const out = instead('RECURRENCE-ID:20261109T180000Z', 'DTSTART:20261209T180000Z', 'DURATION:PT1H');
    expect(days(out, { within })).toEqual([]);
    const into = instead('RECURRENCE-ID:20261130T180000Z', 'DTSTART:20261112T180000Z', 'DURATION:PT1H');
    expect(days(into, { within })).toEqual(['09', '12']);
  });

  test('one that was moved twice is where its last version says, in whatever order they come', () => {
    const version = (sequence: number, day: number) =>
      vevent('RECURRENCE-ID:20261109T180000Z', `DTSTART:202611${day}T180000Z`, 'DURATION:PT1H', `SEQUENCE:${sequence}`);
    expect(days(calendar(...version(2, 12), ...version(1, 11), ...weekly))).toEqual(['02', '12', '16', '23', '30']);
  });

  test('one and all that follow', () => {
    const text = instead(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261116T190000',
      'DTSTART;TZID=Europe/Berlin:20261117T200000',
      'DURATION:PT30M',
    );
    expect(firm(text, november).slice(2)).toEqual([
      '2026-11-17T19:00/2026-11-17T19:30',
      '2026-11-24T19:00/2026-11-24T19:30',
    ]);
  });

  test('whole days left out, moved and called off', () => {
    const text = calendar(
      ...vevent('DTSTART;VALUE=DATE:20261102', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;VALUE=DATE:20261109'),
      ...vevent('RECURRENCE-ID;VALUE=DATE:20261116', 'DTSTART;VALUE=DATE:20261118', 'DTEND;VALUE=DATE:20261120'),
    );
    expect(firm(text, november)).toEqual([
      '2026-11-01T23:00/2026-11-02T23:00',
      '2026-11-17T23:00/2026-11-19T23:00',
      '2026-11-22T23:00/2026-11-23T23:00',
    ]);
  });

  test('two events that share a name by mistake both count', () => {
    const other = vevent('DTSTART:20261105T100000Z', 'DURATION:PT1H');
    expect(days(calendar(...weekly, ...other))).toEqual(['02', '05', '09', '16', '23', '30']);
  });
});

describe('laws', () => {
  const parts = fc.record({
    first: fc.integer({ min: -400, max: 60 }),
    every: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY'),
    interval: fc.integer({ min: 1, max: 9 }),
    end: fc.constantFrom('', ';COUNT=7', ';COUNT=90', ';UNTIL=20261120T000000Z'),
    minutes: fc.integer({ min: 1, max: 3000 }),
    place: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
  });
  const written = ({
    first,
    every,
    interval,
    end,
    minutes,
    place,
  }: typeof parts extends fc.Arbitrary<infer P> ? P : never) => {
    const day = Temporal.PlainDate.from('2026-10-01').add({ days: first }).toString().replaceAll('-', '');
    return event(
      `DTSTART;TZID=${place}:${day}T093000`,
      `DURATION:PT${minutes}M`,
      `RRULE:FREQ=${every};INTERVAL=${interval}${end}`,
    );
  };

  test('a part of the window tells that part of the time', () => {
    fc.assert(
      fc.property(parts, fc.nat(80), fc.nat(80), (rule, from, length) => {
        const part = {
          start: autumn.start + from * dayMs,
          end: Math.min(autumn.end, autumn.start + (from + length + 1) * dayMs),
        };
        const whole = busyIn(written(rule)).firm;
        const cut = whole
          .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
          .filter(({ start, end }) => start < end);
        expect(busyIn(written(rule), { within: part }).firm).toEqual(cut);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of events in a file says nothing', () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), (rules) => {
        const events = rules.map((rule) => written(rule).split('\r\n').slice(2, -2));
        const one = busyIn(calendar(...events.flat()));
        expect(busyIn(calendar(...events.toReversed().flat())).firm).toEqual(one.firm);
      }),
      { numRuns: 100 },
    );
  });

  test('wherever a file is cut off it is not read, and says so', () => {
    const text = event(...monday, 'RRULE:FREQ=WEEKLY', 'EXDATE:20261109T180000Z');
    for (let length = 1; length < text.length - 2; length += 1) expect(answerTo(text.slice(0, length)).ok).toBe(false);
  });
});
