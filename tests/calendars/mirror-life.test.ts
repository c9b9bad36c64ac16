import { describe, expect, test, vi } from 'vitest';
import { expectChange, isFresh, isWorn, newLife, noteWritten, windowOf } from '#lib/calendars/mirror-life.ts';
import type { Standing } from '#lib/calendars/port.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';

const now = Date.parse('2026-11-19T15:30:00Z');
const today = Date.parse('2026-11-19T00:00:00Z');
const days = (from: number, to: number): Period => ({ start: today + from * dayMs, end: today + to * dayMs });

function ours(endsIn: number, answers: readonly Standing['guests'][number]['answer'][] = []): Standing {
  return {
    uid: 'walk',
    providerId: 'walk',
    etag: '1',
    fields: { summary: 'Walk', period: { start: now + endsIn - hourMs, end: now + endsIn }, zone: 'UTC', opaque: true },
    fingerprint: 'f',
    written: 'f',
    guests: answers.map((answer) => ({ address: 'sam@example.com', answer })),
  };
}

test.each([
  [0, 0, false],
  [1, 30 * minuteMs - 1, true],
  [1, 30 * minuteMs, false],
  [2, hourMs - 1, true],
  [2, hourMs, false],
  [9, 4 * hourMs - 1, true],
  [9, 4 * hourMs, false],
  [9, -1, false],
])('after %i readings without news, one of %i ms ago is fresh: %s', (unchanged, ageMs, isIt) => {
  expect(isFresh({ readAt: now - ageMs, unchanged, ours: [] }, now)).toBe(isIt);
});

test.each([
  [false, 'someone is invited to what is to come', ours(1, ['none'])],
  [false, 'someone has answered to what is to come', ours(1, ['yes'])],
  [true, 'nobody is invited to what is to come', ours(1)],
  [true, 'what someone was invited to ends now', ours(0, ['none'])],
])('a reading without news is fresh (%s) where %s', (isIt, _case, one) => {
  expect(isFresh({ readAt: now - minuteMs, unchanged: 1, ours: [one] }, now)).toBe(isIt);
});

test.each([
  [-1, true],
  [0, false],
  [7 * dayMs, false],
  [7 * dayMs + 1, true],
])('one that was made %i ms ago is made anew: %s', (ageMs, isIt) => {
  expect(isWorn({ madeAt: now - ageMs }, now)).toBe(isIt);
});

describe('what is read', () => {
  test.each([
    ['nothing before: what is asked for in whole days, and a little more', undefined, days(0, 56), days(0, 64)],
    ['less before: as nothing', days(0, 10), days(0, 56), days(0, 64)],
    ['more before: as before', days(-30, 80), days(0, 56), days(-30, 80)],
    ['far more before: thirteen weeks back, and as far ahead', days(-300, 300), days(0, 56), days(-91, 100)],
    ['as much is asked for: as asked', days(-300, 300), days(-200, 200), days(-200, 208)],
  ])('%s', (_case, before, asked, all) => {
    expect(windowOf(before, asked, now)).toEqual(all);
  });
});

describe('our own write', () => {
  function kept(value: unknown) {
    const save = vi.fn(async () => undefined);
    return { place: { key: 'main', memory: { load: async () => value, save } }, save };
  }
  const life = newLife('q', days(0, 56), now);

  test('makes a reading without news old, and keeps the rest of it', async () => {
    const { place, save } = kept({ ...life, unchanged: 3, token: 't' });
    await expectChange(place);
    expect(save.mock.calls).toEqual([['main', { ...life, unchanged: 0, token: 't' }]]);
  });

  test('stands in the mirror, in place of what it was before', async () => {
    const other = { ...ours(9), uid: 'tea', providerId: 'tea' };
    const { place, save } = kept({ ...life, ours: [ours(1), other] });
    await noteWritten(place, ours(5));
    expect(save.mock.calls).toEqual([['main', { ...life, ours: [other, ours(5)] }]]);
  });

  test.each([
    ['that is old already', life],
    ['that is no mirror', {}],
    ['of which nothing is known', undefined],
    ['that holds what is not ours', { ...life, unchanged: 3, ours: [{ uid: 'walk' }] }],
  ])('writes nothing to one %s', async (_case, value) => {
    const { place, save } = kept(value);
    await expectChange(place);
    expect(save).not.toHaveBeenCalled();
  });

  test('that took an event out leaves it to the next reading', async () => {
    const { place, save } = kept({ ...life, ours: [ours(1)] });
    await noteWritten(place, { removed: true, uid: 'walk' });
    expect(save).not.toHaveBeenCalled();
  });
});
