import { expect, test } from 'vitest';
import { ALEX, type Bench, bench, timed } from './contract/bench.ts';
import type { FaultDeed, FaultWhen } from './faults.ts';

const insert: FaultWhen = { method: 'POST', path: /\/events$/ };

interface Place extends Bench {
  ask(method: string, path: string, body?: unknown): Promise<Response>;
}

async function place(when: FaultWhen, deed: FaultDeed): Promise<Place> {
  const made = bench();
  const token = (await made.signIn()).get('access_token') ?? '';
  made.cloud.fault({ when, do: deed });
  return { ...made, ask: (method, path, body) => made.raw(method, path, { token, body }) };
}

const events = 'calendars/primary/events';
const event = timed(1, 2, { id: 'event' });

test('drop-before leaves no trace in the calendar, drop-after leaves the event', async () => {
  for (const [deed, count] of [
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const) {
    const { ask, cloud } = await place(insert, deed);
    await expect(ask('POST', events, event)).rejects.toThrow(TypeError);
    expect(cloud.events(ALEX)).toHaveLength(count);
    expect(cloud.requests.at(-1)).toMatchObject({ status: undefined, fault: deed });
  }
});

test('a status comes with its reason and, where it is given, Retry-After; the event is not made', async () => {
  const { ask, cloud } = await place(insert, {
    kind: 'status',
    status: 429,
    reason: 'rateLimitExceeded',
    retryAfter: 7,
  });
  const answer = await ask('POST', events, event);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  expect(await answer.json()).toMatchObject({ error: { code: 429, errors: [{ reason: 'rateLimitExceeded' }] } });
  expect(cloud.events(ALEX)).toEqual([]);
  expect((await ask('POST', events, event)).status).toBe(200);
});

test('a fault waits for its turn, and meets as many as it should', async () => {
  const deed = { kind: 'status', status: 503, reason: 'backendError' } as const;
  const { ask } = await place({ path: /calendarList/, nth: 2, times: 2 }, deed);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await ask('GET', 'users/me/calendarList')).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
});

test('answers that cannot be read', async () => {
  const html = await place(insert, 'html');
  const page = await html.ask('POST', events, event);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html.cloud.events(ALEX)).toEqual([]);
  const cut = await place(insert, 'truncated-json');
  await expect((await cut.ask('POST', events, event)).json()).rejects.toThrow(SyntaxError);
  expect(cut.cloud.events(ALEX)).toHaveLength(1);
  const empty = await place(insert, 'empty');
  expect(await (await empty.ask('POST', events, event)).text()).toBe('');
});

test('slow and dripping answers take their time on the clock of the cloud', async () => {
  for (const kind of ['slow', 'drip'] as const) {
    const { ask, clock } = await place(insert, { kind, ms: 8_000 });
    const before = clock.now();
    expect(await (await ask('POST', events, event)).json()).toMatchObject({ id: 'event' });
    expect(clock.now() - before).toBe(8_000);
  }
});

test('a timeout breaks off at last, after the event was made', async () => {
  const { ask, clock, cloud } = await place(insert, 'timeout');
  const before = clock.now();
  await expect(ask('POST', events, event)).rejects.toThrow(TypeError);
  expect(clock.now() - before).toBe(35_000);
  expect(cloud.events(ALEX)).toHaveLength(1);
});

test('odd pages lose nothing to a reader who follows every page', async () => {
  for (const oddity of ['empty-page', 'duplicate-page', 'reordered-page'] as const) {
    const { ask, cloud } = await place({ path: /\/events$/, nth: 2 }, oddity);
    for (const id of ['first', 'second', 'third']) cloud.addEvent(ALEX, timed(1, 2, { id }));
    const ids: string[] = [];
    let pageToken: string | undefined;
    do {
      const token = pageToken === undefined ? '' : `&pageToken=${pageToken}`;
      const page = (await (await ask('GET', `${events}?maxResults=1${token}`)).json()) as Page;
      ids.push(...page.items.map(({ id }) => id));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    expect([...new Set(ids)]).toEqual(['first', 'second', 'third']);
    expect(ids).toHaveLength(oddity === 'duplicate-page' ? 4 : 3);
  }
});

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextPageToken?: string;
}

test('an unknown host is unreachable, as for a real fetch', async () => {
  const { cloud } = bench();
  await expect(cloud.fetch('https://example.com/')).rejects.toThrow(TypeError);
  await expect(cloud.fetch('http://www.googleapis.com/calendar/v3/')).rejects.toThrow(TypeError);
});

test('an asker who gives up is told so', async () => {
  const { cloud } = bench();
  const signal = AbortSignal.abort();
  await expect(cloud.fetch('https://www.googleapis.com/', { signal })).rejects.toHaveProperty('name', 'AbortError');
});
