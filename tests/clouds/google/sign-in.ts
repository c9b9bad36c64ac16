import type { Client } from '#tests/clouds/registry.ts';
import type { Step } from '#tests/clouds/sign-in.ts';
import { findScopeWords } from './scopes.ts';
import { grantOf, issueToken, TOKEN_LIFE_SECONDS } from './tokens.ts';
import type { World } from './world.ts';

/** A sign-in request that may be shown to a person. */
export interface SignInRequest {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly prompts: ReadonlySet<string>;
  readonly hint: string | undefined;
  readonly includeGranted: boolean;
}

const PARAMETERS = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'prompt',
  'login_hint',
  'include_granted_scopes',
]);
const PROMPTS = new Set(['none', 'select_account', 'consent']);

function errorPage(code: string, message: string): Step {
  return { kind: 'error-page', code, message };
}

/** Reads the query of `/o/oauth2/v2/auth`; a request that is not in order is never sent back to its redirect. */
export function signInRequest(world: World, query: URLSearchParams): SignInRequest | Step {
  const client = world.clients.get(query.get('client_id') ?? '') ?? fallbackClient(world);
  if (client === undefined) return errorPage('invalid_client', 'The OAuth client was not found.');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (world.keeps('G-SIGNIN-REDIRECT') && !client.redirectUris.includes(redirectUri)) {
    return errorPage('redirect_uri_mismatch', `The redirect URI in the request, ${redirectUri}, is not registered.`);
  }
  for (const name of new Set(query.keys())) {
    const wrong = !PARAMETERS.has(name) || query.getAll(name).length > 1;
    if (wrong && world.keeps('G-SIGNIN-PARAMETERS')) return errorPage('invalid_request', `Parameter: ${name}`);
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const unknown = scopes.filter((scope) => findScopeWords(scope) === undefined);
  if (world.keeps('G-SIGNIN-SCOPE') && (unknown.length > 0 || scopes.length === 0)) {
    return errorPage('invalid_scope', `Some requested scopes were invalid: ${unknown.join(' ')}`);
  }
  const prompts = new Set((query.get('prompt') ?? '').split(' ').filter((prompt) => prompt !== ''));
  if ([...prompts].some((one) => !PROMPTS.has(one)) || (prompts.has('none') && prompts.size > 1)) {
    return errorPage('invalid_request', 'Invalid parameter value for prompt.');
  }
  const state = query.get('state') ?? undefined;
  const request: SignInRequest = {
    client,
    redirectUri,
    scopes,
    state,
    prompts,
    hint: query.get('login_hint') ?? undefined,
    includeGranted: query.get('include_granted_scopes') === 'true',
  };
  const type = query.get('response_type');
  if (type === null) return errorPage('invalid_request', 'Required parameter is missing: response_type');
  if (type !== 'token' && world.keeps('G-SIGNIN-TOKEN-ONLY'))
    return back(request, { error: 'unsupported_response_type' });
  return request;
}

function fallbackClient(world: World): Client | undefined {
  if (world.keeps('G-SIGNIN-CLIENT')) return undefined;
  const [client] = world.clients.values();
  return client;
}

/** The next step for a browser in which `sessions` are signed in. */
export function nextStep(world: World, request: SignInRequest, sessions: readonly string[]): Step {
  const hinted = world.keeps('G-SIGNIN-HINT') ? request.hint : undefined;
  const candidates = hinted === undefined ? sessions : sessions.filter((email) => email === hinted);
  if (request.prompts.has('none')) return silentStep(world, request, candidates);
  const mustChoose = request.prompts.has('select_account') && world.keeps('G-SIGNIN-SELECT');
  const [only] = candidates;
  if (mustChoose || only === undefined || candidates.length > 1) return { kind: 'choose-account' };
  return stepFor(world, request, only);
}

function silentStep(world: World, request: SignInRequest, candidates: readonly string[]): Step {
  const [email] = candidates;
  if (email === undefined) {
    const [anyone] = world.people.keys();
    if (world.keeps('G-SIGNIN-LOGIN-REQUIRED') || anyone === undefined)
      return back(request, { error: 'login_required' });
    return granted(world, request, anyone, request.scopes);
  }
  if (candidates.length > 1 && world.keeps('G-SIGNIN-INTERACTION-REQUIRED')) {
    return back(request, { error: 'interaction_required' });
  }
  const allowed = grantOf(world, request.client.id, email).scopes;
  if (request.scopes.some((scope) => !allowed.has(scope)) && world.keeps('G-SIGNIN-CONSENT-REQUIRED')) {
    return back(request, { error: 'consent_required' });
  }
  return granted(world, request, email, request.scopes);
}

/** The next step once the person is known: consent for what is new, or straight back. */
export function stepFor(world: World, request: SignInRequest, email: string): Step {
  const allowed = grantOf(world, request.client.id, email).scopes;
  const again = request.prompts.has('consent') && world.keeps('G-SIGNIN-CONSENT-AGAIN');
  const asked = again ? request.scopes : request.scopes.filter((scope) => !allowed.has(scope));
  return asked.length > 0 ? { kind: 'consent', email, scopes: asked } : granted(world, request, email, request.scopes);
}

/** The person said yes to `ticked` of what was `asked`. */
export function consented(
  world: World,
  request: SignInRequest,
  email: string,
  asked: readonly string[],
  ticked: readonly string[],
): Step {
  const kept = asked.filter((scope) => ticked.includes(scope) || !world.keeps('G-SIGNIN-GRANULAR'));
  const allowed = grantOf(world, request.client.id, email).scopes;
  const before = request.scopes.filter((scope) => !asked.includes(scope) && allowed.has(scope));
  if (kept.length === 0 && before.length === 0) return denied(world, request);
  return granted(world, request, email, [...before, ...kept]);
}

/** The person said no. */
export function denied(world: World, request: SignInRequest): Step {
  return back(request, { error: world.keeps('G-SIGNIN-DENIED') ? 'access_denied' : 'server_error' });
}

function granted(world: World, request: SignInRequest, email: string, scopes: readonly string[]): Step {
  const grant = grantOf(world, request.client.id, email);
  for (const scope of scopes) grant.scopes.add(scope);
  const include = request.includeGranted && world.keeps('G-SIGNIN-INCLUDE');
  const held = include ? new Set(grant.scopes) : new Set(scopes);
  const token = issueToken(world, request.client.id, email, held);
  return back(request, {
    ...(world.keeps('G-SIGNIN-STATE') && request.state !== undefined ? { state: request.state } : {}),
    access_token: token.value,
    token_type: 'Bearer',
    expires_in: String(TOKEN_LIFE_SECONDS),
    scope: [...held].join(' '),
  });
}

function back(request: SignInRequest, answer: Readonly<Record<string, string>>): Step {
  const state = answer['error'] !== undefined && request.state !== undefined ? { state: request.state } : {};
  return { kind: 'redirect', url: `${request.redirectUri}#${new URLSearchParams({ ...state, ...answer })}` };
}
