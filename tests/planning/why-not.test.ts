import { describe, expect, test } from 'vitest';
import { microDate } from '#lib/planning/ritual.ts';
import { type HourReason, whyNot } from '#lib/planning/why-not.ts';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { dayPeriod, instantAt } from '#lib/time/wall-time.ts';
import { at, berlin, everyDay, from, occasion, side, situation } from './situations.ts';

const day = '2026-11-18';
const ritual = microDate(berlin);
const wholeDay = dayPeriod(day, berlin);

/** The reason of the hour that begins then. */
function hour(reasons: readonly HourReason[], of: number): HourReason['reason'] | undefined {
  return reasons.find(({ minute }) => minute === of * 60)?.reason;
}

test('a day from midnight to midnight, hour by hour', () => {
  const work = { zone: berlin, hours: everyDay(9, 18) };
  const own = side({ firm: [from(day, 17, 18.5), from(day, 19, 20), from(day, 20.5, 20.75)], workHours: work });
  const partner = side({ firm: [from(day, 21, 22)] });
  const reasons = whyNot(situation({ own, partner }), ritual, wholeDay);
  expect(reasons).toHaveLength(24);
  expect(hour(reasons, 1)).toEqual({ kind: 'past' });
  expect(hour(reasons, 13)).toEqual({ kind: 'outside-hours' });
  expect(hour(reasons, 17)).toEqual({ kind: 'busy', until: at(day, 18, 30) });
  expect(hour(reasons, 18)).toEqual({ kind: 'busy', until: at(day, 18, 30) });
  expect(hour(reasons, 19)).toEqual({ kind: 'busy', until: at(day, 20) });
  expect(hour(reasons, 20)).toEqual({ kind: 'wind-down', minutes: 15 });
  expect(hour(reasons, 21)).toEqual({ kind: 'not-free-for-both' });
  expect(hour(reasons, 22)).toEqual({
    kind: 'offered',
    slot: { start: at(day, 22, 15), end: at(day, 22, 40) },
    soft: false,
  });
  expect(hour(reasons, 23)).toEqual({ kind: 'too-late' });
});

describe('each reason', () => {
  const reasonOf = (changes: Parameters<typeof situation>[0], of: number) =>
    hour(whyNot(situation(changes), ritual, wholeDay), of);

  test('too-soon: less than the lead time from now', () => {
    expect(reasonOf({ now: at(day, 17, 40) }, 17)).toEqual({ kind: 'past' });
    expect(reasonOf({ now: at(day, 17, 59) }, 18)).toMatchObject({ kind: 'offered', slot: { start: at(day, 18, 30) } });
    expect(reasonOf({ now: at(day, 17, 55), rules: { ...situation().rules, leadMin: 90 } }, 18)).toEqual({
      kind: 'too-soon',
    });
  });
  test('too-short: how many minutes there are', () => {
    const own = side({ firm: [from(day, 18.25, 19), from(day, 17, 17.75)] });
    expect(reasonOf({ own, rules: { ...situation().rules, windDownMin: 0 } }, 18)).toMatchObject({ kind: 'busy' });
    const scattered = side({ firm: [from(day, 17, 18), from(day, 18.25, 18.5), from(day, 18.75, 20)] });
    expect(reasonOf({ own: scattered, rules: { ...situation().rules, windDownMin: 0 } }, 18)).toEqual({
      kind: 'too-short',
      minutes: 15,
    });
  });
  test('outside-hours beyond the hours, too-late where it would pass the last hour', () => {
    const own = side({ hours: { zone: berlin, hours: [{ weekday: 3, fromMinute: 1_080, toMinute: 1_095 }] } });
    expect(
      hour(
        whyNot(situation({ own }), { ...ritual, length: { usualMin: 90, leastMin: 60, mostMin: 90 } }, wholeDay),
        22,
      ),
    ).toEqual({ kind: 'outside-hours' });
    const long = { ...ritual, length: { usualMin: 90, leastMin: 75, mostMin: 90 } };
    expect(hour(whyNot(situation(), long, wholeDay), 22)).toEqual({ kind: 'too-late' });
  });
  test('busy: until the last of what the hour holds', () => {
    const own = side({ firm: [from(day, 18, 18.3), from(day, 18.5, 19.5)] });
    expect(reasonOf({ own }, 18)).toEqual({ kind: 'busy', until: at(day, 19, 30) });
  });
  test('has-one-today', () => {
    expect(reasonOf({ occasions: [occasion(from(day, 21, 22))] }, 18)).toEqual({ kind: 'has-one-today' });
  });
  test('tentative: own, while the day has clear time', () => {
    expect(reasonOf({ own: side({ soft: [from(day, 18, 19)] }) }, 18)).toEqual({
      kind: 'tentative',
      until: at(day, 19),
    });
    expect(reasonOf({ partner: side({ soft: [from(day, 18, 19)] }) }, 18)).toEqual({ kind: 'not-free-for-both' });
  });
  test('unread: a calendar of either', () => {
    for (const changes of [{ own: side({ unknown: 'unread' }) }, { partner: side({ unknown: 'unread' }) }]) {
      const reasons = whyNot(situation(changes), ritual, wholeDay);
      expect(reasons.every(({ reason }) => reason.kind === 'unread')).toBe(true);
    }
  });
  test('the partner: busy, winding down or not offering the hour is one and the same', () => {
    const [busy, hours] = [[from(day, 18, 19)], { zone: berlin, hours: everyDay(20, 23) }];
    for (const partner of [side({ firm: busy }), side({ hours }), side({ firm: [from(day, 17, 17.9)], hours })]) {
      expect(reasonOf({ partner }, 18)).toEqual({ kind: 'not-free-for-both' });
    }
  });
});

test.each([
  ['Europe/Berlin', '2026-03-29', 23, 1],
  ['Europe/Berlin', '2026-10-25', 25, 1],
  ['America/New_York', '2026-03-08', 23, 1],
  ['America/New_York', '2026-11-01', 25, 1],
  // Half an hour is skipped, or comes twice: the hour it belongs to is a short one.
  ['Australia/Lord_Howe', '2026-10-04', 24, 0.5],
  ['Australia/Lord_Howe', '2026-04-05', 25, 0.5],
  // The clock was put forward at half past eleven at night.
  ['Asia/Pyongyang', '2018-05-04', 24, 0.5],
  ['Asia/Kathmandu', '2026-06-10', 24, 1],
])('%s, %s has %i hours of the clock', (zone, date, count, shortest) => {
  const reasons = whyNot(situation({ zone, now: instantAt(date, -600, zone) }), microDate(zone), dayPeriod(date, zone));
  expect(reasons).toHaveLength(count);
  expect(Math.min(...reasons.map(({ period }) => (period.end - period.start) / hourMs))).toBe(shortest);
});

test('asked from within an hour that a clock change has cut, that hour begins with the change', () => {
  const zone = 'Australia/Lord_Howe';
  const change = Date.parse('2026-04-04T15:00Z');
  const reasons = whyNot(situation({ zone }), ritual, { start: change + 10 * minuteMs, end: change + hourMs });
  expect(reasons.map(({ period }) => period)).toEqual([
    { start: change, end: change + 30 * minuteMs },
    { start: change + 30 * minuteMs, end: change + 90 * minuteMs },
  ]);
});
