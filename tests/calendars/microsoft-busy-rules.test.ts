import { describe, expect, test } from 'vitest';
import { findIana, IANA_ALIAS_MAP, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { verdict } from '#lib/calendars/microsoft/busy-rules.ts';
import { findEventTime, findZone } from '#lib/calendars/microsoft/moment.ts';
import type { BusyEvent } from '#lib/calendars/microsoft/wire.ts';
import { windowsZones } from '#lib/calendars/windows-zones.ts';

const meeting: BusyEvent = {
  id: 'meeting',
  '@odata.etag': 'W/"1"',
  type: 'singleInstance',
  seriesMasterId: null,
  start: { dateTime: '2026-11-20T09:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-11-20T10:00:00.0000000', timeZone: 'UTC' },
  isAllDay: false,
  originalStartTimeZone: 'W. Europe Standard Time',
  showAs: 'busy',
  isCancelled: false,
  responseStatus: { response: 'accepted' },
};
const answered = (response: string) => ({ responseStatus: { response } });

const table: readonly [string, Partial<BusyEvent>, string, string][] = [
  ['a meeting', {}, 'firm', 'busy'],
  ['out of office', { showAs: 'oof' }, 'firm', 'busy'],
  ['that nobody was asked to answer', { responseStatus: null }, 'firm', 'busy'],
  ['of its own', answered('organizer'), 'firm', 'busy'],
  ['shown as nothing that we know', { showAs: 'commuting' }, 'firm', 'busy'],
  ['shown as nothing at all', { showAs: undefined }, 'firm', 'busy'],
  ['tentative', { showAs: 'tentative' }, 'soft', 'tentative'],
  ['tentative and unanswered', { showAs: 'tentative', ...answered('notResponded') }, 'soft', 'unanswered'],
  ['unknown', { showAs: 'unknown' }, 'soft', 'tentative'],
  ['free', { showAs: 'free' }, 'no', 'marked-free'],
  ['elsewhere', { showAs: 'workingElsewhere' }, 'no', 'working-location'],
  ['declined', answered('declined'), 'no', 'declined'],
  ['declined and tentative', { showAs: 'tentative', ...answered('declined') }, 'no', 'declined'],
  ['cancelled', { isCancelled: true }, 'no', 'cancelled'],
  ['cancelled and out of office', { isCancelled: true, showAs: 'oof' }, 'no', 'cancelled'],
  ['of no length', { end: meeting.start }, 'no', 'no-length'],
];

test.each(table)('%s', (_name, more, counts, why) => {
  const event = { ...meeting, ...more };
  expect(verdict(event, findEventTime(event))).toEqual({ counts, why });
});

test('ours is never busy, and cancelled is cancelled', () => {
  expect(verdict(meeting, findEventTime(meeting), true)).toEqual({ counts: 'no', why: 'ours' });
  expect(verdict({ ...meeting, isCancelled: true }, undefined, true)).toMatchObject({ why: 'cancelled' });
});

describe('when an event is', () => {
  const day = (zone: string | null): BusyEvent => ({
    ...meeting,
    isAllDay: true,
    originalStartTimeZone: zone,
    start: { dateTime: '2026-11-20T00:00:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-11-21T00:00:00.0000000', timeZone: 'UTC' },
  });

  test.each<[string | null, string, string]>([
    ['W. Europe Standard Time', '2026-11-19T23:00:00Z', '2026-11-20T23:00:00Z'],
    ['Pacific Standard Time', '2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z'],
    ['Europe/Berlin', '2026-11-19T23:00:00Z', '2026-11-20T23:00:00Z'],
    ['Nepal Standard Time', '2026-11-19T18:15:00Z', '2026-11-20T18:15:00Z'],
    ['tzone://Microsoft/Custom', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
    [null, '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
  ])('all day, made in %s', (zone, start, end) => {
    const period = { start: Date.parse(start), end: Date.parse(end) };
    expect(findEventTime(day(zone))).toEqual({ period, allDay: true });
    expect(verdict(day(zone), findEventTime(day(zone)))).toMatchObject({ counts: 'firm' });
  });

  test('all day on the nights when the clock changes has 23 and 25 hours', () => {
    const lasts = (from: string, to: string) => {
      const times = { start: { dateTime: `${from}T00:00:00` }, end: { dateTime: `${to}T00:00:00` } };
      const period = findEventTime({ ...day('W. Europe Standard Time'), ...times })?.period;
      return period && (period.end - period.start) / 3_600_000;
    };
    expect(lasts('2026-03-29', '2026-03-30')).toBe(23);
    expect(lasts('2026-10-25', '2026-10-26')).toBe(25);
  });

  test('a time is read in the zone that it names, whatever was asked for', () => {
    const start = { dateTime: '2026-11-20T10:00:00.0000000', timeZone: 'W. Europe Standard Time' };
    const found = findEventTime({ ...meeting, start });
    expect(found?.period.start).toBe(Date.parse('2026-11-20T09:00:00Z'));
  });

  test.each(['', 'tomorrow', '2026-13-45T00:00:00'])('%s is no time', (dateTime) => {
    expect(findEventTime({ ...meeting, start: { dateTime, timeZone: 'UTC' } })).toBeUndefined();
    expect(findEventTime({ ...day(null), start: { dateTime, timeZone: 'UTC' } })).toBeUndefined();
  });
});

describe('zones', () => {
  const names = [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))];

  test('every name of Windows is what the package of the field says', () => {
    expect(names.length).toBeGreaterThan(130);
    const theirs = Object.fromEntries(names.map((name) => [name, findIana(name, '001')[0]]));
    expect(windowsZones).toEqual(theirs);
    expect(IANA_ALIAS_MAP.length).toBeGreaterThan(300);
  });

  test('every one of them is a zone that this machine knows', () => {
    expect(names.filter((name) => findZone(name) === undefined)).toEqual([]);
  });

  test.each(['constructor', '__proto__', '', 'Middle Earth Standard Time'])('%s is none', (name) => {
    expect(findZone(name)).toBeUndefined();
  });
});
