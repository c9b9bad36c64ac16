import { describe, expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { dayMs, hourMs, type Period } from '#lib/time/period.ts';
import { alex, now, zone } from './link-google.ts';
import { asked } from './link-microsoft.ts';
import { outlook, read, timed, wall } from './outlook.ts';
import { inHours, quarter } from './reading.ts';

const daily = (count: number) => ({
  recurrence: {
    pattern: { type: 'daily' as const, interval: 1 },
    range: {
      type: 'numbered' as const,
      startDate: '2026-11-19',
      numberOfOccurrences: count,
      recurrenceTimeZone: 'UTC',
    },
  },
});
const shifted = ({ start, end }: Period, by: number): Period => ({ start: start + by, end: end + by });

test('the first reading is whole, what follows asks for changes alone', async () => {
  const { cloud, clock, main, add, look, rounds } = await outlook();
  const id = add(inHours(1));
  expect(await look()).toMatchObject({ firm: [inHours(1)], soft: [], ours: [], asOf: now });
  expect(rounds()).toEqual(['whole 200']);
  add(inHours(5), { showAs: 'tentative' });
  clock.advance(hourMs);
  expect(await look()).toMatchObject({ firm: [inHours(1)], soft: [inHours(5)], asOf: now + hourMs });
  cloud.changeEvent(main, id, timed(inHours(3)));
  expect((await look()).firm).toEqual([inHours(3)]);
  cloud.deleteEvent(main, id);
  expect((await look()).firm).toEqual([]);
  expect(rounds()).toEqual(['changes 200']);
  expect(asked(cloud)).toEqual(['GET delta']);
});

test('ids that last, times in UTC, and nothing else that a delta takes', async () => {
  const { cloud, add, look } = await outlook();
  add(inHours(1));
  await look();
  const [first] = cloud.requests;
  expect(first?.headers['prefer']).toBe('IdType="ImmutableId", outlook.timezone="UTC", odata.maxpagesize=200');
  expect(Object.keys(first?.query ?? {})).toEqual(['startDateTime', 'endDateTime']);
  for (const { headers } of cloud.requests) expect(headers['prefer']).toContain('IdType="ImmutableId"');
});

test('nothing that a person wrote is remembered', async () => {
  const { memory, add, look } = await outlook();
  add(inHours(1), {
    body: { contentType: 'html', content: 'Secret agenda' },
    location: { displayName: 'Secret room' },
    attendees: [{ emailAddress: { address: 'secret@example.com', name: 'Secret' }, type: 'required' }],
  });
  await look();
  expect(JSON.stringify([...memory]).toLowerCase()).not.toContain('secret');
});

describe('a series', () => {
  test('counts by its occurrences, which come with their times alone', async () => {
    const { add, look } = await outlook();
    add(inHours(1), daily(3));
    const all = [0, 1, 2].map((day) => shifted(inHours(1), day * dayMs));
    expect((await look()).firm).toEqual(all);
  });

  test('gives its verdict to its occurrences, also when it changes', async () => {
    const { cloud, main, add, look } = await outlook();
    const id = add(inHours(1), { ...daily(2), showAs: 'free' });
    expect((await look()).firm).toEqual([]);
    cloud.changeEvent(main, id, { showAs: 'tentative' });
    expect(await look()).toMatchObject({ firm: [], soft: [inHours(1), shifted(inHours(1), dayMs)] });
  });

  test.each(['free', 'tentative'] as const)('keeps its verdict (%s) from one reading to the next', async (showAs) => {
    const { add, look, rounds } = await outlook();
    add(inHours(1), { ...daily(2), showAs });
    const soft = showAs === 'free' ? [] : [inHours(1), shifted(inHours(1), dayMs)];
    for (const round of ['whole 200', 'changes 200']) {
      expect(await look()).toMatchObject({ firm: [], soft });
      expect(rounds()).toEqual([round]);
    }
  });

  test.each([true, false])('loses an occurrence, whether that is told (%s) or not', async (deltaTellsGoneInstances) => {
    const { cloud, main, add, look } = await outlook('main-calendar', { deltaTellsGoneInstances });
    const id = add(inHours(1), daily(3));
    await look();
    const window = { startMs: now, endMs: now + 5 * dayMs };
    const [, second, third] = cloud.occurrences(main, id, window).map((one) => String(one.id));
    cloud.deleteEvent(main, second ?? '');
    expect((await look()).firm).toEqual([inHours(1), shifted(inHours(1), 2 * dayMs)]);
    cloud.changeEvent(main, third ?? '', timed(shifted(inHours(3), 2 * dayMs)));
    expect((await look()).firm).toEqual([inHours(1), shifted(inHours(3), 2 * dayMs)]);
    cloud.deleteEvent(main, id);
    expect((await look()).firm).toEqual([]);
  });

  test('that leaves the window altogether is read anew, and gone', async () => {
    const { cloud, main, add, look, rounds } = await outlook();
    const id = add(inHours(1), daily(2));
    await look();
    const far = { start: now + 300 * dayMs, end: now + 300 * dayMs + hourMs };
    const { recurrence } = daily(2);
    const range = { ...recurrence.range, startDate: new Date(far.start).toISOString().slice(0, 10) };
    cloud.changeEvent(main, id, { ...timed(far), recurrence: { ...recurrence, range } });
    expect((await look()).firm).toEqual([]);
    expect(rounds()).toEqual(['changes 200', 'whole 200']);
  });

  test('all day, in the zone in which it was made', async () => {
    const { add, look } = await outlook();
    const midnight = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'America/New_York' });
    const { recurrence } = daily(2);
    const range = { ...recurrence.range, startDate: '2026-11-20', recurrenceTimeZone: 'America/New_York' };
    const days = { isAllDay: true, start: midnight('2026-11-20'), end: midnight('2026-11-21') };
    add(inHours(1), { ...days, recurrence: { ...recurrence, range } });
    const start = Date.parse('2026-11-20T05:00:00Z');
    expect((await look()).firm).toEqual([{ start, end: start + 2 * dayMs }]);
  });
});

test('what changes outside the window is dropped, what moves into it is seen', async () => {
  const { memory, cloud, main, add, look } = await outlook();
  await look();
  const id = add({ start: now + 300 * dayMs, end: now + 300 * dayMs + hourMs });
  expect((await look()).firm).toEqual([]);
  expect(JSON.stringify([...memory])).not.toContain(id);
  cloud.changeEvent(main, id, timed(inHours(2)));
  expect((await look()).firm).toEqual([inHours(2)]);
  cloud.changeEvent(main, id, timed({ start: now + 300 * dayMs, end: now + 301 * dayMs }));
  expect((await look()).firm).toEqual([]);
});

test('what goes to another calendar is no longer in this one', async () => {
  const { cloud, main, add, look, provider } = await outlook();
  const other = cloud.addCalendar(alex, { name: 'Team' });
  const id = add(inHours(1));
  await look();
  cloud.moveEvent(main, id, other);
  expect((await look()).firm).toEqual([]);
  expect(read((await provider.read([other], quarter(now))).get(other)).firm).toEqual([inHours(1)]);
});

test.each(['gone', 'syncStateNotFound', 'resyncRequired'] as const)(
  'a link that is no longer good (%s) starts anew, once',
  async (signal) => {
    const { cloud, main, add, look, rounds } = await outlook();
    add(inHours(1));
    await look();
    add(inHours(3));
    cloud.expireDelta(main, signal);
    expect((await look()).firm).toEqual([inHours(1), inHours(3)]);
    expect(rounds()).toEqual([signal === 'syncStateNotFound' ? 'changes 400' : 'changes 410', 'whole 200']);
    await look();
    expect(rounds()).toEqual(['changes 200']);
  },
);

test('a refused link is not followed again, even where the new start fails, and a new start that is refused ends', async () => {
  const { cloud, main, add, provider, look, rounds } = await outlook();
  add(inHours(1));
  await look();
  cloud.expireDelta(main);
  const refusal = { kind: 'status', status: 410, reason: 'fullSyncRequired' } as const;
  cloud.fault({ when: { test: ({ query }) => query.has('startDateTime') }, do: refusal });
  cloud.clearRequests();
  expect((await provider.read([main], quarter(now))).get(main)).toMatchObject({ kind: 'unavailable' });
  expect(rounds()).toEqual(['changes 410', 'whole 410']);
  expect((await look()).firm).toEqual([inHours(1)]);
  expect(rounds()).toEqual(['whole 200']);
});

test('pages of any size give the same, and a link is kept only after the last', async () => {
  const { cloud, main, add, look, rounds, account, ports } = await outlook();
  for (let hour = 1; hour <= 12; hour += 1) add(inHours(2 * hour));
  const small: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('prefer', (headers.get('prefer') ?? '').replace('maxpagesize=200', 'maxpagesize=5'));
    return ports.fetch(input, { ...init, headers: Object.fromEntries(headers) });
  };
  const provider = calendarProvider(account, { ...ports, fetch: small });
  cloud.fault({ when: { test: ({ query }) => query.has('$skiptoken'), nth: 2 }, do: 'drop-before' });
  await expect(provider.read([main], quarter(now))).rejects.toMatchObject({ kind: 'offline' });
  cloud.clearRequests();
  expect(read((await provider.read([main], quarter(now))).get(main)).firm).toHaveLength(12);
  expect(rounds()).toEqual(['whole 200', 'changes 200', 'changes 200']);
  expect((await look()).firm).toHaveLength(12);
});

test.each(['duplicate-page', 'reordered-page', 'empty-page', 'replayed-delta'] as const)(
  'a %s changes nothing of what is known',
  async (deed) => {
    const { cloud, main, add, look } = await outlook();
    const id = add(inHours(1));
    add(inHours(3), daily(3));
    const before = await look();
    cloud.changeEvent(main, id, timed(inHours(5)));
    cloud.fault({ when: { path: /delta$/ }, do: deed });
    const seen = await look();
    expect(seen.firm).toHaveLength(before.firm.length);
    expect(seen.firm).toContainEqual(inHours(5));
    expect((await look()).firm).toEqual(seen.firm);
  },
);

test('after a week the window is read anew, and a clock that was put back a day reads anew too', async () => {
  const { clock, add, look, rounds } = await outlook();
  await look();
  clock.advance(7 * dayMs + hourMs);
  add(inHours(200));
  expect((await look(quarter(clock.now()))).firm).toEqual([inHours(200)]);
  expect(rounds()).toEqual(['whole 200']);
  clock.advance(-dayMs);
  await look();
  expect(rounds()).toEqual(['whole 200']);
});

test('a wider question than the mirror holds reads anew', async () => {
  const { add, look, rounds } = await outlook();
  add({ start: now + 80 * dayMs, end: now + 80 * dayMs + hourMs });
  expect((await look(inHours(2))).firm).toEqual([]);
  expect((await look()).firm).toHaveLength(1);
  expect(rounds()).toEqual(['whole 200']);
});

test('without a link for what changes every reading is whole', async () => {
  const { account, ports, cloud, main, add } = await outlook();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await ports.fetch(input, init);
    return new Response((await answer.text()).replace('@odata.deltaLink', '@odata.another'), answer);
  };
  const provider = calendarProvider(account, { ...ports, fetch });
  const look = async () => read((await provider.read([main], quarter(now))).get(main)).firm;
  expect(await look()).toEqual([]);
  add(inHours(1));
  expect(await look()).toEqual([inHours(1)]);
  const anew = cloud.requests.filter(({ query }) => 'startDateTime' in query);
  expect(anew).toHaveLength(2);
});

test('a mirror of another version is not carried on', async () => {
  const { memory, look, rounds } = await outlook();
  await look();
  for (const [key, value] of memory) {
    if (key.endsWith(':mirror')) memory.set(key, { ...(value as object), question: 'of another version' });
    if (key.includes('mirror:')) memory.set(key, { ...(value as object), question: 'of another version' });
  }
  await look();
  expect(rounds()).toEqual(['whole 200']);
});

describe('ours among the others', () => {
  const booking = { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true };

  test('is asked for only where something came that is not known', async () => {
    const { cloud, main, add, look, provider } = await outlook();
    add(inHours(5));
    await look();
    await provider.book(main, booking);
    expect(await look()).toMatchObject({ firm: [inHours(5)], ours: [{ uid: booking.uid }] });
    expect(asked(cloud), 'what we wrote ourselves is known').toEqual(['GET delta']);
    add(inHours(7));
    await look();
    expect(asked(cloud)).toEqual(['GET delta', 'GET events']);
    await look();
    expect(asked(cloud)).toEqual(['GET delta']);
  });

  test('what another browser wrote there is not busy', async () => {
    const { cloud, main, look, provider, account, ports } = await outlook();
    await look();
    const { store: _, ...other } = { ...ports, store: undefined };
    const forgetful = { load: async () => undefined, save: async () => undefined };
    await calendarProvider(account, { ...other, memory: forgetful }).book(main, booking);
    cloud.clearRequests();
    expect(await look()).toMatchObject({ firm: [], ours: [{ uid: booking.uid, fields: { zone } }] });
    expect((await provider.find(main, booking.uid)) ?? {}).toMatchObject({ uid: booking.uid });
  });

  test('a copy that a person made of one is theirs, and busy', async () => {
    const { cloud, main, look, provider } = await outlook();
    await provider.book(main, booking);
    const [kept] = cloud.events(main);
    const marks = kept?.singleValueExtendedProperties ?? [];
    cloud.addEvent(main, { subject: 'Held', ...timed(inHours(4)), singleValueExtendedProperties: marks });
    expect(await look()).toMatchObject({ firm: [inHours(4)], ours: [{ providerId: kept?.id }] });
    expect(await provider.ours(main, quarter(now))).toHaveLength(1);
  });

  test('made into a series by hand is still ours, and not busy', async () => {
    const { cloud, main, look, provider } = await outlook();
    const made = await provider.book(main, booking);
    if ('removed' in made) throw new Error('not booked');
    await look();
    cloud.changeEvent(main, made.providerId, daily(3));
    expect(await look()).toMatchObject({ firm: [], soft: [], ours: [{ uid: booking.uid }] });
  });

  test('made to last all day by hand, it is where that day is, and a change of ours gives it its time again', async () => {
    const { cloud, main, provider } = await outlook();
    const made = await provider.book(main, booking);
    if ('removed' in made) throw new Error('not booked');
    const start = wall(Date.parse('2026-11-20T00:00:00Z'));
    cloud.changeEvent(main, made.providerId, { isAllDay: true, start, end: wall(Date.parse('2026-11-21T00:00:00Z')) });
    const found = await provider.find(main, booking.uid);
    if (!found || 'removed' in found) throw new Error('not found');
    expect(found.fields.period).toEqual({
      start: Date.parse('2026-11-20T00:00:00Z'),
      end: Date.parse('2026-11-21T00:00:00Z'),
    });
    expect(await provider.change(main, found, booking)).toMatchObject({ fields: { period: booking.period } });
  });
});

test('once booking is allowed, what could not be known as ours before is known', async () => {
  const { cloud, clock, main, account, ports, provider, look } = await outlook();
  await provider.book(main, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
  for (const key of await ports.events.loadAll('calendars:')) await ports.memory.save(key[0], undefined);
  const before = calendarProvider({ ...account, level: 'reading' }, ports);
  expect(read((await before.read([main], quarter(clock.now()))).get(main)).firm).toEqual([inHours(2)]);
  expect(cloud.events(main)).toHaveLength(1);
  expect(await look()).toMatchObject({ firm: [], ours: [{ uid: '0'.repeat(32) }] });
});
