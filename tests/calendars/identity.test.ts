import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import { occasionId } from '#lib/calendars/occasion-id.ts';
import type { EventFields } from '#lib/calendars/port.ts';
import { minuteMs } from '#lib/time/period.ts';
import { now } from './link-google.ts';

const parts = { subject: 'a', calendarId: 'b', ritual: 'micro-date', cycle: '2026-W47', generation: 0 };
const fields: EventFields = {
  summary: 'Held',
  period: { start: now, end: now + 25 * minuteMs },
  zone: 'Europe/Berlin',
  opaque: true,
};

// python3: base64.b32hexencode(hashlib.sha256(b'porchlight|a|b|micro-date|2026-W47|0').digest()).lower()[:32]
test('an id is what any other program would make of the same parts', async () => {
  expect(await occasionId(parts)).toBe('ucfk4pt6l8gstk9dip3stpkmvb0pg88n');
});

test('every part makes another id, of letters that Google takes', async () => {
  const others = [
    parts,
    { ...parts, subject: 'x' },
    { ...parts, calendarId: 'x' },
    { ...parts, ritual: 'x' },
    { ...parts, cycle: 'x' },
    { ...parts, generation: 1 },
  ];
  const ids = await Promise.all(others.map(occasionId));
  expect(new Set(ids).size).toBe(others.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-v]{32}$/);
});

// FNV-1a, 64 bits, of the JSON of the four fields, computed by another program.
test('a fingerprint is the same for ever, as events out there carry it', () => {
  expect(fingerprint(fields)).toBe('3l518yg2kne94');
});

test('each field makes another fingerprint', () => {
  const others: readonly EventFields[] = [
    fields,
    { ...fields, summary: 'Kept' },
    { ...fields, opaque: false },
    { ...fields, period: { ...fields.period, start: now - minuteMs } },
    { ...fields, period: { ...fields.period, end: now + minuteMs } },
  ];
  expect(new Set(others.map(fingerprint)).size).toBe(others.length);
});

test('what services change by themselves makes none', () => {
  const { period } = fields;
  const same: readonly EventFields[] = [
    { ...fields, zone: 'Asia/Calcutta' },
    { ...fields, summary: ' Held ' },
    { ...fields, period: { start: period.start + 999, end: period.end + 1 } },
  ];
  expect(same.map(fingerprint)).toEqual(same.map(() => fingerprint(fields)));
  expect(fingerprint({ ...fields, summary: 'Cafe\u0301' })).toBe(fingerprint({ ...fields, summary: 'Caf\u00e9' }));
});

test('a fingerprint is short and plain, whatever the summary', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (summary, opaque) => {
      expect(fingerprint({ ...fields, summary, opaque })).toMatch(/^[0-9a-z]{13}$/);
    }),
  );
});
