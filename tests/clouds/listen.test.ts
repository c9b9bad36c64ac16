import { request } from 'node:https';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen } from './listen.ts';

let listening: Listening | undefined;
afterEach(() => listening?.close());

interface Asked {
  readonly status: number | undefined;
  readonly cookies: readonly string[] | undefined;
  readonly body: string;
}

/** One request over TLS that trusts the certificate of `at` and no other. */
function ask(at: Listening, host: string, path: string, body?: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const options = { port: at.port, host: '127.0.0.1', servername: 'a.example', ca: at.certificatePem, agent: false };
    const method = body === undefined ? 'GET' : 'POST';
    const asking = request({ ...options, path, method, headers: { host } }, async (incoming) => {
      const pieces: string[] = [];
      for await (const piece of incoming) pieces.push(String(piece));
      resolve({ status: incoming.statusCode, cookies: incoming.headers['set-cookie'], body: pieces.join('') });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

test('each host answers for itself, and a stranger is a leak', async () => {
  listening = await listen({
    'a.example': async (asked) => new Response(`${asked.method} ${asked.url} ${await asked.text()}`),
    'b.example': async () => new Response(null, { status: 204, headers: { 'set-cookie': 'a=b; Secure' } }),
  });
  expect(await ask(listening, 'a.example', '/x?y=1', 'z')).toMatchObject({
    status: 200,
    body: 'POST https://a.example/x?y=1 z',
  });
  expect(await ask(listening, 'b.example:443', '/')).toMatchObject({ status: 204, cookies: ['a=b; Secure'], body: '' });
  expect(await ask(listening, 'c.example', '/secret')).toMatchObject({ status: 421 });
  expect(listening.leaks).toEqual(['c.example /secret']);
  expect(listening.spki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});

test('a host that breaks off breaks the connection; only faults of its own are errors', async () => {
  listening = await listen({
    'a.example': async ({ url }) => {
      if (url.endsWith('/meant')) throw new TypeError('fetch failed');
      throw new Error('A mistake in the cloud');
    },
  });
  await expect(ask(listening, 'a.example', '/meant')).rejects.toThrow('socket hang up');
  expect(listening.errors).toEqual([]);
  await expect(ask(listening, 'a.example', '/other')).rejects.toThrow('socket hang up');
  expect(listening.errors).toHaveLength(1);
});
