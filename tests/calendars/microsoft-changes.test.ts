import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { emptyMirror, isUnclear, type Mirror, readingOf, withEvents } from '#lib/calendars/microsoft/mirror.ts';
import { type ChangedEvent, changedEvent, pageOf } from '#lib/calendars/microsoft/wire.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { now } from './link-google.ts';
import { timed } from './outlook.ts';
import { inHours } from './reading.ts';

const week: Period = { start: now, end: now + 7 * dayMs };
const empty = emptyMirror('question', week, now);

/** Events as Microsoft sends them. */
const sent = (...events: readonly object[]): readonly ChangedEvent[] =>
  v.parse(pageOf(changedEvent), { value: events }).value;
const meeting = (hours: number, more: object = {}) => ({
  id: 'meeting',
  type: 'singleInstance',
  ...timed(inHours(hours)),
  ...more,
});
const occurrence = (id: string, hours: number, more: object = {}) => ({
  id,
  type: 'occurrence',
  seriesMasterId: 'series',
  ...timed(inHours(hours)),
  ...more,
});
const series = (showAs: string, id = 'series') => ({ id, type: 'seriesMaster', ...timed(inHours(1)), showAs });
const gone = (id: string, reason = 'deleted') => ({ id, '@removed': { reason } });
const following = (...rounds: (readonly object[])[]): Mirror =>
  rounds.reduce((mirror, events) => withEvents(mirror, sent(...events)), empty);
const shown = (mirror: Mirror) => {
  const { firm, soft } = readingOf(mirror, week);
  return { firm, soft };
};

describe('of one event the last word counts', () => {
  const at = (minute: number) => ({ lastModifiedDateTime: new Date(now + minute * 60_000).toISOString() });
  test.each<[string, object, object, number]>([
    ['a later one', at(1), at(2), 3],
    ['one of the same moment', at(1), at(1), 3],
    ['an older copy that comes late', at(2), at(1), 1],
    ['one that does not say when', at(2), {}, 3],
    ['one after one that did not say when', {}, at(1), 3],
  ])('%s', (_name, first, second, hours) => {
    const mirror = following([meeting(1, first)], [meeting(3, second)]);
    expect(shown(mirror)).toEqual({ firm: [inHours(hours)], soft: [] });
  });

  test('an older copy is also known after one that did not say when', () => {
    const mirror = following([meeting(1, at(2))], [meeting(3)], [meeting(5, at(1))]);
    expect(shown(mirror).firm).toEqual([inHours(3)]);
  });
});

test('a time that cannot be read is no free time', () => {
  for (const which of ['start', 'end']) {
    expect(() => following([meeting(1, { [which]: { dateTime: 'soon' } })])).toThrow(
      expect.objectContaining({ kind: 'unreadable' }),
    );
  }
});

test('what lies outside is not kept, and what leaves is gone', () => {
  expect(following([meeting(-5)]).items).toEqual({});
  expect(following([meeting(1)], [meeting(24 * 8)]).items).toEqual({});
});

describe('an occurrence', () => {
  test.each<[string, object, ReturnType<typeof shown>]>([
    ['that says nothing is as its series', {}, { firm: [], soft: [inHours(1)] }],
    ['that says it is free is free', { showAs: 'free' }, { firm: [], soft: [] }],
    ['that says it is busy is busy', { showAs: 'busy' }, { firm: [inHours(1)], soft: [] }],
    ['that is cancelled takes no time', { isCancelled: true }, { firm: [], soft: [] }],
    ['that is not cancelled is as its series', { isCancelled: false }, { firm: [], soft: [inHours(1)] }],
  ])('%s', (_name, more, expected) => {
    expect(shown(following([occurrence('one', 1, more), series('tentative')]))).toEqual(expected);
  });

  test('of a series that was told before is as that says, whatever is told of others', () => {
    const mirror = following([series('tentative')], [series('free', 'other')], [occurrence('one', 1)]);
    expect(shown(mirror)).toEqual({ firm: [], soft: [inHours(1)] });
  });

  test('of a series that nobody told is taken for busy', () => {
    expect(shown(following([occurrence('one', 1)]))).toEqual({ firm: [inHours(1)], soft: [] });
  });

  test('goes with its own series alone', () => {
    const other = occurrence('other', 5, { seriesMasterId: 'other series' });
    const all = [series('busy'), series('busy', 'other series'), occurrence('one', 1), other, meeting(3)];
    expect(shown(following(all, [gone('series')])).firm).toEqual([inHours(3), inHours(5)]);
    expect(shown(following(all, [series('busy')])).firm).toEqual([inHours(3), inHours(5)]);
    expect(shown(following(all, [gone('one')])).firm).toEqual([inHours(3), inHours(5)]);
  });
});

test.each<[string, readonly object[], boolean]>([
  ['nothing', [], false],
  ['a series with an occurrence', [series('busy'), occurrence('one', 1)], false],
  ['a series by itself', [series('busy')], true],
  [
    'a series by itself beside one with an occurrence',
    [series('busy'), occurrence('x', 1, { seriesMasterId: 'y' })],
    true,
  ],
  ['a series of which nothing is known', [series('busy', 'new')], false],
  ['a series that was changed away', [gone('series', 'changed')], true],
  ['a series that was deleted', [gone('series')], false],
  ['an event that is no series', [meeting(3)], false],
  ['an occurrence by itself', [occurrence('one', 2)], false],
])('%s: can it be read in two ways? %s', (_name, events, unclear) => {
  const mirror = following([series('busy'), occurrence('one', 1), meeting(3)]);
  expect(isUnclear(mirror, sent(...events))).toBe(unclear);
});

test('ours are never busy, by themselves or as a series, and the rest is', () => {
  const standing = { uid: 'u', etag: '1', fingerprint: 'x', written: 'x', guests: [] };
  const fields = { summary: 'Held', period: inHours(1), zone: 'UTC', opaque: true };
  const all = [meeting(1), meeting(3, { id: 'theirs', showAs: 'tentative' }), series('busy'), occurrence('one', 5)];
  const ours = (providerId: string) => shown({ ...following(all), ours: [{ ...standing, providerId, fields }] });
  expect(ours('meeting')).toEqual({ firm: [inHours(5)], soft: [inHours(3)] });
  expect(ours('series')).toEqual({ firm: [inHours(1)], soft: [inHours(3)] });
  expect(ours('other').firm).toEqual([inHours(1), inHours(5)]);
});
