import * as v from 'valibot';
import type { Bearer, CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { retryAfterMs } from '#lib/calendars/retry-after.ts';
import { Failure } from '#lib/failure.ts';
import { secondMs } from '#lib/time/period.ts';
import { failureOf } from './refusal.ts';

export interface GoogleRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address; what goes in it is encoded by the caller. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Only if the event is still this version. */
  readonly ifMatch?: string;
}

/** Asks Google once, as one account. Never tries again, but for one new token after a 401. */
export interface GoogleClient {
  /**
   * @returns the answer, checked
   * @throws Failure of every kind that a service can have; `cause` tells what Google said
   */
  ask<S extends v.GenericSchema>(request: GoogleRequest, shape: S): Promise<v.InferOutput<S>>;
  /** The same where the answer has no body. */
  tell(request: GoogleRequest): Promise<void>;
}

/** What a client needs of the world. */
export type ClientPorts = Pick<CalendarPorts, 'fetch' | 'now' | 'tokens' | 'timeout'>;

const base = 'https://www.googleapis.com/calendar/v3/';
const longestAnswerMs = 30 * secondMs;

export function googleClient(account: CalendarAccount, ports: ClientPorts): GoogleClient {
  const { fetch, tokens, timeout = (lengthMs: number) => AbortSignal.timeout(lengthMs) } = ports;

  const send = async (request: GoogleRequest, bearer: Bearer): Promise<Answer> => {
    const { address, init } = written(request, bearer);
    return reached(async () => {
      const response = await fetch(address, { ...init, signal: timeout(longestAnswerMs) });
      return { response, text: await bodyText(response) };
    });
  };

  const answer = async (request: GoogleRequest): Promise<Answer> => {
    const bearer = await tokens.accessToken(account);
    let given = await send(request, bearer);
    if (given.response.status === 401) given = await send(request, await tokens.renewed(account, bearer));
    const { ok, status, headers } = given.response;
    if (ok) return given;
    throw failureOf(status, findJson(given), retryAfterMs(headers.get('retry-after'), ports.now()));
  };

  return {
    ask: async (request, shape) => {
      const parsed = v.safeParse(shape, findJson(await answer(request)));
      if (!parsed.success) throw new Failure('unreadable', 'the answer is not what Google promises');
      return parsed.output;
    },
    tell: async (request) => {
      const { text } = await answer(request);
      if (text !== '') throw new Failure('unreadable', 'there is an answer where Google gives none');
    },
  };
}

interface Answer {
  readonly response: Response;
  readonly text: string;
}

function written(request: GoogleRequest, bearer: Bearer): { address: string; init: RequestInit } {
  const { method = 'GET', path, query = {}, body, ifMatch } = request;
  const address = new URL(path, base);
  address.search = new URLSearchParams(query).toString();
  const headers = {
    authorization: `Bearer ${bearer.reveal()}`,
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  // A redirect would carry the token elsewhere; a cache would answer for the service.
  const init: RequestInit = { method, headers, redirect: 'error', credentials: 'omit', cache: 'no-store' };
  return { address: address.href, init: body === undefined ? init : { ...init, body: JSON.stringify(body) } };
}

/** Runs a fetch, and says what it means that it threw. */
async function reached(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (isAbort(cause)) throw new Failure('unavailable', 'Google took too long', { cause });
    if (cause instanceof TypeError) throw new Failure('offline', 'Google could not be reached', { cause });
    throw cause;
  }
}

async function bodyText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new Failure('unavailable', 'the answer was cut off', { cause });
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** Undefined where the answer is no JSON, or does not say that it is. */
function findJson({ response, text }: Answer): unknown {
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
