import * as v from 'valibot';
import type { Bearer, CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { type Answer, discreetly, findJson, longestAnswerMs, reached } from '#lib/calendars/reach.ts';
import { retryAfterMs } from '#lib/calendars/retry-after.ts';
import { Failure } from '#lib/failure.ts';
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

export function googleClient(account: CalendarAccount, ports: ClientPorts): GoogleClient {
  const { fetch, tokens, timeout = (lengthMs: number) => AbortSignal.timeout(lengthMs) } = ports;

  const send = async (request: GoogleRequest, bearer: Bearer): Promise<Answer> => {
    const { address, init } = written(request, bearer);
    return reached('Google', () => fetch(address, { ...init, signal: timeout(longestAnswerMs) }));
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
      if (!parsed.success) throw new Failure('unreadable', 'not what was promised');
      return parsed.output;
    },
    tell: async (request) => {
      const { text } = await answer(request);
      if (text !== '') throw new Failure('unreadable', 'an answer too many');
    },
  };
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
  const init: RequestInit = { method, headers, ...discreetly };
  return { address: address.href, init: body === undefined ? init : { ...init, body: JSON.stringify(body) } };
}
