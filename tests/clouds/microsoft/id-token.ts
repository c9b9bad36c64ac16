import { TOKEN_LIFE_SECONDS } from './tokens.ts';
import type { World } from './world.ts';

/** The tenant in which all personal accounts are. */
export const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Who signed in, for one client. Its signature is made up: this cloud publishes no keys. */
export function idToken(world: World, clientId: string, email: string, nonce: string | undefined): string {
  const person = world.people.get(email);
  if (person === undefined) throw new Error(`Nobody here has the account ${email}`);
  const iat = Math.floor(world.clock.now() / 1000);
  const claims = {
    ver: '2.0',
    iss: `https://login.microsoftonline.com/${person.tenant}/v2.0`,
    sub: Buffer.from(`${person.id} ${clientId}`).toString('base64url'),
    aud: clientId,
    iat,
    nbf: iat,
    exp: iat + TOKEN_LIFE_SECONDS,
    name: person.name,
    preferred_username: email,
    oid: person.id,
    tid: person.tenant,
    ...(nonce !== undefined && world.keeps('M-TOKEN-ID') ? { nonce } : {}),
  };
  return `${part({ typ: 'JWT', alg: 'RS256', kid: 'porchlight' })}.${part(claims)}.${part(world.letters(64))}`;
}
