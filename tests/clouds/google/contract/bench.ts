import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';
import type { Where } from '#tests/clouds/contract.ts';
import { type GoogleCloud, type GoogleCloudOptions, googleCloud } from '#tests/clouds/google/cloud.ts';
import type { ConsentChoices } from '#tests/clouds/google/consent.ts';
import type { RuleId } from '#tests/clouds/google/rules.ts';
import { fullScope } from '#tests/clouds/google/scopes.ts';
import { isObject } from '#tests/clouds/wire.ts';

export type GoogleEvent = calendar_v3.Schema$Event;
export type Api = calendar_v3.Calendar;
export type Question = calendar_v3.Params$Resource$Events$List;

export const ALEX = 'alex@example.com';
export const SAM = 'sam@example.com';
export const CLIENT = 'porchlight.apps.googleusercontent.com';
export const OTHER_CLIENT = 'other.apps.googleusercontent.com';
export const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/google';
export const OTHER_REDIRECT = `http://127.0.0.1/mozoauth2/${'0a'.repeat(20)}`;
/** A Monday. */
export const NOW = Date.parse('2026-11-23T15:30:00Z');

/** A cloud with two people and nothing in their calendars, and Google's own client to drive it. */
export interface Bench {
  readonly clock: VirtualClock;
  readonly cloud: GoogleCloud;
  /** Signs in and gives the fragment of the redirect. */
  signIn(parameters?: Readonly<Record<string, string>>, choices?: ConsentChoices): Promise<URLSearchParams>;
  /** Google's own client for Alex, or for `choices.account`, with these scopes and no others. */
  api(scopes?: readonly string[], choices?: ConsentChoices & { readonly client?: string }): Promise<Api>;
  /** Google's own client with this token. */
  apiWith(token: string | undefined): Api;
  /** One request without any client. */
  raw(
    method: string,
    path: string,
    more?: { token?: string | undefined; body?: unknown; headers?: object },
  ): Promise<Response>;
}

export type BenchOptions = Where & Omit<Partial<GoogleCloudOptions>, 'clock' | 'broken'>;

export function bench(broken: readonly RuleId[] = [], options: BenchOptions = {}): Bench {
  const { zone = 'Europe/Berlin', now = NOW, ...settings } = options;
  const clock = virtualClock(now);
  const cloud = googleCloud({
    clock,
    broken,
    clients: [
      { id: CLIENT, name: 'Porchlight', redirectUris: [REDIRECT, OTHER_REDIRECT] },
      { id: OTHER_CLIENT, name: 'Another', redirectUris: [REDIRECT] },
    ],
    ...settings,
  });
  cloud.addPerson(ALEX, { name: 'Alex', zone });
  cloud.addPerson(SAM, { name: 'Sam', zone });

  async function signIn(parameters: Readonly<Record<string, string>> = {}, choices: ConsentChoices = {}) {
    const back = await cloud.authorize(signInUrl(parameters), choices);
    return new URLSearchParams(new URL(back).hash.slice(1));
  }

  function apiWith(token: string | undefined): Api {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return calendar({ version: 'v3', headers, fetchImplementation: cloud.fetch, retry: false });
  }

  return {
    clock,
    cloud,
    signIn,
    apiWith,
    async api(scopes = ['calendar'], choices = {}) {
      const scope = scopes.map(fullScope).join(' ');
      const account = choices.account ?? ALEX;
      const client_id = choices.client ?? CLIENT;
      const fragment = await signIn({ scope, client_id, prompt: 'select_account' }, { ...choices, account });
      return apiWith(fragment.get('access_token') ?? undefined);
    },
    raw(method, path, { token, body, headers = {} } = {}) {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      return cloud.fetch(`https://www.googleapis.com/calendar/v3/${path}`, {
        method,
        headers: { ...authorization, ...type, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
  };
}

/** The address of a sign-in; an empty parameter is left out. */
export function signInUrl(parameters: Readonly<Record<string, string>> = {}): string {
  const all = {
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    response_type: 'token',
    scope: fullScope('calendar'),
    state: 'state-1',
    ...parameters,
  };
  const given = Object.entries(all).filter(([, value]) => value !== '');
  return `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams(given)}`;
}

export interface Refused {
  readonly status: number;
  readonly reason: string | undefined;
}

/** How the service refused; undefined where it did not. */
export async function refused(asked: Promise<unknown>): Promise<Refused | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!isObject(error) || typeof error['status'] !== 'number') throw error;
    const response = isObject(error['response']) ? error['response'] : {};
    return { status: error['status'], reason: reasonIn(response['data']) };
  }
}

function reasonIn(data: unknown): string | undefined {
  const error = isObject(data) ? data['error'] : undefined;
  const [first]: unknown[] = isObject(error) && Array.isArray(error['errors']) ? error['errors'] : [];
  return isObject(first) && typeof first['reason'] === 'string' ? first['reason'] : undefined;
}

/** An event on 24 November 2026, `from` to `to` o'clock in UTC. */
export function timed(from: number, to: number, more: GoogleEvent = {}): GoogleEvent {
  return { summary: 'Something', start: { dateTime: moment(from) }, end: { dateTime: moment(to) }, ...more };
}

/** RFC 3339 on 24 November 2026; hours past 24 are on the days after. */
export function moment(hour: number): string {
  return new Date(Date.parse('2026-11-24T00:00:00Z') + hour * 3_600_000).toISOString().replace('.000', '');
}

/** A check of one rule: passes with the honest cloud, fails where the rule is broken. */
export type Check = (bench: Bench) => Promise<void>;
export type Checks = { readonly [Rule in RuleId]?: Check };
