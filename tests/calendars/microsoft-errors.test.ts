import { expect, test } from 'vitest';
import type { Booking } from '#lib/calendars/port.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import type { FailureKind } from '#lib/failure.ts';
import { hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import type { Fault } from '#tests/clouds/faults.ts';
import { alex, now, zone } from './link-google.ts';
import { asked, linkMicrosoft, outlookWithAlex } from './link-microsoft.ts';
import { outlook } from './outlook.ts';
import { inHours, quarter } from './reading.ts';

const booking: Booking = { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true };
const day = { start: now, end: now + 24 * hourMs };

type Deed = Fault['do'];
const answer = (status: number, reason: string, more = {}): Deed => ({ kind: 'status', status, reason, ...more });

const table: readonly [string, Deed, FailureKind, number | undefined][] = [
  ['400', answer(400, 'ErrorInvalidRequest'), 'invalid', undefined],
  ['400 on an id', answer(400, 'ErrorInvalidIdMalformed'), 'not-found', undefined],
  ['403', answer(403, 'ErrorAccessDenied'), 'forbidden', undefined],
  ['404', answer(404, 'ErrorItemNotFound'), 'not-found', undefined],
  ['404 for want of a mailbox', answer(404, 'MailboxNotEnabledForRESTAPI'), 'forbidden', undefined],
  ['409', answer(409, 'ErrorFolderExists'), 'conflict', undefined],
  ['412', answer(412, 'ErrorIrresolvableConflict'), 'changed', undefined],
  ['423', answer(423, 'ErrorMailboxMoveInProgress'), 'unavailable', undefined],
  ['429 with seconds', answer(429, 'ApplicationThrottled', { retryAfter: '90' }), 'rate-limited', 90 * secondMs],
  [
    '429 with a date',
    answer(429, 'TooManyRequests', { retryAfter: 'Thu, 19 Nov 2026 15:32:00 GMT' }),
    'rate-limited',
    2 * minuteMs,
  ],
  ['500', answer(500, 'generalException'), 'unavailable', undefined],
  ['503', answer(503, 'serviceNotAvailable', { retryAfter: '5' }), 'unavailable', 5 * secondMs],
  ['504', answer(504, 'UnknownError'), 'unavailable', undefined],
  ['no network', 'drop-before', 'offline', undefined],
  ['an answer that is lost', 'drop-after', 'offline', undefined],
  ['HTML in place of an answer', 'html', 'unreadable', undefined],
  ['JSON that ends in the middle', 'truncated-json', 'unreadable', undefined],
  ['nothing at all', 'empty', 'unreadable', undefined],
];

test.each(table)('%s is one failure, asked once', async (_name, deed, kind, waitMs) => {
  const { cloud, provider } = await outlook('reading');
  cloud.clearRequests();
  cloud.fault({ when: { path: /me\/calendars$/ }, do: deed });
  await expect(provider.calendars()).rejects.toMatchObject({ name: 'Failure', kind, retryAfterMs: waitMs });
  expect(asked(cloud)).toEqual(['GET calendars']);
});

test('a token that Microsoft refuses is renewed once, and the question repeated', async () => {
  const { cloud, provider } = await outlook('reading');
  cloud.expireTokens(alex);
  cloud.clearRequests();
  expect(await provider.calendars()).toHaveLength(1);
  expect(asked(cloud)).toEqual(['GET calendars', 'POST token', 'GET calendars']);
  const refused = answer(401, 'InvalidAuthenticationToken');
  cloud.fault({ when: { path: /me\/calendars$/, times: 2 }, do: refused });
  cloud.clearRequests();
  await expect(provider.calendars()).rejects.toMatchObject({ kind: 'signed-out' });
  expect(asked(cloud)).toEqual(['GET calendars', 'POST token', 'GET calendars']);
});

test('a token that cannot be renewed without a window is signed out', async () => {
  const { cloud, provider, main, browser } = await outlook('reading');
  cloud.revoke(alex);
  browser.signOut(alex);
  await expect(provider.read([main], day)).rejects.toMatchObject({ kind: 'signed-out' });
});

test('who takes too long is given up', async () => {
  const { cloud, clock } = outlookWithAlex();
  const timeout = () => AbortSignal.abort(new DOMException('too long', 'TimeoutError'));
  const { account, ports } = await linkMicrosoft({ level: 'reading', cloud, clock });
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    init?.signal?.throwIfAborted();
    throw new Error('not aborted');
  };
  const provider = calendarProvider(account, { ...ports, fetch, timeout });
  await expect(provider.calendars()).rejects.toMatchObject({ kind: 'unavailable' });
});

test.each(['{"error":{"code":"x"}}', '{}', '[]', 'null', '{"value":[{}]}', '{"value":{}}'])(
  'a 200 that says %s is unreadable, and nothing is free for it',
  async (body) => {
    const { main, account, ports } = await outlook();
    const fetch = async () =>
      new Response(body, { headers: { 'content-type': 'application/json;odata.metadata=minimal' } });
    const provider = calendarProvider(account, { ...ports, fetch });
    await expect(provider.calendars()).rejects.toMatchObject({ kind: 'unreadable' });
    expect((await provider.read([main], day)).get(main)).toMatchObject({ kind: 'unreadable' });
    await expect(provider.ours(main, day)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(provider.explain([main], day)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(provider.book(main, booking)).rejects.toMatchObject({ kind: 'unreadable' });
  },
);

test('a page of HTML with the status of a missing event is no missing event', async () => {
  const { main, account, ports, provider: honest } = await outlook();
  const made = await honest.book(main, booking);
  if ('removed' in made) throw new Error('not booked');
  for (const status of [403, 404, 409, 410, 412]) {
    const fetch = async () => new Response('<h1>No</h1>', { status, headers: { 'content-type': 'text/html' } });
    const provider = calendarProvider(account, { ...ports, fetch });
    await expect(provider.find(main, booking.uid)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(provider.change(main, made, { ...booking, summary: 'x' })).rejects.toMatchObject({
      kind: 'unreadable',
    });
    await expect(provider.remove(main, made)).rejects.toMatchObject({ kind: 'unreadable' });
  }
});

test.each([
  'https://graph.microsoft.com.example.com/v1.0/me',
  'http://graph.microsoft.com/v1.0/me',
  'https://example.com/v1.0/me',
  'https://graph.microsoft.com@example.com/v1.0/me',
  'https://graph.microsoft.com:8443/v1.0/me',
  'https://graph.microsoft.com/beta/me',
  'javascript:alert(1)',
  'me/calendars',
])('a link to %s is refused, and our token does not go there', async (link) => {
  const { main, account, ports } = await outlook();
  for (const name of ['@odata.nextLink', '@odata.deltaLink']) {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(String(input));
      return Response.json({ value: [], [name]: link });
    };
    const provider = calendarProvider(account, { ...ports, fetch });
    expect((await provider.read([main], quarter(now))).get(main)).toMatchObject({ kind: 'unreadable' });
    expect(asked).toHaveLength(1);
  }
});

test('a link from a disk that someone wrote to is refused too', async () => {
  const { main, look, memory, provider } = await outlook();
  await look();
  for (const [key, value] of memory) {
    if (key.includes('mirror:')) memory.set(key, { ...(value as object), deltaLink: 'https://example.com/v1.0/x' });
  }
  expect((await provider.read([main], quarter(now))).get(main)).toMatchObject({ kind: 'unreadable' });
});

test('pages that go round in a circle end', async () => {
  const { main, account, ports } = await outlook();
  let count = 0;
  const next = 'https://graph.microsoft.com/v1.0/me/calendars/x/calendarView/delta?$skiptoken=x';
  const fetch = async () => {
    count += 1;
    return Response.json({ value: [], '@odata.nextLink': next });
  };
  const provider = calendarProvider(account, { ...ports, fetch });
  expect((await provider.read([main], quarter(now))).get(main)).toMatchObject({ kind: 'unreadable' });
  expect(count).toBeLessThan(5);
});

test('one request at a time of one mailbox, from however many askers', async () => {
  const { cloud, clock } = outlookWithAlex();
  let [running, most] = [0, 0];
  const between =
    (send: typeof fetch): typeof fetch =>
    async (input, init) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const given = await send(input, init);
      running -= 1;
      return given;
    };
  const { account, ports } = await linkMicrosoft({ level: 'main-calendar', cloud, clock, between });
  const [main = ''] = cloud.calendars(alex);
  const askers = Array.from({ length: 6 }, () => calendarProvider(account, ports));
  await Promise.all(askers.map((one) => one.read([main], quarter(now))));
  expect(most).toBe(1);
});

test('nothing goes along with a redirect, no token is in an address, each try has a name of its own', async () => {
  const { main, account, ports, cloud } = await outlook();
  const fetch: typeof globalThis.fetch = (input, init) => {
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
    return ports.fetch(input, init);
  };
  cloud.clearRequests();
  const provider = calendarProvider(account, { ...ports, fetch });
  await provider.book(main, booking);
  await provider.read([main], day);
  expect(cloud.requests.length).toBeGreaterThan(3);
  const names = cloud.requests.map(({ headers }) => headers['client-request-id']);
  expect(new Set(names).size).toBe(cloud.requests.length);
  for (const token of cloud.tokens(alex)) {
    for (const { path, query } of cloud.requests) expect(path + JSON.stringify(query)).not.toContain(token);
  }
});
