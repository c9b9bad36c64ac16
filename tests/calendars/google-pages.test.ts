import { describe, expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { Failure } from '#lib/failure.ts';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import type { FaultDeed } from '#tests/clouds/google/faults.ts';
import { alex, asked, now, zone } from './link-google.ts';
import { inHours, mainCalendar, quarter, written } from './main-calendar.ts';

describe('2,500 events and more, over pages', () => {
  const start = (index: number) => now + hourMs + index * 2 * minuteMs;
  const many = Array.from({ length: 2_600 }, (_, index) => ({ start: start(index), end: start(index) + minuteMs }));

  test('all of them are read in two questions', async () => {
    const { cloud, add, read } = await mainCalendar();
    for (const period of many) add(period);
    expect((await read()).firm).toEqual(many);
    expect(asked(cloud)).toEqual(['GET events', 'GET events']);
  });

  test.each<FaultDeed>(['drop-before', 'truncated-json', { kind: 'status', status: 503, reason: 'backendError' }])(
    'a break (%j) before the last page leaves the old token with the old picture',
    async (deed) => {
      const { cloud, memory, add, read } = await mainCalendar();
      add(inHours(500));
      await read();
      const before = structuredClone([...memory]);
      for (const period of many) add(period);
      cloud.fault({ when: { test: ({ query }) => query.has('pageToken') }, do: deed });
      await expect(read()).rejects.toBeInstanceOf(Failure);
      expect([...memory]).toEqual(before);
      expect((await read()).firm).toEqual([...many, inHours(500)]);
    },
  );
});

test.each<FaultDeed>(['empty-page', 'duplicate-page', 'reordered-page', 'replayed-delta'])(
  'pages that are odd (%s) change nothing',
  async (deed) => {
    const { cloud, add, read } = await mainCalendar();
    const id = add(inHours(1));
    add(inHours(3));
    cloud.fault({ when: { path: /events/ }, do: deed });
    expect((await read()).firm).toEqual([inHours(1), inHours(3)]);
    cloud.deleteEvent(alex, id);
    cloud.fault({ when: { path: /events/ }, do: deed });
    expect((await read()).firm).toEqual([inHours(3)]);
    expect((await read()).firm).toEqual([inHours(3)]);
  },
);

test('pages without an end are given up', async () => {
  const { cloud, read } = await mainCalendar();
  cloud.fault({ when: { path: /events/, times: 1_000 }, do: 'empty-page' });
  await expect(read()).rejects.toMatchObject({ kind: 'unreadable' });
  expect(asked(cloud).length).toBeLessThan(5);
});

test('events as a careless import leaves them harm nobody', async () => {
  const { cloud, add, read } = await mainCalendar();
  add(inHours(8));
  const { start, end } = written(inHours(1));
  cloud.addUnchecked(alex, { summary: 'Backwards', start: end, end: start });
  const mars = { timeZone: 'Mars/Olympus_Mons' };
  cloud.addUnchecked(alex, {
    start: { ...written(inHours(4)).start, ...mars },
    end: { ...written(inHours(4)).end, ...mars },
  });
  expect((await read()).firm).toEqual([inHours(4), inHours(8)]);
});

test('an event without a readable time is a failure of its calendar, not free time', async () => {
  const link = await mainCalendar();
  const body = { kind: 'calendar#events', nextSyncToken: 'x', items: [{ id: 'odd', start: {}, end: {} }] };
  const fetch = async () => Response.json(body);
  const provider = calendarProvider(link.account, { ...link.ports, fetch });
  expect((await provider.read([alex], quarter)).get(alex)).toMatchObject({ kind: 'unreadable' });
});

test('a stored mirror of another shape is read anew', async () => {
  const { memory, add, read } = await mainCalendar();
  add(inHours(1));
  await read();
  for (const key of memory.keys()) memory.set(key, { syncToken: 'x' });
  expect((await read()).firm).toEqual([inHours(1)]);
});

test('what is explained is what was counted, with its title', async () => {
  const { memory, provider, add } = await mainCalendar();
  add(inHours(1), { summary: '<b>Review</b>' });
  add(inHours(2), { summary: 'Maybe', status: 'tentative' });
  add(inHours(3), { summary: 'Lunch', transparency: 'transparent' });
  const day = { start: now, end: now + 6 * hourMs };
  expect(await provider.explain([alex], day)).toMatchObject([
    { title: '<b>Review</b>', counts: 'firm', why: 'busy', period: inHours(1), allDay: false, calendarId: alex },
    { title: 'Maybe', counts: 'soft', why: 'tentative' },
    { title: 'Lunch', counts: 'no', why: 'marked-free' },
  ]);
  expect(JSON.stringify([...memory])).not.toContain('Review');
});

test('what this browser wrote itself is not asked for again, what another hand changed is', async () => {
  const { cloud, provider, read } = await mainCalendar();
  const booking = { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true };
  await read();
  const made = await provider.book(alex, booking);
  expect((await read()).ours).toEqual([made]);
  expect(asked(cloud)).toEqual(['GET events']);
  cloud.changeEvent(alex, booking.uid, { summary: 'Ours' });
  expect((await read()).ours).toMatchObject([{ fields: { summary: 'Ours' } }]);
  expect(asked(cloud)).toEqual(['GET events', 'GET events']);
  cloud.changeEvent(alex, booking.uid, { extendedProperties: { private: { app: 'x' } } });
  const unmarked = await read();
  expect(unmarked).toMatchObject({ ours: [], firm: [inHours(2)] });
  cloud.changeEvent(alex, booking.uid, { extendedProperties: { private: { app: 'porchlight' } } });
  expect(await read()).toMatchObject({ firm: [], ours: [{ uid: booking.uid }] });
  cloud.deleteEvent(alex, booking.uid);
  expect(await read()).toMatchObject({ firm: [], ours: [] });
  expect(asked(cloud)).toEqual(['GET events']);
});
