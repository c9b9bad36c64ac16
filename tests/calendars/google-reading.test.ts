import { describe, expect, test } from 'vitest';
import { missingRights, scopesOf } from '#lib/calendars/google/scopes.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import { alex, asked, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

const sam = 'sam@example.com';
const quarter = (from: number): Period => ({ start: from - 84 * dayMs, end: from + 91 * dayMs });
const inHours = (hours: number): Period => ({ start: now + hours * hourMs, end: now + (hours + 1) * hourMs });
const iso = (instant: number) => new Date(instant).toISOString();
const written = ({ start, end }: Period) => ({ start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });

function busy(given: CalendarReading | Failure | undefined): CalendarReading {
  if (!given || given instanceof Failure) throw given ?? new Error('not read');
  return given;
}

async function reading(level: 'reading' | 'times-only' | 'main-calendar' = 'reading') {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level, cloud, clock });
  await link.provider.calendars();
  const add = (period: Period, more = {}) => String(cloud.addEvent(alex, { ...written(period), ...more }).id);
  const read = async (within: Period = quarter(clock.now())) => {
    cloud.clearRequests();
    return busy((await link.provider.read([alex], within)).get(alex));
  };
  const steps = () =>
    cloud.requests.filter(({ path }) => path.endsWith('/freeBusy')).map(({ body }) => JSON.parse(body));
  return { cloud, clock, ...link, add, read, steps };
}

describe('free/busy', () => {
  test('a quarter back and ahead is asked in steps of at most 31 days, once', async () => {
    const { add, read, steps } = await reading();
    add({ start: now - 80 * dayMs, end: now - 80 * dayMs + hourMs });
    add({ start: now + 90 * dayMs, end: now + 90 * dayMs + hourMs });
    const { firm, asOf } = await read();
    expect(firm).toHaveLength(2);
    expect(asOf).toBe(now);
    expect(steps()).toHaveLength(6);
    for (const { timeMin, timeMax } of steps()) {
      expect(Date.parse(timeMax) - Date.parse(timeMin)).toBeLessThanOrEqual(31 * dayMs);
    }
  });

  test('an event across two steps is one', async () => {
    const { add, read } = await reading();
    const midnight = Math.floor(now / dayMs) * dayMs;
    const seam = { start: midnight + 31 * dayMs - hourMs, end: midnight + 31 * dayMs + hourMs };
    add(seam);
    expect((await read()).firm).toEqual([seam]);
  });

  test('what is near is asked each time, what is far seldom, what passed no more', async () => {
    const { clock, add, read, steps } = await reading();
    await read();
    clock.advance(hourMs);
    add(inHours(4));
    expect((await read()).firm).toEqual([inHours(4)]);
    expect(steps()).toHaveLength(1);
    clock.advance(12 * hourMs);
    add({ start: now + 60 * dayMs, end: now + 60 * dayMs + hourMs });
    expect((await read()).firm).toHaveLength(2);
    expect(steps()).toHaveLength(3);
    // The one that changed is asked again, the other one waits.
    clock.advance(13 * hourMs);
    await read();
    expect(steps()).toHaveLength(2);
  });

  test('a far step that did not change waits a day', async () => {
    const { clock, read, steps } = await reading();
    await read();
    clock.advance(12 * hourMs);
    await read();
    expect(steps()).toHaveLength(3);
    clock.advance(13 * hourMs);
    await read();
    expect(steps()).toHaveLength(1);
  });

  test('a day that passed while nobody looked is asked for once more', async () => {
    const { clock, add, read, steps } = await reading();
    await read();
    clock.advance(4 * dayMs);
    add(inHours(30));
    expect((await read()).firm).toEqual([inHours(30)]);
    const from = steps().map(({ timeMin }) => Date.parse(timeMin));
    expect(Math.min(...from)).toBe(Math.floor(now / dayMs) * dayMs + dayMs);
    await read();
    expect(steps()).toHaveLength(1);
  });

  test('a short question is asked now, however far ahead', async () => {
    const { add, read, steps } = await reading();
    await read();
    const far = { start: now + 70 * dayMs, end: now + 70 * dayMs + 25 * minuteMs };
    add(far);
    expect((await read(far)).firm).toEqual([far]);
    expect(steps()).toHaveLength(1);
  });

  test('a clock that was put back trusts nothing that is still to come', async () => {
    const { clock, add, read } = await reading();
    await read();
    clock.advance(-dayMs);
    add({ start: now + 60 * dayMs, end: now + 60 * dayMs + hourMs });
    const seen = await read();
    expect(seen.firm).toHaveLength(1);
    expect(seen.asOf).toBe(now - dayMs);
  });

  test('all calendars go in one question, and each has its own failure', async () => {
    const { cloud, provider, add } = await reading();
    cloud.addPerson(sam, { name: 'Sam', zone });
    cloud.shareFreeBusy(sam, alex);
    cloud.addEvent(sam, { summary: 'Secret', ...written(inHours(2)) });
    add(inHours(1));
    cloud.clearRequests();
    const week = { start: now, end: now + 7 * dayMs };
    const seen = await provider.read([alex, sam, 'nobody@example.com'], week);
    expect(busy(seen.get(alex)).firm).toEqual([inHours(1)]);
    expect(busy(seen.get(sam)).firm).toEqual([inHours(2)]);
    expect(seen.get('nobody@example.com')).toMatchObject({ kind: 'not-found' });
    expect(asked(cloud)).toEqual(['POST freeBusy']);
  });

  test('a calendar that failed once is asked for again, and is never free meanwhile', async () => {
    const { cloud, provider, add } = await reading();
    add(inHours(1));
    const refused = { kind: 'status', status: 403, reason: 'rateLimitExceeded', retryAfter: 60 } as const;
    cloud.fault({ when: { path: /freeBusy/, nth: 2 }, do: refused });
    const seen = (await provider.read([alex], quarter(now))).get(alex);
    expect(seen).toMatchObject({ kind: 'rate-limited', retryAfterMs: minuteMs });
    expect(asked(cloud).filter((one) => one === 'POST freeBusy')).toHaveLength(2);
    expect(busy((await provider.read([alex], quarter(now))).get(alex)).firm).toEqual([inHours(1)]);
  });

  test.each([
    ['groupTooBig', 'unavailable'],
    ['tooManyCalendarsRequested', 'unavailable'],
    ['notFound', 'not-found'],
    ['internalError', 'unavailable'],
    ['somethingNew', 'unavailable'],
    ['constructor', 'unavailable'],
  ])('a 200 that says %s of a calendar is its failure', async (reason, kind) => {
    const { account, ports } = await reading();
    const answer = { calendars: { [alex]: { errors: [{ domain: 'global', reason }], busy: [] } } };
    const provider = calendarProvider(account, { ...ports, fetch: async () => Response.json(answer) });
    expect((await provider.read([alex], inHours(1))).get(alex)).toMatchObject({ kind });
  });

  test.each([
    { calendars: {} },
    { calendars: { [alex]: {} } },
    { calendars: { [alex]: { busy: [{ start: 'x', end: 'y' }] } } },
  ])('a 200 that says nothing readable (%j) is no free time', async (answer) => {
    const { account, ports } = await reading();
    const provider = calendarProvider(account, { ...ports, fetch: async () => Response.json(answer) });
    expect((await provider.read([alex], inHours(1))).get(alex)).toMatchObject({ kind: 'unreadable' });
  });

  test('sixty calendars go in two questions', async () => {
    const { cloud, provider } = await reading();
    const many = Array.from({ length: 60 }, (_, index) => `nobody-${index}@example.com`);
    cloud.clearRequests();
    const seen = await provider.read(many, inHours(1));
    expect([...seen.values()].filter((one) => one instanceof Failure && one.kind === 'not-found')).toHaveLength(60);
    expect(asked(cloud)).toEqual(['POST freeBusy', 'POST freeBusy']);
  });

  test('no network is told at once', async () => {
    const { cloud, provider } = await reading();
    cloud.fault({ when: { path: /freeBusy/ }, do: 'drop-before' });
    await expect(provider.read([alex], quarter(now))).rejects.toMatchObject({ kind: 'offline' });
  });

  test('a day is explained by what Google says', async () => {
    const { provider, add } = await reading();
    add(inHours(1), { summary: 'Secret' });
    const counted = await provider.explain([alex], { start: now, end: now + dayMs });
    expect(counted).toEqual([
      { calendarId: alex, title: undefined, period: inHours(1), allDay: false, counts: 'firm', why: 'free-busy-only' },
    ]);
  });
});

describe('levels', () => {
  test('reading asks for no more than it needs, and cannot write', async () => {
    const { provider, account } = await reading();
    expect(account.granted.toSorted()).toEqual(scopesOf('reading').toSorted());
    await expect(provider.ownCalendar(zone)).rejects.toMatchObject({ kind: 'scope-missing' });
    await expect(provider.ours(alex, inHours(1))).rejects.toMatchObject({ kind: 'scope-missing' });
  });

  test('times-only keeps its events apart, and they are never busy', async () => {
    const { cloud, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    expect(id).not.toBe(alex);
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    const seen = await provider.read([alex, id], quarter(now));
    expect(busy(seen.get(alex))).toMatchObject({ firm: [], ours: undefined });
    expect(busy(seen.get(id))).toMatchObject({ firm: [], ours: [{ uid: '0'.repeat(32) }] });
    expect(cloud.events(alex)).toEqual([]);
  });

  test('before booking is allowed, our calendar of another browser is not busy time', async () => {
    const { cloud, clock, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    const anew = await linkGoogle({ level: 'reading', cloud, clock });
    expect(busy((await anew.provider.read([id], quarter(now))).get(id))).toMatchObject({ firm: [], ours: undefined });
  });

  test('of two calendars of ours, every browser takes the same', async () => {
    const { cloud, provider } = await reading('times-only');
    const mark = { summary: 'Porchlight', description: 'Time kept for two. [porchlight]', zone };
    const ids = ['c_2@group.calendar.google.com', 'c_1@group.calendar.google.com'];
    for (const id of ids) cloud.addCalendar(alex, { ...mark, id });
    expect((await provider.ownCalendar(zone)).id).toBe('c_1@group.calendar.google.com');
    expect(cloud.calendars(alex)).toHaveLength(3);
  });

  test('a calendar that is only named like ours is not ours', async () => {
    const { cloud, provider } = await reading('times-only');
    cloud.addCalendar(alex, { summary: 'Porchlight', zone });
    await provider.ownCalendar(zone);
    expect(cloud.calendars(alex)).toHaveLength(3);
  });

  test('the calendar that another person’s Porchlight made and shared is not ours', async () => {
    const { cloud, clock, provider } = await reading('times-only');
    cloud.addPerson(sam, { name: 'Sam', zone });
    const theirs = cloud.addCalendar(sam, { summary: 'Porchlight', description: '[porchlight]', zone });
    cloud.share(theirs, alex, 'writer');
    cloud.addEvent(theirs, { summary: 'Held', ...written(inHours(1)) });
    expect((await provider.ownCalendar(zone)).id).not.toBe(theirs);
    expect(busy((await provider.read([theirs], quarter(clock.now()))).get(theirs)).firm).toEqual([inHours(1)]);
  });

  test('what a person puts in our calendar is not busy time either', async () => {
    const { cloud, provider } = await reading('times-only');
    const { id } = await provider.ownCalendar(zone);
    cloud.addEvent(id, { summary: 'Shopping', ...written(inHours(1)) });
    expect(busy((await provider.read([id], quarter(now))).get(id))).toMatchObject({ firm: [], soft: [], ours: [] });
  });

  test('a list of calendars is asked for again after a day', async () => {
    const { cloud, clock, read } = await reading();
    await read();
    clock.advance(23 * hourMs);
    await read();
    expect(asked(cloud)).not.toContain('GET calendarList');
    clock.advance(2 * hourMs);
    await read();
    expect(asked(cloud)).toContain('GET calendarList');
  });

  test('where one was made at the same time elsewhere, the list decides', async () => {
    const { cloud, provider } = await reading('times-only');
    const elsewhere = 'a_first@group.calendar.google.com';
    const late = { id: elsewhere, summary: 'Porchlight', description: '[porchlight]', zone };
    const making = cloud.fault({
      when: { test: ({ method, path }) => method === 'POST' && path.endsWith('/calendars') && addOnce() },
      do: { kind: 'slow', ms: 1 },
    });
    let added = false;
    function addOnce() {
      if (!added) cloud.addCalendar(alex, late);
      added = true;
      return true;
    }
    expect((await provider.ownCalendar(zone)).id).toBe(elsewhere);
    expect(making.met).toBe(1);
  });

  test('a scope that was unticked is missing, and the rest still works', async () => {
    const { cloud, clock } = cloudWithAlex();
    const [freeBusyScope = ''] = scopesOf('reading');
    const { provider, account } = await linkGoogle({ level: 'main-calendar', cloud, clock, untick: [freeBusyScope] });
    expect(missingRights(account.granted, account.level)).toEqual(['read']);
    cloud.addEvent(alex, { summary: 'Review', ...written(inHours(1)) });
    const seen = await provider.read([alex, sam], quarter(now));
    expect(busy(seen.get(alex)).firm).toEqual([inHours(1)]);
    expect(seen.get(sam)).toMatchObject({ kind: 'scope-missing' });
    expect(asked(cloud)).not.toContain('POST freeBusy');
    await expect(provider.explain([sam], inHours(1))).rejects.toMatchObject({ kind: 'scope-missing' });
  });

  test('without the list there is the one calendar that every account has', async () => {
    const { cloud, clock } = cloudWithAlex();
    const listScope = scopesOf('reading')[1] ?? '';
    const { provider, account } = await linkGoogle({ level: 'reading', cloud, clock, untick: [listScope] });
    expect(missingRights(account.granted, account.level)).toEqual(['list']);
    cloud.addEvent(alex, { summary: 'Review', ...written(inHours(1)) });
    const [entry] = await provider.calendars();
    expect(entry).toMatchObject({ id: 'primary', primary: true });
    expect(busy((await provider.read(['primary'], quarter(now))).get('primary')).firm).toEqual([inHours(1)]);
  });

  test('a token of another account is noticed', async () => {
    const { account, ports } = await reading();
    const provider = calendarProvider({ ...account, subject: sam }, ports);
    await expect(provider.calendars()).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test('yesterday’s list of calendars serves while Google cannot give another', async () => {
    const { cloud, clock, provider } = await reading();
    clock.advance(25 * hourMs);
    cloud.fault({ when: { path: /calendarList/ }, do: { kind: 'status', status: 503, reason: 'backendError' } });
    expect(busy((await provider.read([alex], quarter(clock.now()))).get(alex)).asOf).toBe(clock.now());
  });
});

describe('our own calendar is asked for less and less while nothing happens there', () => {
  async function quiet(cloud: GoogleCloud, clock: VirtualClock) {
    const { provider } = await linkGoogle({ level: 'times-only', cloud, clock });
    const { id } = await provider.ownCalendar(zone);
    const looks = async () => {
      cloud.clearRequests();
      const seen = busy((await provider.read([id], quarter(clock.now()))).get(id));
      return { asked: asked(cloud).filter((one) => one === 'GET events').length, ours: seen.ours?.length };
    };
    return { provider, id, looks };
  }

  test('after the first quiet reading it waits half an hour, then an hour, then two', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { looks } = await quiet(cloud, clock);
    const seen: number[] = [];
    for (let quarterHour = 0; quarterHour < 20; quarterHour += 1) {
      seen.push((await looks()).asked);
      clock.advance(15 * minuteMs);
    }
    expect(seen).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('what we write there ourselves is seen at once', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { provider, id, looks } = await quiet(cloud, clock);
    await looks();
    await looks();
    await looks();
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    expect((await looks()).ours).toBe(1);
  });
});
