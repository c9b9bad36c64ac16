import { answerCalendar } from './calendar-host.ts';
import { callOf, delay, responseOf, unreachable } from './door.ts';
import { type FaultDeed, type Faults, faultName, findStandIn, isPageOddity, spoiled } from './faults.ts';
import { answerOauth } from './oauth-host.ts';
import { minuteQuota } from './quota.ts';
import type { SignInHost } from './sign-in-host.ts';
import type { Answer, Call } from './wire.ts';
import type { World } from './world.ts';

/** Hosts that the cloud answers for. */
export const GOOGLE_HOSTS = ['www.googleapis.com', 'oauth2.googleapis.com', 'accounts.google.com'] as const;

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

/** The hosts behind one `fetch`, with faults on the way and a log of what came. */
export function service(world: World, signIn: SignInHost, planted: Faults): Service {
  const quota = minuteQuota(world);
  let requests: LoggedRequest[] = [];

  function log(call: Call, answer: Answer | undefined, deed: FaultDeed | undefined): void {
    const { at, method, host, path, headers, body } = call;
    const fault = deed === undefined ? undefined : faultName(deed);
    const query = Object.fromEntries(call.query);
    requests.push({ at, method, host, path, query, headers, body, status: answer?.status, fault });
  }

  function honest(call: Call, deed: FaultDeed | undefined): Answer {
    if (call.host === 'www.googleapis.com') {
      return answerCalendar(world, call, quota, isPageOddity(deed) ? deed : undefined);
    }
    return call.host === 'oauth2.googleapis.com' ? answerOauth(world, call) : signIn.answer(call);
  }

  async function door(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const call = await callOf(input, init, world.clock.now());
    if (!GOOGLE_HOSTS.some((host) => host === call.host)) throw unreachable(`getaddrinfo ENOTFOUND ${call.host}`);
    const deed = planted.find(call);
    if (deed === 'drop-before') {
      log(call, undefined, deed);
      throw unreachable('read ECONNRESET');
    }
    if (typeof deed === 'object' && deed.kind === 'slow') await delay(world.clock, deed.ms, signal);
    const answer = findStandIn(deed, call) ?? spoiled(honest(call, deed), deed);
    const waits = deed === 'timeout' || (typeof deed === 'object' && deed.kind === 'timeout');
    const lost = deed === 'drop-after' || waits;
    log(call, lost ? undefined : answer, deed);
    if (waits) await delay(world.clock, typeof deed === 'object' ? deed.ms : 35_000, signal);
    if (lost) throw unreachable('read ECONNRESET');
    return responseOf(answer, world.clock, deed);
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
