import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, minuteAfter, minuteOfClock } from '#components/settings/clock-text.ts';
import {
  hoursOn,
  presetOf,
  presets,
  toggledDay,
  weekdays,
  withPreset,
  withSpan,
} from '#components/settings/week-hours.ts';

test('a tap gives a day its hours, the next one takes them away', () => {
  const once = toggledDay([], 3, presets.evenings);
  expect(once).toEqual([{ weekday: 3, fromMinute: 1080, toMinute: 1350 }]);
  expect(toggledDay(once, 3, presets.evenings)).toEqual([]);
});

test('a preset keeps the chosen days, and takes all seven where none was', () => {
  expect(withPreset([{ weekday: 2, fromMinute: 0, toMinute: 60 }], 'mornings')).toEqual([
    { weekday: 2, fromMinute: 420, toMinute: 540 },
  ]);
  expect(withPreset([], 'evenings').map((day) => day.weekday)).toEqual(weekdays);
  expect(presetOf(withPreset([], 'afternoons'))).toBe('afternoons');
});

test('hours that end before they begin go past midnight', () => {
  const [evening] = toggledDay([], 5, presets.evenings);
  if (evening === undefined) throw new Error('no hours');
  expect(withSpan([evening], evening, 22 * 60, 30)).toEqual([{ weekday: 5, fromMinute: 1320, toMinute: 1470 }]);
  expect(hoursOn([evening], 5)).toHaveLength(1);
});

test('every span that can be typed ends after it begins, within two days', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, (from, to) => {
      expect(minuteOfClock(clockText(from))).toBe(from);
      const end = minuteAfter(from, to);
      expect(end).toBeGreaterThan(from);
      expect(end - from).toBeLessThanOrEqual(1440);
      expect(clockText(end)).toBe(clockText(to));
    }),
  );
});

test('a half-typed time is no time', () => {
  expect(minuteOfClock('')).toBeUndefined();
  expect(minuteOfClock('25:00')).toBeUndefined();
});
