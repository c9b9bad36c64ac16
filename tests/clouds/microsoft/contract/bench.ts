import { AuthenticationHandler, Client, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';
import type { ConsentChoices } from '#tests/clouds/consent-browser.ts';
import type { Where } from '#tests/clouds/contract.ts';
import { type MicrosoftCloud, type MicrosoftCloudOptions, microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import type { NewPerson } from '#tests/clouds/microsoft/people.ts';
import type { RuleId } from '#tests/clouds/microsoft/rules.ts';
import { challengeOf } from '#tests/clouds/microsoft/tokens.ts';
import { isObject } from '#tests/clouds/wire.ts';

export const ALEX = 'alex@outlook.example';
export const SAM = 'sam@outlook.example';
export const WORK = 'priya@work.example';
export const CLIENT = '11111111-2222-3333-4444-555555555555';
export const OTHER_CLIENT = '99999999-2222-3333-4444-555555555555';
export const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/microsoft';
export const OTHER_REDIRECT = `https://${'0a'.repeat(20)}.extensions.allizom.org/microsoft`;
export const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
/** A Monday. */
export const NOW = Date.parse('2026-11-23T15:30:00Z');
export const VERIFIER = 'a-verifier-that-has-at-least-43-characters-in-it';
export const READ_WRITE = 'Calendars.ReadWrite offline_access openid profile User.Read';

const CLIENTS = [
  { id: CLIENT, name: 'Porchlight', redirectUris: [REDIRECT, OTHER_REDIRECT] },
  { id: OTHER_CLIENT, name: 'Another', redirectUris: [REDIRECT] },
];

/** A cloud with three people and nothing in their calendars, and Microsoft's own client to drive it. */
export interface Bench {
  readonly clock: VirtualClock;
  readonly cloud: MicrosoftCloud;
  /** Signs in and gives the query of the redirect, or its fragment. */
  signIn(parameters?: Readonly<Record<string, string>>, choices?: ConsentChoices): Promise<URLSearchParams>;
  /** A call of the token endpoint from the extension; a field that is empty is left out. */
  token(fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<TokenAnswer>;
  /** Signs in with these scopes and redeems the code. */
  tokens(scope?: string, choices?: ConsentChoices): Promise<TokenAnswer>;
  /** Microsoft's own client for Alex, or for `choices.account`, with these scopes and no others. */
  api(scope?: string, choices?: ConsentChoices): Promise<Client>;
  /** One request without any client. */
  raw(method: string, path: string, more?: RawOptions): Promise<Response>;
  /** The default calendar of a person. */
  calendarOf(email: string): string;
}

export interface RawOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TokenAnswer {
  readonly status: number;
  readonly [field: string]: unknown;
}

export type BenchOptions = Where & Omit<Partial<MicrosoftCloudOptions>, 'clock' | 'broken'>;

export function bench(broken: readonly RuleId[] = [], options: BenchOptions = {}): Bench {
  const { zone = 'Europe/Berlin', now = NOW, ...settings } = options;
  const clock = virtualClock(now);
  const cloud = microsoftCloud({
    clock,
    broken,
    clients: CLIENTS,
    ...settings,
  });
  const people: readonly (readonly [string, NewPerson])[] = [
    [ALEX, { name: 'Alex', zone }],
    [SAM, { name: 'Sam', zone }],
    [WORK, { name: 'Priya', zone, kind: 'work', tenant: 'work' }],
  ];
  for (const [email, person] of people) cloud.addPerson(email, person);
  return { clock, cloud, ...asking(cloud) };
}

function asking(cloud: MicrosoftCloud): Omit<Bench, 'clock' | 'cloud'> {
  async function signIn(parameters: Readonly<Record<string, string>> = {}, choices: ConsentChoices = {}) {
    const back = new URL(await cloud.authorize(signInUrl(parameters), choices));
    return new URLSearchParams(back.hash.length > 1 ? back.hash.slice(1) : back.search);
  }

  async function token(
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { origin: ORIGIN },
  ): Promise<TokenAnswer> {
    const all = { client_id: CLIENT, ...fields };
    const given = Object.entries(all).filter(([, value]) => value !== '');
    const answer = await cloud.fetch(`${LOGIN}/common/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams(given)),
    });
    const value = (await answer.json()) as Readonly<Record<string, unknown>>;
    return { ...value, status: answer.status };
  }

  async function tokens(scope = READ_WRITE, choices: ConsentChoices = {}) {
    const back = await signIn({ scope, prompt: 'select_account' }, { account: ALEX, ...choices });
    return token(codeFields(back.get('code') ?? ''));
  }

  return {
    signIn,
    token,
    tokens,
    async api(scope, choices) {
      return clientWith(cloud, String((await tokens(scope, choices))['access_token']));
    },
    raw(method, path, { token: bearer, body, headers = {} } = {}) {
      const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      return cloud.fetch(path.startsWith('https:') ? path : `https://graph.microsoft.com/v1.0/${path}`, {
        method,
        headers: { ...authorization, ...type, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    calendarOf: (email) => cloud.calendars(email)[0] ?? '',
  };
}

const LOGIN = 'https://login.microsoftonline.com';

/** The fields with which a code is redeemed. */
export function codeFields(code: string): Record<string, string> {
  return { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: VERIFIER };
}

/** Microsoft's own client: authentication, then the cloud; never its default chain, which repeats POST. */
export function clientWith(cloud: MicrosoftCloud, token: string): Client {
  const first = new AuthenticationHandler({ getAccessToken: async () => token });
  const last: Middleware = {
    async execute(context) {
      context.response = await cloud.fetch(context.request, context.options as RequestInit);
    },
  };
  first.setNext(last);
  return Client.initWithMiddleware({ middleware: first });
}

/** The address of a sign-in; an empty parameter is left out. `authority` is not sent. */
export function signInUrl(parameters: Readonly<Record<string, string>> = {}): string {
  const { authority = 'common', ...rest } = parameters;
  const all = {
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: READ_WRITE,
    state: 'state-1',
    code_challenge: challengeOf(VERIFIER),
    code_challenge_method: 'S256',
    ...rest,
  };
  const given = Object.entries(all).filter(([, value]) => value !== '');
  return `${LOGIN}/${authority}/oauth2/v2.0/authorize?${new URLSearchParams(given)}`;
}

/** How the service refused, as `404 ErrorItemNotFound`; undefined where it did not. */
export async function refused(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!isObject(error) || typeof error['statusCode'] !== 'number') throw error;
    return `${error['statusCode']} ${error['code']}`;
  }
}

/** How an answer refused, as `404 ErrorItemNotFound`. */
export async function refusal(answer: Promise<Response>): Promise<string> {
  const { status, body } = await answer.then(async (one) => ({ status: one.status, body: await one.text() }));
  const value: unknown = body.startsWith('{') ? JSON.parse(body) : {};
  const error = isObject(value) && isObject(value['error']) ? value['error'] : {};
  return `${status} ${String(error['code'] ?? '')}`.trim();
}

/** An event on 24 November 2026, `from` to `to` o'clock in UTC. */
export function timed(from: number, to: number, more: Event = {}): Event {
  return { subject: 'Something', start: at(from), end: at(to), ...more };
}

/** A time on 24 November 2026 in UTC; hours past 24 are on the days after. */
export function at(hour: number): { dateTime: string; timeZone: string } {
  return { dateTime: moment(hour).slice(0, 19), timeZone: 'UTC' };
}

export function moment(hour: number): string {
  return new Date(Date.parse('2026-11-24T00:00:00Z') + hour * 3_600_000).toISOString().replace('.000', '');
}

export function view(from: number, to: number): string {
  return `startDateTime=${moment(from)}&endDateTime=${moment(to)}`;
}

/** A check of one rule: passes with the honest cloud, fails where the rule is broken. */
export type Check = (bench: Bench) => Promise<void>;
export type Checks = { readonly [Rule in RuleId]?: Check };
