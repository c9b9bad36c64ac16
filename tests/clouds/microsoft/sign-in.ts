import type { Client } from '#tests/clouds/registry.ts';
import type { Step } from '#tests/clouds/sign-in.ts';
import { findScopeWords, scopesIn } from './scopes.ts';
import type { Person, World } from './world.ts';

export type Authority = 'common' | 'consumers' | 'organizations';

/** A sign-in request that may be shown to a person. */
export interface SignInRequest {
  readonly authority: Authority;
  readonly client: Client;
  readonly redirectUri: string;
  readonly fragment: boolean;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly challenge: string | undefined;
  readonly prompt: string | undefined;
  readonly hint: string | undefined;
}

const PATH = /^\/(common|consumers|organizations)\/oauth2\/v2\.0\/authorize$/;
const PARAMETERS = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'prompt',
  'login_hint',
  'domain_hint',
  'code_challenge',
  'code_challenge_method',
]);
const PROMPTS = new Set(['none', 'login', 'consent', 'select_account']);

export function findAuthority(path: string): Authority | undefined {
  return PATH.exec(path)?.[1] as Authority | undefined;
}

function errorPage(code: string, message: string): { step: Step } {
  return { step: { kind: 'error-page', code, message: `${code}: ${message}` } };
}

/** Reads the query of `/authorize`; a request whose client or redirect is not in order is never sent back. */
export function signInRequest(
  world: World,
  path: string,
  query: URLSearchParams,
): { request: SignInRequest } | { step: Step } {
  const client = world.clients.get(query.get('client_id') ?? '') ?? fallbackClient(world);
  const id = query.get('client_id');
  if (client === undefined) return errorPage('AADSTS700016', `Application with identifier '${id}' was not found.`);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (world.keeps('M-SIGNIN-REDIRECT') && !client.redirectUris.includes(redirectUri)) {
    return errorPage('AADSTS50011', `The redirect URI '${redirectUri}' specified in the request does not match.`);
  }
  for (const name of new Set(query.keys())) {
    const wrong = !PARAMETERS.has(name) || query.getAll(name).length > 1;
    if (wrong && world.keeps('M-SIGNIN-PARAMETERS')) return errorPage('AADSTS90014', `Parameter: ${name}`);
  }
  const scopes = scopesIn(query.get('scope') ?? '');
  const unknown = scopes.filter((scope) => findScopeWords(scope) === undefined);
  if (world.keeps('M-SIGNIN-SCOPE') && (unknown.length > 0 || scopes.length === 0)) {
    return errorPage('AADSTS70011', `The provided value for the input parameter 'scope' is not valid: ${unknown}`);
  }
  const prompt = query.get('prompt') ?? undefined;
  if (prompt !== undefined && !PROMPTS.has(prompt)) return errorPage('AADSTS90023', 'Unsupported prompt value.');
  const request: SignInRequest = {
    authority: findAuthority(path) ?? 'common',
    client,
    redirectUri,
    fragment: world.keeps('M-SIGNIN-MODE') && query.get('response_mode') === 'fragment',
    scopes,
    state: query.get('state') ?? undefined,
    nonce: query.get('nonce') ?? undefined,
    challenge: query.get('code_challenge') ?? undefined,
    prompt,
    hint: query.get('login_hint') ?? undefined,
  };
  return checkedProtocol(world, request, query);
}

/** What is wrong with a request that may be sent back, is sent back. */
function checkedProtocol(world: World, request: SignInRequest, query: URLSearchParams) {
  const refuse = (error: string, code: string, message: string) => ({
    step: back(world, request, { error, error_description: `${code}: ${message}` }),
  });
  if (query.get('response_type') !== 'code' && world.keeps('M-SIGNIN-CODE-ONLY')) {
    return refuse(
      'unsupported_response_type',
      'AADSTS700054',
      "The 'response_type' is not enabled for the application.",
    );
  }
  const mode = query.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment') {
    return refuse('invalid_request', 'AADSTS900023', `The response_mode '${mode}' is not supported for type spa.`);
  }
  const plain = request.challenge !== undefined && query.get('code_challenge_method') !== 'S256';
  if (plain && world.keeps('M-SIGNIN-S256')) {
    return refuse('invalid_request', 'AADSTS501491', 'Invalid Code_Challenge_method parameter.');
  }
  return { request };
}

function fallbackClient(world: World): Client | undefined {
  if (world.keeps('M-SIGNIN-CLIENT')) return undefined;
  const [client] = world.clients.values();
  return client;
}

/** Whether an account of this kind may sign in at the address. */
export function admits(world: World, { authority }: SignInRequest, person: Person): boolean {
  if (authority === 'common' || !world.keeps('M-SIGNIN-AUTHORITY')) return true;
  return authority === (person.kind === 'personal' ? 'consumers' : 'organizations');
}

/** Sends the browser back with an answer, in the query or in the fragment. */
export function back(world: World, request: SignInRequest, answer: Readonly<Record<string, string>>): Step {
  const { state } = request;
  const stated = state !== undefined && world.keeps('M-SIGNIN-STATE') ? { state } : {};
  const mark = request.fragment ? '#' : '?';
  return { kind: 'redirect', url: `${request.redirectUri}${mark}${new URLSearchParams({ ...answer, ...stated })}` };
}
