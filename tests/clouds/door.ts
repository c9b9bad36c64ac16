import type { CloudClock } from './clock.ts';
import type { FaultDeed } from './faults.ts';
import type { Answer, Call } from './wire.ts';

/** Reads what `fetch` was given into one call. */
export async function callOf(input: RequestInfo | URL, init: RequestInit | undefined, at: number): Promise<Call> {
  const plain = typeof input === 'string' || input instanceof URL;
  const simple = init?.body === undefined || init.body === null || typeof init.body === 'string';
  if (plain && simple) {
    const headers = init?.headers === undefined ? {} : Object.fromEntries(new Headers(init.headers));
    const body = typeof init?.body === 'string' ? init.body : '';
    return { ...addressOf(String(input)), at, method: (init?.method ?? 'GET').toUpperCase(), headers, body };
  }
  const request = new Request(input, init);
  const headers = Object.fromEntries(request.headers);
  return { ...addressOf(request.url), at, method: request.method, headers, body: await request.text() };
}

function addressOf(address: string): Pick<Call, 'host' | 'path' | 'query'> {
  const url = new URL(address);
  if (url.protocol !== 'https:') throw unreachable(address);
  return { host: url.host, path: url.pathname, query: url.searchParams };
}

/** What a browser throws where a host cannot be reached, or breaks off. */
export function unreachable(why: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(why) });
}

/** Waits as the fault says. @throws the reason of `signal` where the asker gives up meanwhile */
export async function delay(
  clock: CloudClock,
  lengthMs: number,
  signal: AbortSignal | null | undefined,
): Promise<void> {
  if (!signal) return clock.sleep(lengthMs);
  const given = Promise.withResolvers<never>();
  const giveUp = () => given.reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  await Promise.race([clock.sleep(lengthMs), given.promise]).finally(() => signal.removeEventListener('abort', giveUp));
  signal.throwIfAborted();
}

/** The answer as `fetch` gives it. */
export function responseOf(answer: Answer, clock: CloudClock, deed: FaultDeed | undefined): Response {
  const { status, headers } = answer;
  if (status === 204 || status === 304) return new Response(null, { status, headers });
  if (typeof deed !== 'object' || deed.kind !== 'drip') return new Response(answer.body, { status, headers });
  return new Response(dripping(answer.body, clock, deed.ms), { status, headers });
}

function dripping(body: string, clock: CloudClock, lengthMs: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  const pieces = 8;
  let given = 0;
  return new ReadableStream({
    async pull(controller) {
      await clock.sleep(lengthMs / pieces);
      const size = Math.ceil(bytes.length / pieces);
      controller.enqueue(bytes.slice(given * size, (given + 1) * size));
      given += 1;
      if (given * size >= bytes.length) controller.close();
    },
  });
}
