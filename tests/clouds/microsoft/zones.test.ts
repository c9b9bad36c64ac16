import { expect, test } from 'vitest';
import { ALEX, bench, timed } from './contract/bench.ts';
import { findZone, windowsName } from './zones.ts';

test('zones go by their Windows and their IANA names', () => {
  expect(findZone('Pacific Standard Time')?.iana).toBe('America/Los_Angeles');
  expect(findZone('Europe/Berlin')).toEqual({ name: 'Europe/Berlin', iana: 'Europe/Berlin' });
  expect(windowsName('Europe/Rome')).toBe('W. Europe Standard Time');
  expect(findZone('Mars/Base')).toBeUndefined();
});

test('what others made may say a zone that nobody knows', async () => {
  const { cloud, api, calendarOf } = bench();
  cloud.addEvent(calendarOf(ALEX), timed(9, 10, { originalStartTimeZone: 'tzone://Microsoft/Custom' }));
  const { value } = await (await api()).api('/me/events').get();
  expect(value[0].originalStartTimeZone).toBe('tzone://Microsoft/Custom');
  expect(value[0].start).toEqual({ dateTime: '2026-11-24T09:00:00.0000000', timeZone: 'UTC' });
});
