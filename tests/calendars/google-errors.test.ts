import { describe, expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { retryAfterMs } from '#lib/calendars/retry-after.ts';
import type { FailureKind } from '#lib/failure.ts';
import { dayMs, hourMs, minuteMs, type Period, secondMs } from '#lib/time/period.ts';
import type { FaultDeed } from '#tests/clouds/google/faults.ts';
import { alex, asked, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

const day: Period = { start: now, end: now + dayMs };
const tonight: Period = { start: now + hourMs, end: now + hourMs + 25 * minuteMs };
const booking = { uid: '0123456789abcdefghijklmnopqrstuv', summary: 'Held', period: tonight, zone, opaque: true };

function answer(status: number, reason: string, more: { retryAfter?: string; domain?: string } = {}): FaultDeed {
  return { kind: 'status', status, reason, ...more };
}

/** Aborts at once, as the browser does after its time. */
const impatient = () => AbortSignal.abort(new DOMException('signal timed out', 'TimeoutError'));

const table: readonly [string, FaultDeed, FailureKind, number | undefined][] = [
  ['400', answer(400, 'badRequest'), 'invalid', undefined],
  ['403 user rate limit', answer(403, 'userRateLimitExceeded'), 'rate-limited', undefined],
  ['403 rate limit', answer(403, 'rateLimitExceeded', { retryAfter: '30' }), 'rate-limited', 30 * secondMs],
  ['403 quota: for hours', answer(403, 'quotaExceeded'), 'rate-limited', 4 * hourMs],
  ['403 daily limit: for hours', answer(403, 'dailyLimitExceeded'), 'rate-limited', 4 * hourMs],
  ['403 scope', answer(403, 'insufficientPermissions', { domain: 'global' }), 'scope-missing', undefined],
  ['403 scope, newer word', answer(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'scope-missing', undefined],
  ['403 not the organizer', answer(403, 'forbiddenForNonOrganizer'), 'forbidden', undefined],
  ['403 anything else', answer(403, 'accessNotConfigured'), 'forbidden', undefined],
  ['404', answer(404, 'notFound', { domain: 'global' }), 'not-found', undefined],
  ['409', answer(409, 'conflict'), 'conflict', undefined],
  ['410', answer(410, 'deleted', { domain: 'global' }), 'not-found', undefined],
  ['412', answer(412, 'conditionNotMet', { domain: 'global' }), 'changed', undefined],
  ['418', answer(418, 'teapot'), 'invalid', undefined],
  ['429', answer(429, 'rateLimitExceeded'), 'rate-limited', undefined],
  [
    '429 with a date',
    answer(429, 'rateLimitExceeded', { retryAfter: 'Thu, 19 Nov 2026 15:32:00 GMT' }),
    'rate-limited',
    2 * minuteMs,
  ],
  ['500', answer(500, 'backendError'), 'unavailable', undefined],
  ['503', answer(503, 'backendError', { retryAfter: '5' }), 'unavailable', 5 * secondMs],
  ['504', answer(504, 'backendError'), 'unavailable', undefined],
  ['no network', 'drop-before', 'offline', undefined],
  ['an answer that is lost', 'drop-after', 'offline', undefined],
  ['HTML in place of an answer', 'html', 'unreadable', undefined],
  ['JSON that ends in the middle', 'truncated-json', 'unreadable', undefined],
  ['nothing at all', 'empty', 'unreadable', undefined],
];

describe.each(table)('%s', (_name, deed, kind, waitMs) => {
  test('is one failure, asked once', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { provider } = await linkGoogle({ level: 'reading', cloud, clock });
    cloud.fault({ when: { path: /calendarList/ }, do: deed });
    const failure = { name: 'Failure', kind, retryAfterMs: waitMs };
    await expect(provider.calendars()).rejects.toMatchObject(failure);
    expect(asked(cloud)).toEqual(['GET calendarList']);
  });
});

test('a token that Google refuses is renewed once, and the question repeated', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'reading', cloud, clock });
  cloud.expireTokens(alex);
  expect(await provider.calendars()).toHaveLength(1);
  const refused = answer(401, 'authError', { domain: 'global' });
  cloud.fault({ when: { path: /calendarList/, times: 2 }, do: refused });
  cloud.clearRequests();
  await expect(provider.calendars()).rejects.toMatchObject({ kind: 'signed-out' });
  expect(asked(cloud)).toEqual(['GET calendarList', 'GET calendarList']);
});

test('a token that cannot be renewed without a window is signed out', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'reading', cloud, clock });
  cloud.expireTokens(alex);
  cloud.signOut(alex);
  await expect(provider.read([alex], day)).rejects.toMatchObject({ kind: 'signed-out' });
});

test('who takes too long is given up', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'reading', cloud, clock, timeout: impatient });
  await expect(provider.calendars()).rejects.toMatchObject({ kind: 'unavailable' });
});

test('an answer that breaks off in its body is a broken service, not a missing network', async () => {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level: 'reading', cloud, clock });
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
  const headers = { 'content-type': 'application/json' };
  const provider = calendarProvider(link.account, {
    ...link.ports,
    fetch: async () => new Response(broken, { headers }),
  });
  await expect(provider.calendars()).rejects.toMatchObject({ kind: 'unavailable' });
});

test.each(['{"error":{"code":403}}', '{}', '[]', 'null', '{"items":[{}]}', '{"kind":"calendar#calendarList"}'])(
  'a 200 that says %s is unreadable',
  async (body) => {
    const { cloud, clock } = cloudWithAlex();
    const link = await linkGoogle({ level: 'main-calendar', cloud, clock });
    const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json; charset=UTF-8' } });
    const provider = calendarProvider(link.account, { ...link.ports, fetch });
    await expect(provider.calendars()).rejects.toMatchObject({ kind: 'unreadable' });
    await link.provider.calendars();
    expect((await provider.read([alex], day)).get(alex)).toMatchObject({ kind: 'unreadable' });
    await expect(provider.ours(alex, day)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(provider.book(alex, booking)).rejects.toMatchObject({ kind: 'unreadable' });
  },
);

test('a page of HTML with the status of a missing event is no missing event', async () => {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await link.provider.calendars();
  for (const status of [403, 404, 409, 410, 412]) {
    const fetch = async () => new Response('<h1>No</h1>', { status, headers: { 'content-type': 'text/html' } });
    const provider = calendarProvider(link.account, { ...link.ports, fetch });
    await expect(provider.find(alex, booking.uid)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(provider.book(alex, booking)).rejects.toMatchObject({ kind: 'unreadable' });
  }
});

test.each<[string, BodyInit, string]>([
  [
    'an event of ours without a version',
    JSON.stringify({ id: 'x', extendedProperties: { private: { app: 'porchlight' } } }),
    'application/json',
  ],
  ['JSON that says it is HTML', JSON.stringify({ id: booking.uid, status: 'cancelled' }), 'text/html'],
])('%s is unreadable', async (_name, body, type) => {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await link.provider.calendars();
  const times = { start: { dateTime: '2026-11-19T20:00:00Z' }, end: { dateTime: '2026-11-19T21:00:00Z' } };
  const whole = JSON.stringify({ ...JSON.parse(String(body)), ...times });
  const fetch = async () => new Response(whole, { headers: { 'content-type': type } });
  const provider = calendarProvider(link.account, { ...link.ports, fetch });
  await expect(provider.find(alex, booking.uid)).rejects.toMatchObject({ kind: 'unreadable' });
});

test('no token goes along with a redirect, and none is in an address', async () => {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level: 'reading', cloud, clock });
  const fetch: typeof globalThis.fetch = (input, init) => {
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
    return cloud.fetch(input, init);
  };
  await calendarProvider(link.account, { ...link.ports, fetch }).read([alex], day);
  expect(cloud.requests).toHaveLength(2);
  for (const { headers, path, query } of cloud.requests) {
    const token = (headers['authorization'] ?? '').replace('Bearer ', '');
    expect(token).not.toBe('');
    expect(path + JSON.stringify(query)).not.toContain(token);
  }
});

test.each([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['0', 0],
  ['90', 90 * secondMs],
  ['999999999', dayMs],
  ['Thu, 19 Nov 2026 15:31:00 GMT', minuteMs],
  ['Thu, 19 Nov 2026 15:00:00 GMT', 0],
  ['Fri, 19 Nov 2027 15:00:00 GMT', dayMs],
  ['Nonsense, of a date GMT', undefined],
])('Retry-After %s', (value, waitMs) => {
  expect(retryAfterMs(value, now)).toBe(waitMs);
});
