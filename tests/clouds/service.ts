import type { CloudClock } from './clock.ts';
import { callOf, delay, responseOf, unreachable } from './door.ts';
import {
  type FaultDeed,
  type Faults,
  faultName,
  hotelPage,
  isPageOddity,
  type PageOddity,
  type StatusDeed,
  spoiled,
} from './faults.ts';
import type { Answer, Call } from './wire.ts';

/** One request that reached the cloud. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined where the asker saw no answer. */
  readonly status: number | undefined;
  /** The fault that met it. */
  readonly fault: string | undefined;
}

export interface Service {
  readonly fetch: typeof fetch;
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
}

/** What stands behind the door. */
export interface Hosts {
  readonly names: readonly string[];
  readonly clock: CloudClock;
  /** The honest answer of the host that `call` names. */
  answer(call: Call, oddity: PageOddity | undefined): Answer;
  /** A planted refusal in the shape of that host. */
  refusal(deed: StatusDeed, call: Call): Answer;
  /** Told when a request arrives; gives what to do when it has been answered. A refusal answers at once. */
  arrives?(call: Call): { readonly leaves: () => void } | { readonly refusal: Answer } | undefined;
}

type Signal = AbortSignal | null | undefined;

/** How many turns a request waits where the hosts count what is under way. */
const TURNS = 8;

/** Hosts behind one `fetch`, with faults on the way and a log of what came. */
export function service(hosts: Hosts, planted: Faults): Service {
  const { clock } = hosts;
  let requests: LoggedRequest[] = [];

  function log(call: Call, answer: Answer | undefined, deed: FaultDeed | undefined): void {
    const { at, method, host, path, headers, body } = call;
    const fault = deed === undefined ? undefined : faultName(deed);
    const query = Object.fromEntries(call.query);
    requests.push({ at, method, host, path, query, headers, body, status: answer?.status, fault });
  }

  async function met(call: Call, deed: FaultDeed | undefined, signal: Signal, leaves: () => void): Promise<Response> {
    try {
      // Requests that were sent together are here together.
      for (let turn = 0; turn < TURNS; turn += 1) await undefined;
      return await answered(call, deed, signal);
    } finally {
      leaves();
    }
  }

  async function answered(call: Call, deed: FaultDeed | undefined, signal: Signal): Promise<Response> {
    if (deed === 'drop-before') {
      log(call, undefined, deed);
      throw unreachable('read ECONNRESET');
    }
    if (typeof deed === 'object' && deed.kind === 'slow') await delay(clock, deed.ms, signal);
    const standIn = findStandIn(hosts, deed, call);
    const answer = standIn ?? spoiled(hosts.answer(call, isPageOddity(deed) ? deed : undefined), deed);
    const waits = deed === 'timeout' || (typeof deed === 'object' && deed.kind === 'timeout');
    const lost = deed === 'drop-after' || waits;
    log(call, lost ? undefined : answer, deed);
    if (waits) await delay(clock, typeof deed === 'object' ? deed.ms : 35_000, signal);
    if (lost) throw unreachable('read ECONNRESET');
    return responseOf(answer, clock, deed);
  }

  async function door(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const call = await callOf(input, init, clock.now());
    if (!hosts.names.some((host) => host === call.host)) throw unreachable(`getaddrinfo ENOTFOUND ${call.host}`);
    const arrival = hosts.arrives?.(call);
    if (arrival === undefined) return answered(call, planted.find(call), signal);
    if ('refusal' in arrival) {
      log(call, arrival.refusal, undefined);
      return responseOf(arrival.refusal, clock, undefined);
    }
    return met(call, planted.find(call), signal, arrival.leaves);
  }

  return {
    fetch: door,
    get requests() {
      return requests;
    },
    clearRequests() {
      requests = [];
    },
  };
}

/** An answer that stands in for the honest one; undefined where the request reaches the service. */
function findStandIn(hosts: Hosts, deed: FaultDeed | undefined, call: Call): Answer | undefined {
  if (deed === 'html') return hotelPage();
  return typeof deed === 'object' && deed.kind === 'status' ? hosts.refusal(deed, call) : undefined;
}
