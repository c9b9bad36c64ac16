import { type Answer, type Call, jsonAnswer } from '#tests/clouds/wire.ts';
import { dropGrant } from './tokens.ts';
import type { World } from './world.ts';

/**
 * oauth2.googleapis.com: revocation, and the code endpoint that wants a secret which an extension cannot have.
 *
 * @see https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow "Revoking a token": the endpoint
 *   answers no cross-origin script, so `access-control-allow-origin` is missing on purpose
 */
export function answerOauth(world: World, call: Call): Answer {
  if (call.method === 'POST' && call.path === '/revoke') return revocation(world, call);
  if (call.method === 'POST' && call.path === '/token') {
    return jsonAnswer(400, { error: 'invalid_request', error_description: 'client_secret is missing.' });
  }
  return jsonAnswer(404, { error: 'not_found' });
}

function revocation(world: World, call: Call): Answer {
  const headers: Record<string, string> = world.keeps('G-REVOKE-NO-CORS') ? {} : { 'access-control-allow-origin': '*' };
  const value = new URLSearchParams(call.body).get('token') ?? call.query.get('token') ?? '';
  const token = world.tokens.get(value);
  if (token === undefined && world.keeps('G-REVOKE-UNKNOWN')) {
    return jsonAnswer(400, { error: 'invalid_token', error_description: 'Token expired or revoked' }, headers);
  }
  if (token !== undefined) {
    if (world.keeps('G-REVOKE-GRANT')) dropGrant(world, token.clientId, token.email);
    else world.tokens.delete(value);
  }
  return jsonAnswer(200, {}, headers);
}
