import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { addDays, dayPeriod, instantAt, isZone, wallTimeAt } from '#lib/time/wall-time.ts';

const zones = Intl.supportedValuesOf('timeZone');
const utc = (text: string) => Date.parse(`${text}Z`);

test('eight in the evening in Berlin', () => {
  const instant = instantAt('2026-11-22', 20 * 60, 'Europe/Berlin');
  expect(instant).toBe(utc('2026-11-22T19:00'));
  expect(wallTimeAt(instant, 'Europe/Berlin')).toEqual({ date: '2026-11-22', minute: 1_200, weekday: 7 });
  expect(wallTimeAt(instant, 'Asia/Kolkata')).toEqual({ date: '2026-11-23', minute: 30, weekday: 1 });
});

describe('minutes outside of the day', () => {
  test('past midnight they count on', () => {
    expect(instantAt('2026-12-31', 24 * 60 + 30, 'UTC')).toBe(utc('2027-01-01T00:30'));
  });
  test('before midnight they count back', () => {
    expect(instantAt('2027-01-01', -30, 'UTC')).toBe(utc('2026-12-31T23:30'));
  });
});

describe('when the clock changes', () => {
  test.each([
    // Put forward: 02:30 is not on the clock, and becomes 03:30.
    ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30'],
    ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:30'],
    ['2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:45'],
    // Put back: 02:30 (01:30) comes twice, and the first is meant.
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30'],
    ['2026-11-01', 90, 'America/New_York', '2026-11-01T05:30'],
    ['2026-04-05', 105, 'Australia/Lord_Howe', '2026-04-04T14:45'],
    // A day that Samoa left out.
    ['2011-12-30', 1_200, 'Pacific/Apia', '2011-12-31T06:00'],
  ])('%s, minute %i in %s', (date, minute, zone, expected) => {
    expect(instantAt(date, minute, zone)).toBe(utc(expected));
  });

  test.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2011-12-30', 'Pacific/Apia', 0],
    ['2026-06-01', 'Asia/Kathmandu', 24],
  ])('%s in %s has %d hours', (date, zone, hours) => {
    const day = dayPeriod(date, zone);
    expect((day.end - day.start) / hourMs).toBe(hours);
  });
});

test('in every zone the clock shows the time that was asked for, or one that a clock change put there', () => {
  const dates = ['1985-07-01', '2011-12-31', '2026-03-29', '2026-10-25', '2026-11-01', '2027-02-28', '2040-09-30'];
  for (const zone of zones) {
    for (const date of dates) {
      for (const minute of [0, 90, 150, 615, 1_200, 1_439]) {
        const instant = instantAt(date, minute, zone);
        const shown = wallTimeAt(instant, zone);
        if (shown.date === date && shown.minute === minute) continue;
        // A skipped time: the clock jumps over it within the day before the instant.
        const before = wallTimeAt(instant - 24 * hourMs, zone);
        const elapsed = (Date.parse(shown.date) - Date.parse(before.date)) / minuteMs + shown.minute - before.minute;
        expect(elapsed, `${zone} ${date} ${minute}`).toBeGreaterThan(24 * 60);
      }
    }
  }
});

test('what the clock shows leads back to the instant, or to its twin before it', () => {
  const minutes = fc.integer({ min: utc('2000-01-01T00:00') / minuteMs, max: utc('2045-01-01T00:00') / minuteMs });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const instant = minute * minuteMs;
      const { date, minute: shown } = wallTimeAt(instant, zone);
      const back = instantAt(date, shown, zone);
      expect(back).toBeLessThanOrEqual(instant);
      expect(wallTimeAt(back, zone)).toEqual(wallTimeAt(instant, zone));
    }),
    { numRuns: 2_000 },
  );
});

test('days follow each other without a gap, in every zone', () => {
  for (const zone of zones) {
    for (const date of ['2011-12-29', '2011-12-30', '2026-03-28', '2026-10-24', '2026-12-31']) {
      expect(dayPeriod(date, zone).end, `${zone} ${date}`).toBe(dayPeriod(addDays(date, 1), zone).start);
    }
  }
});

test('a zone is a name that this machine knows', () => {
  for (const zone of zones) expect(isZone(zone), zone).toBe(true);
  for (const text of ['', 'Berlin', 'Europe/Atlantis', '+02:00', 'Europe/Berlin ', '<b>'])
    expect(isZone(text), text).toBe(false);
});

test('a date that is none is refused', () => {
  expect(() => instantAt('2026-02-30', 0, 'UTC')).toThrow(RangeError);
  expect(() => instantAt('2026-02-03', 0, 'Europe/Atlantis')).toThrow(RangeError);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
