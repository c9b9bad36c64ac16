import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availablePeriods, type DayHours, type WeeklyHours } from '#lib/time/available.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import {
  addDays,
  type CalendarDate,
  dayPeriod,
  instantAt,
  type Weekday,
  wallTimeAt,
  type Zone,
} from '#lib/time/wall-time.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
/** Around clock changes of those zones, the day that Samoa left out, and a plain day. */
const dates = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2011-12-30',
  '2026-06-10',
];

const everyDay = (fromMinute: number, toMinute: number): DayHours[] =>
  ([1, 2, 3, 4, 5, 6, 7] satisfies Weekday[]).map((weekday) => ({ weekday, fromMinute, toMinute }));

/** In hours and minutes of the wall clock. */
function shown(periods: readonly Period[], zone: Zone): string[] {
  const text = (instant: number) => {
    const { date, minute } = wallTimeAt(instant, zone);
    const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return `${date.slice(5)} ${clock}`;
  };
  return periods.map(({ start, end }) => `${text(start)} - ${text(end)}`);
}

test('evenings that go past midnight', () => {
  const zone = 'Europe/Berlin';
  const hours = { zone, hours: [{ weekday: 5, fromMinute: 19 * 60, toMinute: 25 * 60 }] } as const;
  const within = { start: instantAt('2026-11-16', 0, zone), end: instantAt('2026-11-30', 0, zone) };
  expect(shown(availablePeriods(hours, within), zone)).toEqual([
    '11-20 19:00 - 11-21 01:00',
    '11-27 19:00 - 11-28 01:00',
  ]);
});

test('hours that began the night before reach into the period, and are cut by it', () => {
  const zone = 'Europe/Berlin';
  const within = dayPeriod('2026-11-21', zone);
  const hours = { zone, hours: [{ weekday: 5, fromMinute: 19 * 60, toMinute: 25 * 60 }] } as const;
  expect(shown(availablePeriods(hours, within), zone)).toEqual(['11-21 00:00 - 11-21 01:00']);
});

test('a person six hours west offers their own evening', () => {
  const hours = { zone: 'America/New_York', hours: everyDay(18 * 60, 20 * 60) };
  const within = dayPeriod('2026-11-21', 'Europe/Berlin');
  expect(shown(availablePeriods(hours, within), 'Europe/Berlin')).toEqual(['11-21 00:00 - 11-21 02:00']);
  // For a week in autumn the two are only five hours apart.
  const between = dayPeriod('2026-10-28', 'Europe/Berlin');
  expect(shown(availablePeriods(hours, between), 'Europe/Berlin')).toEqual([
    '10-28 00:00 - 10-28 01:00',
    '10-28 23:00 - 10-29 00:00',
  ]);
});

describe('when the clock changes at night', () => {
  const lengths = (zone: Zone, date: string, fromMinute: number, toMinute: number) =>
    availablePeriods({ zone, hours: everyDay(fromMinute, toMinute) }, dayPeriod(date, zone)).map(
      ({ start, end }) => (end - start) / hourMs,
    );

  test.each([
    ['Europe/Berlin', '2026-03-29', 60, 240, [2]],
    ['Europe/Berlin', '2026-10-25', 60, 240, [4]],
    ['America/New_York', '2026-03-08', 60, 240, [2]],
    ['America/New_York', '2026-11-01', 60, 240, [4]],
    ['Australia/Lord_Howe', '2026-10-04', 60, 240, [2.5]],
    ['Australia/Lord_Howe', '2026-04-05', 60, 240, [3.5]],
    // Wholly within the hour that is skipped: nothing, also not the hour after.
    ['Europe/Berlin', '2026-03-29', 135, 165, []],
    ['Europe/Berlin', '2026-03-29', 150, 210, [0.5]],
    // Wholly within the hour that comes twice: once.
    ['Europe/Berlin', '2026-10-25', 135, 165, [0.5]],
    ['Asia/Kathmandu', '2026-06-10', 1_200, 1_290, [1.5]],
  ])('%s, %s, minutes %i to %i', (zone, date, from, to, expected) => {
    expect(lengths(zone, date, from, to)).toEqual(expected);
  });

  test('the Friday that Samoa left out offers nothing', () => {
    const zone = 'Pacific/Apia';
    const within = { start: instantAt('2011-12-29', 0, zone), end: instantAt('2012-01-01', 0, zone) };
    const offered = (from: number, to: number) =>
      shown(availablePeriods({ zone, hours: everyDay(from, to) }, within), zone);
    expect(offered(1_200, 1_260)).toEqual(['12-29 20:00 - 12-29 21:00', '12-31 20:00 - 12-31 21:00']);
    // Not even the end of its evening: that would be an hour after midnight without an evening before it.
    expect(offered(1_200, 1_500)).toEqual([
      '12-29 00:00 - 12-29 01:00',
      '12-29 20:00 - 12-31 00:00',
      '12-31 20:00 - 01-01 00:00',
    ]);
  });
});

test('no hours, or hours that end before they start, offer nothing', () => {
  const within = dayPeriod('2026-06-10', 'UTC');
  expect(availablePeriods({ zone: 'UTC', hours: [] }, within)).toEqual([]);
  expect(availablePeriods({ zone: 'UTC', hours: everyDay(1_320, 60) }, within)).toEqual([]);
});

function isLeftOut(date: CalendarDate, zone: Zone): boolean {
  const { start, end } = dayPeriod(date, zone);
  return start === end;
}

/** Whether the wall clock shows one of the hours, today's or what is left of those of the two days before. */
function isShown({ zone, hours }: WeeklyHours, instant: number): boolean {
  const { date, minute, weekday } = wallTimeAt(instant, zone);
  return hours.some(({ weekday: day, fromMinute, toMinute }) =>
    [0, 1, 2].some((back) => {
      const minutes = minute + back * 1_440;
      if (isLeftOut(addDays(date, -back), zone)) return false;
      return (weekday - back - day) % 7 === 0 && fromMinute <= minutes && minutes < toMinute;
    }),
  );
}

test('an instant is available exactly when the wall clock shows one of the hours', () => {
  const dayHours = fc.record({
    weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
    fromMinute: fc.nat(1_500),
    toMinute: fc.nat(2_000),
  });
  const offered = fc.array(dayHours, { maxLength: 10 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.constantFrom(...dates), offered, (zone, date, hours) => {
      const around = dayPeriod(date, zone);
      const within = { start: around.start - dayMs, end: around.end + dayMs };
      const periods = availablePeriods({ zone, hours }, within);
      for (let t = within.start; t < within.end; t += 15 * minuteMs) {
        // In an hour that comes twice the clock alone does not say which of the two it is.
        const wall = wallTimeAt(t, zone);
        const twin = [-60, -30, 30, 60].some((min) => wallTimeAt(t + min * minuteMs, zone).minute === wall.minute);
        if (twin) continue;
        const covered = periods.some(({ start, end }) => start <= t && t < end);
        expect(covered, `${zone} ${wall.date} ${wall.minute}`).toBe(isShown({ zone, hours }, t));
      }
    }),
    { numRuns: 300 },
  );
});
