import { expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { dayMs, hourMs, type Period } from '#lib/time/period.ts';
import { alex, asked, now, zone } from './link-google.ts';
import { inHours, iso, mainCalendar, quarter, written } from './main-calendar.ts';

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

test('whole days are asked for, and eight more than are wanted: these serve for a week', async () => {
  const { read, questions } = await mainCalendar();
  await read();
  const day = (instant: number) => Math.floor(instant / dayMs) * dayMs;
  expect(
    questions().map(({ query }) => [query['timeMin'], query['timeMax']].map((text) => Date.parse(text ?? ''))),
  ).toEqual([[day(quarter.start), day(quarter.end) + 9 * dayMs]]);
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

test('a sync token that Google cannot read (400) starts anew', async () => {
  const { cloud, add, read, questions } = await mainCalendar();
  await read();
  add(inHours(1));
  const refused = { kind: 'status', status: 400, reason: 'invalid' } as const;
  cloud.fault({ when: { test: ({ query }) => query.has('syncToken') }, do: refused });
  expect((await read()).firm).toEqual([inHours(1)]);
  expect(questions().map(({ status }) => status)).toEqual([400, 200]);
});

test('what this browser writes over is known once, and the rest of ours beside it', async () => {
  const { cloud, provider, read } = await mainCalendar();
  const [one, other] = ['0', '1'].map((digit) => ({ uid: digit.repeat(32), summary: 'Held', zone, opaque: true }));
  if (!one || !other) throw new Error('two');
  const made = await provider.book(alex, { ...one, period: inHours(1) });
  await provider.book(alex, { ...other, period: inHours(3) });
  await read();
  if ('removed' in made) throw new Error('not booked');
  await provider.change(alex, made, { ...one, period: inHours(5) });
  const starts = ((await read()).ours ?? []).map(({ fields }) => fields.period.start);
  expect(starts.toSorted()).toEqual([inHours(3).start, inHours(5).start]);
  expect(asked(cloud)).toEqual(['GET events']);
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

test('each delta has the token of the one before, for a week of days', async () => {
  const { clock, add, read, questions } = await mainCalendar();
  await read();
  const tokens = new Set<string>();
  for (let day = 1; day <= 6; day += 1) {
    clock.advance(dayMs);
    add(inHours(24 * day + 1));
    await read({ start: quarter.start + day * dayMs, end: quarter.end + day * dayMs });
    for (const { query } of questions()) tokens.add(query['syncToken'] ?? 'none');
  }
  expect(tokens.size).toBe(6);
  expect(tokens).not.toContain('none');
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
