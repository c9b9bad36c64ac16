import { type Answer, type Call, jsonAnswer } from '#tests/clouds/wire.ts';
import { idToken } from './id-token.ts';
import { SIGN_IN_SCOPES, scopesIn } from './scopes.ts';
import type { Bearing, Code, RefreshToken } from './token-types.ts';
import { challengeOf, grantOf, issueAccessToken, issueRefreshToken, TOKEN_LIFE_SECONDS } from './tokens.ts';
import type { World } from './world.ts';

const PATH = /^\/(common|consumers|organizations)\/oauth2\/v2\.0\/token$/;
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['client_id', 'grant_type', 'code', 'redirect_uri', 'code_verifier', 'scope'],
  refresh_token: ['client_id', 'grant_type', 'refresh_token', 'scope'],
};

/** A refusal of the token endpoint. */
class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal';
  readonly error: string;
  readonly number: number;

  constructor(error: string, number: number, message: string) {
    super(`AADSTS${number}: ${message}`);
    this.error = error;
    this.number = number;
  }
}

export function isTokenPath(path: string): boolean {
  return PATH.test(path);
}

/** The token endpoint for clients of type `spa`: code with its verifier, and refresh. */
export function answerToken(world: World, call: Call): Answer {
  const cors: Record<string, string> = world.keeps('M-TOKEN-CORS') ? { 'access-control-allow-origin': '*' } : {};
  if (call.method === 'OPTIONS') {
    const allowed = { 'access-control-allow-methods': 'GET, POST, OPTIONS', 'access-control-allow-headers': '*' };
    return { status: 200, headers: { ...cors, ...allowed }, body: '' };
  }
  const headers = { 'cache-control': 'no-store', pragma: 'no-cache', ...cors };
  try {
    if (call.method !== 'POST')
      throw new TokenRefusal('invalid_request', 900561, 'The endpoint only accepts POST requests.');
    return jsonAnswer(200, redeemed(world, call), headers);
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error;
    return jsonAnswer(400, refusalBody(world, error), headers);
  }
}

function refusalBody(world: World, refusal: TokenRefusal) {
  const timestamp = `${new Date(world.clock.now()).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const [trace_id, correlation_id] = [world.guid(), world.guid()];
  const more = `Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`;
  const error_description = `${refusal.message} ${more}`;
  return {
    error: refusal.error,
    error_description,
    error_codes: [refusal.number],
    timestamp,
    trace_id,
    correlation_id,
  };
}

function redeemed(world: World, call: Call) {
  const form = new URLSearchParams(call.body);
  if (call.headers['origin'] === undefined && world.keeps('M-TOKEN-ORIGIN')) {
    const message =
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.";
    throw new TokenRefusal('invalid_request', 9002327, message);
  }
  if ((form.has('client_secret') || call.headers['authorization']) && world.keeps('M-TOKEN-SECRET')) {
    throw new TokenRefusal(
      'invalid_client',
      700025,
      'Client is public so neither assertion nor secret should be presented.',
    );
  }
  const client = world.clients.get(form.get('client_id') ?? '');
  if (client === undefined) throw new TokenRefusal('unauthorized_client', 700016, 'Application was not found.');
  const fields = FIELDS[form.get('grant_type') ?? ''];
  if (fields === undefined) throw new TokenRefusal('unsupported_grant_type', 70003, 'The grant type is not supported.');
  for (const name of new Set(form.keys())) {
    const known = fields.includes(name) || name === 'client_secret';
    if (!known || form.getAll(name).length > 1) throw new TokenRefusal('invalid_request', 90014, `Parameter: ${name}`);
  }
  return form.get('grant_type') === 'refresh_token' ? refreshed(world, form) : withCode(world, form);
}

function withCode(world: World, form: URLSearchParams) {
  const code = checkedCode(world, form);
  code.used = true;
  return answerOf(world, code, undefined, code.nonce);
}

function checkedCode(world: World, form: URLSearchParams): Code {
  const invalid = (number: number, message: string) => new TokenRefusal('invalid_grant', number, message);
  const code = world.codes.get(form.get('code') ?? '');
  if (code === undefined) throw invalid(9002313, 'Invalid request. Request is malformed or invalid.');
  if (code.used && world.keeps('M-TOKEN-CODE-ONCE')) throw invalid(54005, 'Code was already redeemed.');
  if (code.expiresAt <= world.clock.now() && world.keeps('M-TOKEN-CODE-LIFE')) {
    throw invalid(70008, 'The provided authorization code has expired.');
  }
  if (code.clientId !== form.get('client_id') && world.keeps('M-TOKEN-CODE-CLIENT')) {
    throw invalid(70000, 'The code was issued to another client.');
  }
  if (code.redirectUri !== form.get('redirect_uri') && world.keeps('M-TOKEN-CODE-REDIRECT')) {
    throw invalid(500112, 'The reply address does not match the one at the authorization request.');
  }
  const verifier = form.get('code_verifier');
  if (code.challenge === undefined && world.keeps('M-TOKEN-PKCE')) {
    const message = 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.';
    throw new TokenRefusal('invalid_request', 9002325, message);
  }
  const fits = code.challenge === undefined || (verifier !== null && challengeOf(verifier) === code.challenge);
  if (!fits && world.keeps('M-TOKEN-VERIFIER')) {
    throw invalid(501481, 'The Code_Verifier does not match the code_challenge supplied in the authorization request.');
  }
  return code;
}

function refreshed(world: World, form: URLSearchParams) {
  const token = checkedRefresh(world, form);
  const asked = scopesIn(form.get('scope') ?? '');
  const allowed = grantOf(world, token.clientId, token.email).scopes;
  if (asked.some((scope) => !allowed.has(scope)) && world.keeps('M-TOKEN-REFRESH-SCOPE')) {
    throw new TokenRefusal(
      'invalid_grant',
      65001,
      'The user or administrator has not consented to use the application.',
    );
  }
  const scopes = asked.length === 0 ? token.scopes : new Set([...asked, 'offline_access']);
  return answerOf(world, { ...token, scopes }, token, undefined);
}

function checkedRefresh(world: World, form: URLSearchParams): RefreshToken {
  const token = world.refreshTokens.get(form.get('refresh_token') ?? '') ?? strangersToken(world);
  if (token === undefined || token.clientId !== form.get('client_id')) {
    throw new TokenRefusal('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  if (token.revoked && world.keeps('M-TOKEN-REVOKED')) {
    throw new TokenRefusal('invalid_grant', 50173, 'The provided grant has expired due to it being revoked.');
  }
  if (token.expiresAt <= world.clock.now()) {
    const message =
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended.';
    throw new TokenRefusal('invalid_grant', 700084, message);
  }
  return token;
}

/** What a careless service would take an unknown token for. */
function strangersToken(world: World): RefreshToken | undefined {
  if (world.keeps('M-TOKEN-REFRESH-UNKNOWN')) return undefined;
  const [token] = world.refreshTokens.values();
  return token;
}

function answerOf(world: World, bearing: Bearing, before: RefreshToken | undefined, nonce: string | undefined) {
  const { clientId, email } = bearing;
  const access = issueAccessToken(world, bearing);
  const told = [...bearing.scopes].filter((scope) => scope !== 'offline_access' || !world.keeps('M-TOKEN-SCOPE'));
  const offline = bearing.scopes.has('offline_access') || !world.keeps('M-TOKEN-OFFLINE');
  const named = bearing.scopes.has('openid') || !world.keeps('M-TOKEN-ID');
  const rights = told.filter((scope) => !SIGN_IN_SCOPES.includes(scope));
  return {
    token_type: 'Bearer',
    scope: [...rights, ...told.filter((scope) => !rights.includes(scope))].join(' '),
    expires_in: TOKEN_LIFE_SECONDS,
    ext_expires_in: TOKEN_LIFE_SECONDS,
    access_token: access.value,
    ...(offline ? { refresh_token: issueRefreshToken(world, bearing, before).value } : {}),
    ...(named ? { id_token: idToken(world, clientId, email, nonce) } : {}),
  };
}
