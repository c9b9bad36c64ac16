import { expect, test } from 'vitest';
import { icsCalendar, partnerFileKey } from '#lib/calendars/ics/ics-calendar.ts';
import type { PartnerFile } from '#lib/calendars/port.ts';
import { dayMs, hourMs } from '#lib/time/period.ts';
import { now } from './link-google.ts';

const meeting = { start: now + 2 * hourMs, end: now + 3 * hourMs };
const maybe = { start: now + 5 * hourMs, end: now + 6 * hourMs };
const file: PartnerFile = {
  name: 'sam.ics',
  readAt: now - dayMs,
  within: { start: now - 84 * dayMs, end: now + 91 * dayMs },
  firm: [meeting],
  soft: [maybe],
};
const calendar = (kept: unknown = file) => icsCalendar(async (key) => (key === partnerFileKey ? kept : undefined));
const week = { start: now, end: now + 7 * dayMs };

test('it tells what the page left, as of when it was read', async () => {
  expect(await calendar().calendars()).toMatchObject([{ id: 'file', name: 'sam.ics', primary: true, own: false }]);
  const seen = (await calendar().read(['file'], week)).get('file');
  expect(seen).toEqual({ asOf: now - dayMs, firm: [meeting], soft: [maybe], ours: undefined });
});

test('what the file was not asked for is not free', async () => {
  const far = { start: now + 90 * dayMs, end: now + 100 * dayMs };
  const seen = (await calendar().read(['file'], far)).get('file');
  expect(seen).toMatchObject({ firm: [], soft: [{ start: now + 91 * dayMs, end: far.end }] });
});

test('another calendar is not found, and a file that was never read or is broken is no free time', async () => {
  expect((await calendar().read(['other'], week)).get('other')).toMatchObject({ kind: 'not-found' });
  await expect(icsCalendar(async () => undefined).read(['file'], week)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(calendar({ name: 'sam.ics' }).read(['file'], week)).rejects.toMatchObject({ kind: 'unreadable' });
});

test('nothing is written to a file', async () => {
  const booking = { uid: 'x', summary: 'Held', period: meeting, zone: 'UTC', opaque: true };
  await expect(calendar().book('file', booking)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(calendar().ownCalendar('UTC')).rejects.toMatchObject({ kind: 'invalid' });
  expect(await calendar().ours('file', week)).toEqual([]);
});
