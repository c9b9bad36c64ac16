import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptAsIcs } from '#lib/calendars/local/ics.ts';
import { localCalendar } from '#lib/calendars/local/local-calendar.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { now, zone } from './link-google.ts';

const period = { start: Date.parse('2026-11-19T19:00:00Z'), end: Date.parse('2026-11-19T19:25:00Z') };
const kept = { id: '0123456789abcdefghijklmnopqrstuv', summary: 'Held', period, defence: 'firm' } as const;
const booking = { uid: kept.id, summary: 'Held', period, zone, opaque: true };

test('another calendar than the local one is not found', async () => {
  const calendar = localCalendar(memoryStore(), () => now);
  const standing = await calendar.book('local', booking);
  if ('removed' in standing) throw new Error('it stands');
  const failure = { name: 'Failure', kind: 'not-found' };
  await expect(calendar.find('other', booking.uid)).rejects.toMatchObject(failure);
  await expect(calendar.book('other', booking)).rejects.toMatchObject(failure);
  await expect(calendar.change('other', standing, booking)).rejects.toMatchObject(failure);
  await expect(calendar.remove('other', standing)).rejects.toMatchObject(failure);
  await expect(calendar.ours('other', period)).rejects.toMatchObject(failure);
  expect(await calendar.explain(['other'], period)).toEqual([]);
});

test('a stored event of another shape is unreadable, not absent', async () => {
  const store = memoryStore();
  const calendar = localCalendar(store, () => now);
  await calendar.book('local', booking);
  for (const key of store.kept.keys()) store.kept.set(key, { uid: 7 });
  await expect(calendar.find('local', booking.uid)).rejects.toMatchObject({ kind: 'unreadable' });
  await expect(calendar.read(['local'], period)).rejects.toMatchObject({ kind: 'unreadable' });
});

test('kept time as a calendar file', () => {
  expect(keptAsIcs([kept], now).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Porchlight//Kept time//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:0123456789abcdefghijklmnopqrstuv@porchlight.invalid',
    'DTSTAMP:20261119T153000Z',
    'DTSTART:20261119T190000Z',
    'DTEND:20261119T192500Z',
    'SUMMARY:Held',
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a hold takes no time from others, and the earliest comes first', () => {
  const early = { ...kept, id: 'early', defence: 'hold' as const, period: { start: now, end: now + 1 } };
  const text = keptAsIcs([kept, early], now);
  expect(text.indexOf('UID:early')).toBeLessThan(text.indexOf(`UID:${kept.id}`));
  expect(text).toContain('TRANSP:TRANSPARENT');
});

test('whatever a summary holds comes back whole, in lines of at most 75 octets', () => {
  const summaries = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, ''));
  fc.assert(
    fc.property(
      fc.oneof(
        summaries,
        fc.constantFrom('x'.repeat(400), 'ä🙂'.repeat(90), 'a\nb', 'a,b;c\\d', '\\n', 'BEGIN:VEVENT'),
      ),
      (summary) => {
        const text = keptAsIcs([{ ...kept, summary }], now);
        const lines = text.split('\r\n');
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        expect(unfolded).toHaveLength(15);
        const value = (unfolded.find((line) => line.startsWith('SUMMARY:')) ?? '').slice('SUMMARY:'.length);
        expect(value.replace(/\\(.)/gu, (_all, sign) => (sign === 'n' ? '\n' : sign))).toBe(summary);
      },
    ),
  );
});
