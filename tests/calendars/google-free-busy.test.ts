import { describe, expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { busy } from './given.ts';
import { alex, asked, now, zone } from './link-google.ts';
import { inHours, quarter, reading, sam, written } from './reading.ts';

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
    ['forbidden', 'forbidden'],
    ['rateLimitExceeded', 'rate-limited'],
    ['internalError', 'unavailable'],
    ['somethingNew', 'unavailable'],
    ['constructor', 'unavailable'],
  ])('a 200 that says %s of a calendar is its failure', async (reason, kind) => {
    const { account, ports } = await reading();
    const answer = { calendars: { [alex]: { errors: [{ domain: 'global', reason }], busy: [] } } };
    const provider = calendarProvider(account, { ...ports, fetch: async () => Response.json(answer) });
    expect((await provider.read([alex], inHours(1))).get(alex)).toMatchObject({ kind, cause: { status: 200, reason } });
  });

  test.each([
    { calendars: {} },
    { calendars: { [alex]: {} } },
    { calendars: { [alex]: { busy: [{ start: 'x', end: '2026-11-19T17:00:00Z' }] } } },
    { calendars: { [alex]: { busy: [{ start: '2026-11-19T16:00:00Z', end: 'y' }] } } },
  ])('a 200 that says nothing readable (%j) is no free time', async (answer) => {
    const { account, ports } = await reading();
    const provider = calendarProvider(account, { ...ports, fetch: async () => Response.json(answer) });
    expect((await provider.read([alex], inHours(1))).get(alex)).toMatchObject({ kind: 'unreadable' });
  });

  test('a day of a calendar that cannot be read is not explained as free', async () => {
    const { provider } = await reading();
    const failure = { kind: 'not-found' };
    await expect(provider.explain([alex, 'nobody@example.com'], inHours(1))).rejects.toMatchObject(failure);
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
