import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import { instantOfWall, nextClockChange, wallMsAt, zoneOffsets } from '#lib/time/zone-offsets.ts';

const zones = Intl.supportedValuesOf('timeZone');
const year = { start: Date.parse('2026-01-01T00:00Z'), end: Date.parse('2027-01-01T00:00Z') };

test('Berlin puts its clock forward in March and back in October', () => {
  const offsets = zoneOffsets('Europe/Berlin', year);
  expect(offsets.offsetMs.map((ms) => ms / hourMs)).toEqual([1, 2, 1]);
  expect(nextClockChange(offsets, year.start)).toBe(Date.parse('2026-03-29T01:00Z'));
  expect(nextClockChange(offsets, year.end)).toBe(Infinity);
});

test('a skipped time is the change itself, a doubled one the first of the two', () => {
  const offsets = zoneOffsets('Europe/Berlin', year);
  expect(instantOfWall(offsets, Date.parse('2026-03-29T02:30Z'))).toBe(Date.parse('2026-03-29T01:00Z'));
  expect(instantOfWall(offsets, Date.parse('2026-10-25T02:30Z'))).toBe(Date.parse('2026-10-25T00:30Z'));
});

test('in every zone the sums agree with Temporal, throughout a year and around its clock changes', () => {
  for (const zone of zones) {
    const offsets = zoneOffsets(zone, year);
    const instants = Array.from({ length: 100 }, (_, i) => year.start + i * 87 * hourMs);
    const changes = offsets.from
      .slice(1)
      .flatMap((change) => [-91, -31, -1, 0, 1, 31, 91].map((m) => change + m * minuteMs));
    for (const instant of [...instants, ...changes]) {
      const { date, minute } = wallTimeAt(instant, zone);
      const wallMs = Date.parse(date) + minute * minuteMs;
      expect(wallMsAt(offsets, instant), zone).toBe(wallMs);
      expect(instantOfWall(offsets, wallMs), zone).toBe(instantAt(date, minute, zone));
    }
  }
});

test('every zone is whole quarter hours from UTC, today and as far as the rules are known', () => {
  const future = { start: year.start, end: year.start + 12 * 365 * dayMs };
  for (const zone of zones) {
    for (const offset of zoneOffsets(zone, future).offsetMs) expect(Math.abs(offset) % (15 * minuteMs), zone).toBe(0);
  }
});
