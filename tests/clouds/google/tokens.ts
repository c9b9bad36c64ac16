import { type Grant, grantIn } from '#tests/clouds/registry.ts';
import { Refusal } from './refusal.ts';
import type { Token, World } from './world.ts';

/** How long an access token is good, in seconds, as the service says it. */
export const TOKEN_LIFE_SECONDS = 3599;

/** Scopes that `email` has allowed `clientId`; an empty grant where there is none yet. */
export function grantOf(world: World, clientId: string, email: string): Grant {
  return grantIn(world.grants, clientId, email);
}

export function issueToken(world: World, clientId: string, email: string, scopes: ReadonlySet<string>): Token {
  const value = `ya29.${world.letters(48, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-')}`;
  const expiresAt = world.clock.now() + TOKEN_LIFE_SECONDS * 1000;
  const token: Token = { value, clientId, email, scopes, expiresAt };
  world.tokens.set(value, token);
  if (world.tokens.size % 500 === 0) forgetExpired(world);
  return token;
}

function forgetExpired(world: World): void {
  for (const token of world.tokens.values()) {
    if (token.expiresAt <= world.clock.now() && world.keeps('G-TOKEN-EXPIRY')) world.tokens.delete(token.value);
  }
}

/**
 * The token of a request.
 * @throws Refusal 401 where there is none, or it is unknown or expired
 */
export function bearer(world: World, headers: Readonly<Record<string, string>>): Token {
  const header = headers['authorization'];
  if (header === undefined) {
    if (!world.keeps('G-TOKEN-MISSING')) return someToken(world);
    throw unauthorised('required', 'Login Required.');
  }
  const [, value = ''] = /^Bearer (\S+)$/.exec(header) ?? [];
  const token = world.tokens.get(value);
  if (token === undefined && world.keeps('G-TOKEN-UNKNOWN')) throw unauthorised('authError', 'Invalid Credentials');
  if (token !== undefined && token.expiresAt <= world.clock.now() && world.keeps('G-TOKEN-EXPIRY')) {
    throw unauthorised('authError', 'Invalid Credentials');
  }
  return token ?? someToken(world);
}

/** What a careless service would take a stranger for. */
function someToken(world: World): Token {
  const [token] = world.tokens.values();
  if (token === undefined) throw unauthorised('required', 'Login Required.');
  return token;
}

function unauthorised(reason: string, message: string): Refusal {
  return new Refusal(401, reason, message, {
    location: 'Authorization',
    locationType: 'header',
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
    more: { status: 'UNAUTHENTICATED' },
  });
}

/** Drops a client's whole grant from a person, and every token of it. */
export function dropGrant(world: World, clientId: string, email: string): void {
  world.grants.delete(`${clientId} ${email}`);
  for (const token of world.tokens.values()) {
    if (token.clientId === clientId && token.email === email) world.tokens.delete(token.value);
  }
}
