import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import * as v from 'valibot';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { type Answer, discreetly, findJson, longestAnswerMs, reached } from '#lib/calendars/reach.ts';
import { retryAfterMs } from '#lib/calendars/retry-after.ts';
import { Failure } from '#lib/failure.ts';
import { failureOf } from './refusal.ts';

export interface GraphRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version; what goes in it is encoded by the caller. Or a whole link that Microsoft gave. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Only if the event is still this version. */
  readonly ifMatch?: string;
  /** How much one page of changes may hold. */
  readonly pageSize?: number;
}

/** Asks Microsoft once, as one account, one request at a time. Never tries again, but for one new token after a 401. */
export interface GraphClient {
  /**
   * @returns the answer, checked
   * @throws Failure of every kind that a service can have; `cause` tells what Microsoft said
   */
  ask<S extends v.GenericSchema>(request: GraphRequest, shape: S): Promise<v.InferOutput<S>>;
  /** The same where the answer has no body. */
  tell(request: GraphRequest): Promise<void>;
}

/** What a client needs of the world. */
export type ClientPorts = Pick<CalendarPorts, 'fetch' | 'now' | 'tokens' | 'timeout' | 'alone'>;

const service = 'https://graph.microsoft.com';

/** @throws Failure `unreadable` where a link of Microsoft's leads elsewhere: our token would go along */
export function trustedLink(link: string): string {
  const isOurs = URL.canParse(link) && new URL(link).origin === service && new URL(link).pathname.startsWith('/v1.0/');
  if (!isOurs) throw new Failure('unreadable', 'a link leads away from the service');
  return link;
}

export function graphClient(account: CalendarAccount, ports: ClientPorts): GraphClient {
  const { now, alone } = ports;

  const answer = async (request: GraphRequest): Promise<Answer> => {
    // Microsoft counts what runs at once in one mailbox, whoever asks.
    const given = await alone(`mailbox:${account.id}`, () => exchange(account, ports, request));
    const { ok, status, headers } = given.response;
    if (ok) return given;
    throw failureOf(status, findJson(given), retryAfterMs(headers.get('retry-after'), now()));
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

/** What Microsoft's client makes of an error holds neither our failure nor its cause: both are carried past it. */
interface Carried {
  answer: Answer | undefined;
  error: unknown;
}

/** One request through Microsoft's client, with a chain of our own: its own would send a POST again. */
async function exchange(account: CalendarAccount, ports: ClientPorts, request: GraphRequest): Promise<Answer> {
  const carried: Carried = { answer: undefined, error: undefined };
  const client = Client.initWithMiddleware({
    middleware: [authentication(account, ports, carried), http(ports, carried)],
  });
  const { method = 'GET', path, query = {}, body, ifMatch, pageSize } = request;
  const graph = client.api(path).responseType('raw' as Parameters<ReturnType<typeof client.api>['responseType']>[0]);
  for (const [name, value] of Object.entries(query)) graph.query(`${name}=${encodeURIComponent(value)}`);
  graph.header('prefer', preferred(pageSize));
  graph.header('accept', 'application/json');
  if (ifMatch !== undefined) graph.header('if-match', ifMatch);
  try {
    if (method === 'GET') await graph.get();
    else if (method === 'POST') await graph.post(body);
    else if (method === 'PATCH') await graph.patch(body);
    else await graph.delete();
  } catch (error) {
    throw carried.error ?? error;
  }
  if (!carried.answer) throw new Error('no answer');
  return carried.answer;
}

/** Ids that survive a move, instants in UTC: the same for every question. */
function preferred(pageSize: number | undefined): string {
  const always = 'IdType="ImmutableId", outlook.timezone="UTC"';
  return pageSize === undefined ? always : `${always}, odata.maxpagesize=${pageSize}`;
}

/** Puts the token on, and asks once more with another where it was refused. */
function authentication(account: CalendarAccount, { tokens }: ClientPorts, carried: Carried): Middleware {
  let next: Middleware | undefined;
  const send = (context: Context, bearer: { reveal(): string }) => {
    context.options = {
      ...context.options,
      headers: { ...headersOf(context), authorization: `Bearer ${bearer.reveal()}` },
    };
    return next?.execute(context);
  };
  const execute = async (context: Context) => {
    try {
      const bearer = await tokens.accessToken(account);
      await send(context, bearer);
      if (context.response?.status === 401) await send(context, await tokens.renewed(account, bearer));
    } catch (error) {
      carried.error = error;
      throw error;
    }
  };
  const setNext = (following: Middleware) => {
    next = following;
  };
  return { execute, setNext };
}

/** The one that asks, and reads the answer to its end. */
function http(
  { fetch, timeout = (lengthMs: number) => AbortSignal.timeout(lengthMs) }: ClientPorts,
  carried: Carried,
): Middleware {
  const execute = async (context: Context) => {
    const address = trustedLink(String(context.request));
    const headers = { ...headersOf(context), 'client-request-id': crypto.randomUUID() };
    const init: RequestInit = { ...context.options, headers, ...discreetly, signal: timeout(longestAnswerMs) };
    carried.answer = await reached('Microsoft', () => fetch(address, init));
    context.response = carried.answer.response;
  };
  return { execute };
}

function headersOf({ options }: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(new Headers((options?.headers ?? {}) as HeadersInit));
}
