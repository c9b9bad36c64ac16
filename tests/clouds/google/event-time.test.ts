import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInstant, findMoment, writtenMoment } from './event-time.ts';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
/** Before 1973 Monrovia had an offset of 44½ minutes, which RFC 3339 cannot write. */
const instants = fc
  .integer({ min: Date.UTC(1973, 0) / 1000, max: Date.UTC(2070, 0) / 1000 })
  .map((seconds) => seconds * 1000);

test('a moment is written as Temporal writes it, and reads back as itself, in every zone', () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const told = zone === 'UTC' ? zoned.toInstant().toString() : zoned.toString({ timeZoneName: 'never' });
      const written = writtenMoment(instant, zone);
      expect(written).toBe(told);
      expect(findMoment(written)).toBe(instant);
    }),
    { numRuns: 2000 },
  );
});

test('a moment without an offset is none, unless its zone is named', () => {
  expect(findMoment('2026-11-24T09:00:00')).toBeUndefined();
  expect(findMoment('2026-11-24T09:00:00.999Z')).toBe(Date.UTC(2026, 10, 24, 9));
  const wall = { dateTime: '2026-11-24T09:00:00' };
  expect(findInstant(wall, 'Europe/Berlin')).toBeUndefined();
  expect(findInstant({ ...wall, timeZone: 'Europe/Berlin' }, 'UTC')).toBe(Date.UTC(2026, 10, 24, 8));
  expect(findInstant({ ...wall, timeZone: 'Mars/Base' }, 'UTC')).toBeUndefined();
});

test('a day in a zone that is not there is a day of UTC', () => {
  expect(findInstant({ date: '2026-11-24' }, 'Mars/Base')).toBe(Date.UTC(2026, 10, 24));
  expect(writtenMoment(Date.UTC(2026, 10, 24), 'Mars/Base')).toBe('2026-11-24T00:00:00Z');
});
