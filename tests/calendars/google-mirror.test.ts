import { describe, expect, test } from 'vitest';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import type { GoogleCloudOptions } from '#tests/clouds/google/cloud.ts';
import type { FaultDeed } from '#tests/clouds/google/faults.ts';
import { alex, asked, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

const quarter: Period = { start: now - 84 * dayMs, end: now + 91 * dayMs };
const inHours = (hours: number): Period => ({ start: now + hours * hourMs, end: now + (hours + 1) * hourMs });
const iso = (instant: number) => new Date(instant).toISOString();
const written = ({ start, end }: Period) => ({ start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });

async function mainCalendar(options: Partial<GoogleCloudOptions> = {}) {
  const { cloud, clock } = cloudWithAlex(options);
  const link = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await link.provider.calendars();
  const add = (period: Period, more = {}) =>
    String(cloud.addEvent(alex, { summary: 'Secret review', ...written(period), ...more }).id);
  const read = async (within = quarter): Promise<CalendarReading> => {
    cloud.clearRequests();
    const seen = (await link.provider.read([alex], within)).get(alex);
    if (!seen || seen instanceof Failure) throw seen ?? new Error('not read');
    return seen;
  };
  const questions = () => cloud.requests.filter(({ path }) => path.endsWith('/events'));
  return { cloud, clock, ...link, add, read, questions };
}

test('the first reading is whole, what follows asks for changes alone', async () => {
  const { cloud, clock, add, read } = await mainCalendar();
  const id = add(inHours(1));
  expect(await read()).toMatchObject({ firm: [inHours(1)], soft: [], ours: [], asOf: now });
  add(inHours(5), { status: 'tentative' });
  clock.advance(hourMs);
  expect(await read()).toMatchObject({ firm: [inHours(1)], soft: [inHours(5)], asOf: now + hourMs });
  expect(Object.keys(cloud.requests[0]?.query ?? {})).toEqual(['singleEvents', 'maxResults', 'fields', 'syncToken']);
  cloud.changeEvent(alex, id, written(inHours(3)));
  expect((await read()).firm).toEqual([inHours(3)]);
  cloud.deleteEvent(alex, id);
  expect((await read()).firm).toEqual([]);
  expect(asked(cloud)).toEqual(['GET events']);
});

test('nothing that a person wrote is asked for or remembered', async () => {
  const { cloud, memory, add, read } = await mainCalendar();
  add(inHours(1), {
    description: 'Secret agenda',
    location: 'Secret room',
    attendees: [{ email: alex, responseStatus: 'accepted' }, { email: 'secret@example.com' }],
    organizer: { email: 'secret@example.com' },
  });
  await read();
  expect(cloud.requests[0]?.query['fields']).not.toMatch(/summary|description|location|email|displayName/);
  expect(JSON.stringify([...memory]).toLowerCase()).not.toContain('secret');
});

test('a cancelled instance of a series goes, a moved one moves', async () => {
  const { cloud, add, read } = await mainCalendar();
  const first = { start: now + hourMs, end: now + 2 * hourMs };
  const series = { recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] };
  const named = (period: Period) => ({
    start: { dateTime: iso(period.start), timeZone: zone },
    end: { dateTime: iso(period.end), timeZone: zone },
  });
  const id = add(first, { ...series, ...named(first) });
  const shifted = (by: number) => ({ start: first.start + by, end: first.end + by });
  expect((await read()).firm).toEqual([first, shifted(dayMs), shifted(2 * dayMs)]);
  const instance = (by: number) => `${id}_${iso(first.start + by).replace(/[-:]|\.\d+/g, '')}`;
  cloud.deleteEvent(alex, instance(dayMs));
  cloud.changeEvent(alex, instance(2 * dayMs), written(shifted(2 * dayMs + hourMs)));
  expect((await read()).firm).toEqual([first, shifted(2 * dayMs + hourMs)]);
  cloud.deleteEvent(alex, id);
  expect((await read()).firm).toEqual([]);
});

test('what changes outside the window is dropped, what moves into it is seen', async () => {
  const { memory, cloud, add, read } = await mainCalendar();
  await read();
  const id = add({ start: now + 300 * dayMs, end: now + 300 * dayMs + hourMs });
  expect((await read()).firm).toEqual([]);
  expect(JSON.stringify([...memory])).not.toContain(id);
  cloud.changeEvent(alex, id, written(inHours(2)));
  expect((await read()).firm).toEqual([inHours(2)]);
});

test.each(['G-410-FULL-SYNC', 'age'])('a sync token that is no longer good (%s) starts anew, once', async (why) => {
  const { cloud, clock, add, read, questions } = await mainCalendar({ syncTokenLifeMs: 2 * dayMs });
  add(inHours(1));
  await read();
  add(inHours(3));
  if (why === 'age') clock.advance(3 * dayMs);
  else cloud.expireSyncTokens();
  expect((await read()).firm).toEqual([inHours(1), inHours(3)]);
  expect(questions().map(({ status, query }) => [status, 'syncToken' in query])).toEqual([
    [410, true],
    [200, false],
  ]);
  expect((await read()).firm).toEqual([inHours(1), inHours(3)]);
  expect(questions().map(({ status }) => status)).toEqual([200]);
});

test('a refused token is not sent again, even where the new start fails', async () => {
  const { cloud, add, read } = await mainCalendar();
  add(inHours(1));
  await read();
  cloud.expireSyncTokens();
  cloud.fault({ when: { test: ({ query }) => query.has('timeMin') }, do: 'drop-before' });
  await expect(read()).rejects.toMatchObject({ kind: 'offline' });
  expect((await read()).firm).toEqual([inHours(1)]);
  expect(cloud.requests.map(({ query }) => 'syncToken' in query)).toEqual([false]);
});

test('without a sync token every reading is whole', async () => {
  const { cloud, add, read } = await mainCalendar({ syncTokenWithTimeMax: false });
  add(inHours(1));
  await read();
  add(inHours(3));
  expect((await read()).firm).toEqual([inHours(1), inHours(3)]);
  expect(cloud.requests[0]?.query).toHaveProperty('timeMin');
});

test('after a week the window is read anew', async () => {
  const { clock, add, read, questions } = await mainCalendar();
  await read();
  clock.advance(7 * dayMs + hourMs);
  add(inHours(200));
  expect((await read({ start: quarter.start + 7 * dayMs, end: quarter.end + 7 * dayMs })).firm).toEqual([inHours(200)]);
  expect(questions()[0]?.query).toHaveProperty('timeMin');
});

test('two askers with other windows do not take turns in reading all', async () => {
  const { cloud, read } = await mainCalendar();
  await read();
  await read(inHours(2));
  expect(cloud.requests[0]?.query).toHaveProperty('syncToken');
  await read();
  expect(cloud.requests[0]?.query).toHaveProperty('syncToken');
});

test('a clock that was put back a day reads anew', async () => {
  const { clock, add, read, questions } = await mainCalendar();
  await read();
  clock.advance(-dayMs);
  add(inHours(1));
  expect(await read()).toMatchObject({ firm: [inHours(1)], asOf: now - dayMs });
  expect(questions()[0]?.query).toHaveProperty('timeMin');
});

test('whoever starts anew keeps the window of the others', async () => {
  const { cloud, add, read, questions } = await mainCalendar();
  await read();
  cloud.expireSyncTokens();
  await read(inHours(2));
  add({ start: now + 80 * dayMs, end: now + 80 * dayMs + hourMs });
  expect((await read()).firm).toHaveLength(1);
  expect(questions()[0]?.query).toHaveProperty('syncToken');
});

test('a wider question than the mirror holds reads anew', async () => {
  const { add, read, questions } = await mainCalendar();
  add({ start: now + 80 * dayMs, end: now + 80 * dayMs + hourMs });
  expect((await read(inHours(2))).firm).toEqual([]);
  expect((await read()).firm).toHaveLength(1);
  expect(questions()[0]?.query).toHaveProperty('timeMin');
});

test('a token of another question is not used', async () => {
  const { memory, read, questions } = await mainCalendar();
  await read();
  for (const [key, value] of memory) {
    if (key.includes('mirror')) memory.set(key, { ...(value as object), question: 'of an older version' });
  }
  await read();
  expect(questions()[0]?.query).toHaveProperty('timeMin');
});

test('a calendar that moves to another zone takes its all-day events along', async () => {
  const { account, ports, cloud, add, read } = await mainCalendar();
  add(inHours(1), { start: { date: '2026-11-20' }, end: { date: '2026-11-21' } });
  expect((await read()).firm[0]?.start).toBe(Date.parse('2026-11-19T23:00:00Z'));
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await cloud.fetch(input, init);
    const text = (await answer.text()).replace(`"timeZone":"${zone}"`, '"timeZone":"America/New_York"');
    return new Response(text, answer);
  };
  const moved = (await calendarProvider(account, { ...ports, fetch }).read([alex], quarter)).get(alex);
  expect(moved).toMatchObject({ firm: [{ start: Date.parse('2026-11-20T05:00:00Z') }] });
});

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
