import { expect, test } from 'vitest';
import { Failure } from '#lib/failure.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import { alex, google, quietly, tonight, zone } from './homestead.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const insert = { method: 'POST', path: /\/events$/ } as const;

test('offline, the tap is kept and sent later, after a new look', async () => {
  let offline = true;
  const place = await google('times-only');
  const { ask } = place.machine(new Life(), { offline: () => offline });
  const kept = await ask.keepSlot(keep);
  expect(kept).toMatchObject({ state: 'waiting', failure: 'offline' });
  expect(place.events()).toEqual([]);
  offline = false;
  await quietly(place);
  expect(place.events()).toEqual([tonight]);
  expect((await ask.readHouse({ fresh: false })).next).toMatchObject({ state: 'standing' });
});

test('offline, and taken in the meantime: nothing is written, and it is said', async () => {
  let offline = true;
  const place = await google('times-only');
  const { ask } = place.machine(new Life(), { offline: () => offline });
  await ask.keepSlot(keep);
  const start = { dateTime: new Date(tonight.start).toISOString(), timeZone: zone };
  const end = { dateTime: new Date(tonight.end).toISOString(), timeZone: zone };
  place.cloud.addEvent(alex, { summary: 'Call', start, end });
  offline = false;
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'taken-before-kept' });
});

test('offline until the time is over: it is not kept after the fact', async () => {
  let offline = true;
  const place = await google('times-only');
  const { ask } = place.machine(new Life(), { offline: () => offline });
  await ask.keepSlot(keep);
  place.clock.set(tonight.end + dayMs);
  offline = false;
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'too-late' });
});

test.each(['drop-after', 'truncated-json', 'empty', 'timeout'] as const)(
  'an insert whose answer is lost (%s) is found again, not repeated',
  async (deed) => {
    const place = await google('times-only');
    place.cloud.fault({ when: insert, do: deed });
    await place.machine().ask.keepSlot(keep);
    await quietly(place);
    expect(place.events()).toEqual([tonight]);
    expect(place.cloud.requests.filter(({ method, path }) => method === 'POST' && insert.path.test(path))).toHaveLength(
      1,
    );
  },
);

test.each([
  { status: 403, reason: 'rateLimitExceeded', state: 'retrying' },
  { status: 403, reason: 'userRateLimitExceeded', state: 'retrying' },
  { status: 429, reason: 'rateLimitExceeded', state: 'retrying' },
  { status: 429, reason: 'rateLimitExceeded', retryAfter: 600, state: 'retrying' },
  { status: 503, reason: 'backendError', state: 'retrying' },
])('refused for now with $status $reason $retryAfter, it is tried again when it may be', async (refusal) => {
  const { state, ...status } = refusal;
  const place = await google('times-only');
  place.cloud.fault({ when: insert, do: { kind: 'status', ...status } });
  const { ask } = place.machine();
  expect(await ask.keepSlot(keep)).toMatchObject({ state });
  const refusedAt = place.clock.now();
  await quietly(place);
  expect(place.events()).toEqual([tonight]);
  const inserts = place.cloud.requests.filter(({ method, path }) => method === 'POST' && insert.path.test(path));
  expect(inserts).toHaveLength(2);
  const waited = (inserts[1]?.at ?? 0) - refusedAt;
  expect(waited).toBeGreaterThanOrEqual((status.retryAfter ?? 30) * 1000);
});

test('a token that dies in the middle of a booking is renewed without a window', async () => {
  const place = await google('times-only');
  let expired = false;
  const onRequest = (method: string, url: string) => {
    if (expired || method !== 'POST' || !url.includes('/events')) return;
    expired = true;
    place.cloud.expireTokens(alex);
  };
  const kept = await place.machine(new Life(), { onRequest }).ask.keepSlot(keep);
  expect(expired).toBe(true);
  expect(kept).toMatchObject({ state: 'standing' });
  expect(place.events()).toEqual([tonight]);
});

test('signed out in the middle: it waits for the person, and goes on after they sign in', async () => {
  const place = await google('times-only');
  const { ask } = place.machine();
  place.cloud.revoke(alex);
  place.cloud.signOut(alex);
  const kept = await ask.keepSlot(keep);
  expect(kept).toMatchObject({ state: 'stuck', failure: 'signed-out' });
  const [account] = await ask.listAccounts({});
  await ask.reconnect({ accountId: account?.id ?? '' });
  await quietly(place);
  expect(place.events()).toEqual([tonight]);
});

test('no room on the disk: nothing is sent, and the tap is told', async () => {
  const place = await google('times-only');
  const onWrite = (changes: ReadonlyMap<string, unknown>) => {
    const full = [...changes.keys()].some((key) => key.startsWith('outbox:'));
    if (full) throw new Failure('storage-full', 'no room left on this machine');
  };
  place.cloud.clearRequests();
  await expect(place.machine(new Life(), { onWrite }).ask.keepSlot(keep)).rejects.toMatchObject({
    kind: 'storage-full',
  });
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect(place.cloud.requests.filter(({ method, path }) => method === 'POST' && insert.path.test(path))).toEqual([]);
});

test('a clock that is set back a day delays nothing and doubles nothing', async () => {
  let offline = true;
  const place = await google('times-only');
  await place.machine(new Life(), { offline: () => offline }).ask.keepSlot(keep);
  offline = false;
  place.clock.advance(-dayMs);
  await quietly(place);
  expect(place.events()).toEqual([tonight]);
  const house = await place.machine().ask.readHouse({ fresh: true });
  expect(house.health[0]?.kind).toBeUndefined();
  expect(house.health[0]?.readAt).toBeLessThanOrEqual(place.clock.now());
});

test('a calendar that cannot be read books nothing', async () => {
  const place = await google('times-only');
  place.cloud.fault({
    when: { path: /freeBusy$/, times: 50 },
    do: { kind: 'status', status: 500, reason: 'backendError' },
  });
  const { ask } = place.machine();
  await ask.keepSlot(keep);
  place.clock.advance(31 * minuteMs);
  expect((await ask.listSlots({ when: 'tonight' })).slots).toEqual([]);
  expect(place.events()).toEqual([]);
});
