import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCounted, verdict } from '#lib/calendars/google/busy-rules.ts';
import { findEventTime } from '#lib/calendars/google/moment.ts';
import type { WireEvent } from '#lib/calendars/google/wire.ts';
import { hourMs } from '#lib/time/period.ts';

const meeting: WireEvent = {
  id: 'meeting',
  etag: '"1"',
  status: 'confirmed',
  start: { dateTime: '2026-11-20T10:00:00+01:00' },
  end: { dateTime: '2026-11-20T11:00:00+01:00' },
};
const answered = (responseStatus: string) => ({
  attendees: [{ responseStatus: 'declined' }, { self: true, responseStatus }],
});
const allDay = { start: { date: '2026-11-20' }, end: { date: '2026-11-21' } };
const marked = (occasion: string) => ({
  extendedProperties: { private: { app: 'porchlight', occasion, written: 'x' } },
});
const ours = marked('meeting');
const ofBoth = { iCalUID: 'walk@google.com', extendedProperties: { shared: { porchlight: 'walk' } } };
const theirs = { extendedProperties: { private: { app: 'another' } } };
const backwards = { end: { dateTime: '2026-11-20T09:00:00+01:00' } };
const instantly = { end: { dateTime: '2026-11-20T10:00:00+01:00' } };

const table: readonly [string, Partial<WireEvent>, string, string][] = [
  ['a meeting', {}, 'firm', 'busy'],
  ['a meeting without a status', { status: undefined }, 'firm', 'busy'],
  ['marked busy', { transparency: 'opaque' }, 'firm', 'busy'],
  ['cancelled', { status: 'cancelled' }, 'no', 'cancelled'],
  ['marked free', { transparency: 'transparent' }, 'no', 'marked-free'],
  ['declined by the person', answered('declined'), 'no', 'declined'],
  ['declined by another alone', { attendees: [{ responseStatus: 'declined' }] }, 'firm', 'busy'],
  ['accepted', answered('accepted'), 'firm', 'busy'],
  ['answered with maybe', answered('tentative'), 'soft', 'tentative'],
  ['tentative itself', { status: 'tentative' }, 'soft', 'tentative'],
  ['unanswered', answered('needsAction'), 'soft', 'unanswered'],
  ['unanswered and marked free', { ...answered('needsAction'), transparency: 'transparent' }, 'no', 'marked-free'],
  ['tentative and declined', { ...answered('declined'), status: 'tentative' }, 'no', 'declined'],
  ['focus time', { eventType: 'focusTime' }, 'firm', 'busy'],
  ['out of office', { eventType: 'outOfOffice' }, 'firm', 'busy'],
  ['from a mail', { eventType: 'fromGmail' }, 'firm', 'busy'],
  ['a type of tomorrow', { eventType: 'somethingNew' }, 'firm', 'busy'],
  ['working location', { eventType: 'workingLocation', transparency: 'transparent' }, 'no', 'working-location'],
  ['working location without its mark', { eventType: 'workingLocation' }, 'no', 'working-location'],
  ['birthday', { eventType: 'birthday', ...allDay }, 'no', 'birthday'],
  ['all day, busy', allDay, 'firm', 'busy'],
  ['all day, marked free', { ...allDay, transparency: 'transparent' }, 'no', 'marked-free'],
  ['a copy that a person made of ours', marked('another'), 'firm', 'busy'],
  ['of a series that a person made of ours', { ...ours, id: 'meeting_20261120T090000Z' }, 'no', 'ours'],
  ['ours', ours, 'no', 'ours'],
  ['of both, as it was accepted', { ...ofBoth, ...answered('accepted') }, 'no', 'ours'],
  ['of both, unanswered', { ...ofBoth, ...answered('needsAction') }, 'soft', 'unanswered'],
  [
    'of both by another program, which gave it a name of its own',
    { ...ofBoth, ...answered('accepted'), iCalUID: 'another' },
    'firm',
    'busy',
  ],
  ["another program's", theirs, 'firm', 'busy'],
  ['ends before it starts', backwards, 'no', 'no-length'],
  ['ends as it starts', instantly, 'no', 'no-length'],
];

test.each(table)('%s', (_name, fields, counts, why) => {
  const event = { ...meeting, ...fields };
  expect(verdict(event, findEventTime(event, 'Europe/Berlin'))).toEqual({ counts, why });
});

test('what a cancelled event has left is enough', () => {
  expect(verdict({ id: 'gone', status: 'cancelled' }, undefined)).toEqual({ counts: 'no', why: 'cancelled' });
});

test('an event counts exactly when it takes time, is not free, not declined, not ours and of a kind that can', () => {
  const one = fc.record({
    status: fc.constantFrom('confirmed', 'tentative', 'cancelled', undefined),
    transparency: fc.constantFrom('opaque', 'transparent', undefined),
    eventType: fc.constantFrom('default', 'focusTime', 'outOfOffice', 'fromGmail', 'workingLocation', 'birthday'),
    answer: fc.constantFrom('accepted', 'declined', 'tentative', 'needsAction', undefined),
    isOurs: fc.boolean(),
    hours: fc.integer({ min: -2, max: 2 }),
  });
  fc.assert(
    fc.property(one, ({ answer, isOurs, hours, ...fields }) => {
      const end = new Date(Date.parse('2026-11-20T09:00:00Z') + hours * hourMs).toISOString();
      const event: WireEvent = {
        ...meeting,
        ...fields,
        ...(answer ? answered(answer) : {}),
        ...(isOurs ? ours : {}),
        end: { dateTime: end },
      };
      const { counts } = verdict(event, findEventTime(event, 'UTC'));
      const takes =
        fields.status !== 'cancelled' &&
        fields.transparency !== 'transparent' &&
        !['workingLocation', 'birthday'].includes(fields.eventType) &&
        answer !== 'declined' &&
        !isOurs &&
        hours > 0;
      const unsure = fields.status === 'tentative' || answer === 'tentative' || answer === 'needsAction';
      expect(counts).toBe(takes ? (unsure ? 'soft' : 'firm') : 'no');
    }),
  );
});

describe('when an event is', () => {
  const timeOf = (event: Partial<WireEvent>, zone: string) => findEventTime({ ...meeting, ...event }, zone);
  const period = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

  test('an all-day event lies in the zone of its calendar, its last day is not in it', () => {
    const time = timeOf(allDay, 'America/New_York');
    expect(time).toEqual({ allDay: true, period: period('2026-11-20T05:00:00Z', '2026-11-21T05:00:00Z') });
  });

  test('an all-day event on the night the clocks change has 25 hours', () => {
    const night = { start: { date: '2026-10-25' }, end: { date: '2026-10-26' } };
    const time = timeOf(night, 'Europe/Berlin');
    expect((time?.period.end ?? 0) - (time?.period.start ?? 0)).toBe(25 * hourMs);
  });

  test('an offset says the instant, whatever zone is named beside it', () => {
    const start = { dateTime: '2026-11-20T10:00:00+01:00', timeZone: 'Mars/Olympus_Mons' };
    expect(timeOf({ start }, 'UTC')?.period.start).toBe(Date.parse('2026-11-20T09:00:00Z'));
  });

  test('a time without an offset lies in its own zone, and where that is unknown in that of its calendar', () => {
    const at = (timeZone: string) => ({
      start: { dateTime: '2026-11-20T10:00:00', timeZone },
      end: { dateTime: '2026-11-20T11:00:00', timeZone },
    });
    expect(timeOf(at('Asia/Kathmandu'), 'UTC')?.period.start).toBe(Date.parse('2026-11-20T04:15:00Z'));
    expect(timeOf(at('Mars/Olympus_Mons'), 'Europe/Berlin')?.period.start).toBe(Date.parse('2026-11-20T09:00:00Z'));
  });

  test('an all-day event in a calendar of an unknown zone is still busy', () => {
    const counted = findCounted({ ...meeting, ...allDay }, 'calendar', 'Mars/Olympus_Mons');
    expect(counted).toMatchObject({ counts: 'firm', period: period('2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z') });
  });

  test.each([undefined, {}, { dateTime: 'tomorrow' }, { date: '2026-02-30' }, { dateTime: '2026-13-01T10:00:00Z' }])(
    'a start that says %j cannot be read',
    (start) => expect(timeOf({ start }, 'UTC')).toBeUndefined(),
  );
});

test('a title with markup stays as it was written', () => {
  const summary = '<img src=x onerror=alert(1)> & "co"';
  expect(findCounted({ ...meeting, summary }, 'calendar', 'UTC')?.title).toBe(summary);
});
