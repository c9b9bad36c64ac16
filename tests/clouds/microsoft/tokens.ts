import { createHash } from 'node:crypto';
import { type Grant, grantIn } from '#tests/clouds/registry.ts';
import { Refusal } from './refusal.ts';
import type { AccessToken, Bearing, Code, RefreshToken } from './token-types.ts';
import type { World } from './world.ts';

/** How long an access token is good, in seconds, as the service says it. */
export const TOKEN_LIFE_SECONDS = 3599;
const CODE_LIFE_MS = 600_000;
const REFRESH_LIFE_MS = 86_400_000;

/** Scopes that `email` has allowed `clientId`; an empty grant where there is none yet. */
export function grantOf(world: World, clientId: string, email: string): Grant {
  return grantIn(world.grants, clientId, email);
}

export function issueCode(world: World, code: Omit<Code, 'value' | 'expiresAt' | 'used'>): Code {
  const value = `M.C5_BAY.2.U.${world.letters(40)}`;
  const issued: Code = { ...code, value, expiresAt: world.clock.now() + CODE_LIFE_MS, used: false };
  world.codes.set(value, issued);
  return issued;
}

export function issueAccessToken(world: World, { clientId, email, scopes }: Bearing): AccessToken {
  const value = `EwB4A8l6${world.letters(72)}`;
  const expiresAt = world.clock.now() + TOKEN_LIFE_SECONDS * 1000;
  const token: AccessToken = { value, clientId, email, scopes, expiresAt };
  world.accessTokens.set(value, token);
  return token;
}

/** @param before the token that this one follows: its end is carried along */
export function issueRefreshToken(world: World, bearing: Bearing, before: RefreshToken | undefined): RefreshToken {
  const { clientId, email, scopes } = bearing;
  if (before !== undefined && !world.keeps('M-TOKEN-ROTATION')) return before;
  const followed = before ?? (world.keeps('M-TOKEN-NEXT-DAY') ? undefined : anyOf(world, clientId, email));
  const carried = world.keeps('M-TOKEN-DAY') ? followed?.expiresAt : undefined;
  const expiresAt = carried ?? world.clock.now() + REFRESH_LIFE_MS;
  const token: RefreshToken = {
    value: `M.C5_BAY.0.U.-${world.letters(96)}`,
    clientId,
    email,
    scopes,
    expiresAt,
    revoked: false,
  };
  world.refreshTokens.set(token.value, token);
  if (before !== undefined && !world.keeps('M-TOKEN-OLD-STANDS')) world.refreshTokens.delete(before.value);
  return token;
}

function anyOf(world: World, clientId: string, email: string): RefreshToken | undefined {
  return [...world.refreshTokens.values()].find((one) => one.clientId === clientId && one.email === email);
}

/** The S256 challenge of a verifier. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/**
 * The token of a request to Graph.
 * @throws Refusal 401 where there is none, or it is unknown or expired
 */
export function bearer(world: World, headers: Readonly<Record<string, string>>): AccessToken {
  const [, value = ''] = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '') ?? [];
  if (value === '') {
    if (!world.keeps('M-ACCESS-MISSING')) return someToken(world);
    throw unauthorised('Access token is empty.');
  }
  const token = world.accessTokens.get(value);
  if (token === undefined) {
    if (!world.keeps('M-ACCESS-UNKNOWN')) return someToken(world);
    throw unauthorised('CompactToken parsing failed with error code: 80049217');
  }
  if (token.expiresAt <= world.clock.now() && world.keeps('M-ACCESS-EXPIRY')) {
    throw unauthorised('Lifetime validation failed, the token is expired.');
  }
  return token;
}

/** What a careless service would take a stranger for. */
function someToken(world: World): AccessToken {
  const [token] = world.accessTokens.values();
  if (token === undefined) throw unauthorised('Access token is empty.');
  return token;
}

function unauthorised(message: string): Refusal {
  return new Refusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'www-authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    },
  });
}

/** Takes back what a person allowed every client: tokens of Graph end, refresh tokens are refused from now on. */
export function dropGrants(world: World, email: string): void {
  for (const grant of world.grants.values())
    if (grant.email === email) world.grants.delete(`${grant.clientId} ${email}`);
  for (const token of world.accessTokens.values()) if (token.email === email) world.accessTokens.delete(token.value);
  for (const token of world.refreshTokens.values()) if (token.email === email) token.revoked = true;
}
