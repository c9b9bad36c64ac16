import { expect, test } from 'vitest';
import type { FaultDeed, FaultWhen } from '#tests/clouds/faults.ts';
import { ALEX, type Bench, bench, ORIGIN, refusal, timed, view } from './contract/bench.ts';

const insert: FaultWhen = { method: 'POST', path: /\/events$/ };

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** A cloud with one fault, and Alex who asks it. */
async function place(when: FaultWhen, deed: FaultDeed): Promise<Bench & { ask: Ask }> {
  const made = bench();
  const token = String((await made.tokens())['access_token']);
  made.cloud.fault({ when, do: deed });
  return { ...made, ask: (method, path, body) => made.raw(method, path, { token, body }) };
}

test('drop-before leaves no trace in the calendar, drop-after leaves the event', async () => {
  for (const [deed, count] of [
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const) {
    const { ask, cloud, calendarOf } = await place(insert, deed);
    await expect(ask('POST', 'me/events', timed(9, 10))).rejects.toThrow(TypeError);
    expect(cloud.events(calendarOf(ALEX))).toHaveLength(count);
    expect(cloud.requests.at(-1)).toMatchObject({ status: undefined, fault: deed });
  }
});

test('a status comes in the shape of Graph, with Retry-After and open to scripts; the event is not made', async () => {
  const status = { kind: 'status', status: 503, reason: 'ServiceUnavailable', retryAfter: 7 } as const;
  const { ask, cloud, calendarOf } = await place(insert, status);
  const answer = await ask('POST', 'me/events', timed(9, 10));
  const headers = ['retry-after', 'access-control-allow-origin', 'request-id'].map((name) => answer.headers.get(name));
  expect([answer.status, ...headers]).toEqual([503, '7', '*', expect.any(String)]);
  expect(await answer.json()).toMatchObject({ error: { code: 'ServiceUnavailable', innerError: expect.anything() } });
  expect(cloud.events(calendarOf(ALEX))).toEqual([]);
  expect((await ask('POST', 'me/events', timed(9, 10))).status).toBe(201);
});

test('a status at the token endpoint comes in the shape of OAuth', async () => {
  const { cloud, token } = await place(
    { path: /\/token$/ },
    { kind: 'status', status: 400, reason: 'temporarily_unavailable' },
  );
  expect(await token({ grant_type: 'refresh_token', refresh_token: 'x' })).toMatchObject({
    status: 400,
    error: 'temporarily_unavailable',
  });
  expect(cloud.requests.at(-1)?.headers['origin']).toBe(ORIGIN);
});

test('answers that cannot be read', async () => {
  const html = await place(insert, 'html');
  const page = await html.ask('POST', 'me/events', timed(9, 10));
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html.cloud.events(html.calendarOf(ALEX))).toEqual([]);
  const cut = await place(insert, 'truncated-json');
  await expect((await cut.ask('POST', 'me/events', timed(9, 10))).json()).rejects.toThrow(SyntaxError);
  expect(cut.cloud.events(cut.calendarOf(ALEX))).toHaveLength(1);
});

test('a link can be led to another host on its way', async () => {
  const rewrite = (body: string) =>
    body.replace('Link":"https://graph.microsoft.com', 'Link":"https://graph.evil.example');
  const { ask } = await place({ path: /delta$/ }, { kind: 'rewrite', rewrite });
  const page = await (await ask('GET', `me/calendarView/delta?${view(0, 24)}`)).json();
  expect(page).toMatchObject({ '@odata.deltaLink': expect.stringMatching(/^https:\/\/graph\.evil\.example\//) });
});

test('what is slow keeps its lane: a fifth request is one too many', async () => {
  const slow = { kind: 'slow', ms: 8_000 } as const;
  const { cloud, raw, tokens, clock } = bench();
  const token = String((await tokens())['access_token']);
  cloud.fault({ when: { path: /calendars$/, times: 4 }, do: slow });
  const before = clock.now();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => refusal(raw('GET', 'me/calendars', { token }))));
  expect(answers.toSorted()).toEqual(['200', '200', '200', '200', '429 ApplicationThrottled']);
  expect(clock.now() - before).toBe(32_000);
});

interface Page {
  readonly value: readonly { readonly subject?: string }[];
  readonly '@odata.nextLink'?: string;
}

test('odd pages lose nothing to a reader who follows every page', async () => {
  for (const oddity of ['empty-page', 'duplicate-page', 'reordered-page'] as const) {
    for (const list of ['calendarView/delta', 'calendarView'] as const) {
      const { ask, cloud, calendarOf } = await place({ path: /calendarView/, nth: 1 }, oddity);
      const wanted = Array.from({ length: 12 }, (_, place) => `Event ${place}`);
      for (const subject of wanted) cloud.addEvent(calendarOf(ALEX), timed(9, 10, { subject }));
      const found: unknown[] = [];
      for (let next: string | undefined = `me/${list}?${view(0, 24)}`; next !== undefined; ) {
        const page = (await (await ask('GET', next)).json()) as Page;
        found.push(...page.value.map(({ subject }) => subject));
        next = page['@odata.nextLink'];
      }
      expect([...new Set(found)].toSorted(), `${oddity} ${list}`).toEqual(wanted.toSorted());
    }
  }
});

test('an unknown host is unreachable, as for a real fetch', async () => {
  await expect(bench().cloud.fetch('https://graph.evil.example/')).rejects.toThrow(TypeError);
});
