import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Authorize } from '#lib/oauth/flow.ts';
import { microsoftFlow, microsoftServer } from '#lib/oauth/microsoft.ts';
import { CLIENT, REDIRECT } from '#tests/clouds/microsoft/contract/bench.ts';
import { oidcPeer } from '#tests/clouds/microsoft/oidc-peer.ts';
import { alex } from './outlook-setting.ts';

/** A certified provider in Microsoft's place: what it does not take is wrong, whatever our own cloud says. */
let peer: Awaited<ReturnType<typeof oidcPeer>>;
beforeAll(async () => {
  peer = await oidcPeer();
});
afterAll(() => peer.close());

/** Our flow, led to the judge; `bent` changes the question on its way. */
function judged(bent: (url: URL) => void = () => undefined) {
  const browser = peer.newBrowser();
  const authorize: Authorize = async ({ url }) => {
    const asked = new URL(url);
    expect(`${asked.origin}${asked.pathname}`).toBe(microsoftServer.authorization_endpoint);
    // The judge gives nothing without `openid`, and knows no calendars.
    asked.searchParams.set('scope', 'openid');
    bent(asked);
    const back = new URL(await browser(`${peer.as.authorization_endpoint}${asked.search}`));
    // The judge names itself, as RFC 9207 wants; to be Microsoft it must not.
    expect(back.searchParams.get('iss')).toBe(peer.as.issuer);
    back.searchParams.delete('iss');
    return back.href;
  };
  const send: typeof fetch = async (input, init) => {
    expect(String(input)).toBe(microsoftServer.token_endpoint);
    const form = new URLSearchParams(init?.body as URLSearchParams);
    if (form.has('scope')) form.set('scope', 'openid');
    const answer = await fetch(peer.as.token_endpoint ?? '', { ...init, body: form });
    // Who signed in is told in the judge's own name, and is not asked for by us.
    const { id_token: _unasked, ...rest }: Record<string, unknown> = await answer.json();
    return Response.json(rest, { status: answer.status });
  };
  return microsoftFlow({
    authorize,
    redirectUri: () => REDIRECT,
    clientId: () => CLIENT,
    subjectOf: async () => alex,
    fetch: send,
    now: Date.now,
  });
}

const ask = { scopes: ['offline_access'], subject: alex };

test('a code with our challenge is redeemed by our verifier, and renewed by what came with it', async () => {
  const flow = judged();
  const { refresh, token } = await flow.signIn(ask);
  const next = await flow.renew({ ...ask, refresh });
  expect(next.token.reveal()).not.toBe(token.reveal());
  expect(next.refresh?.token.reveal()).not.toBe(refresh?.token.reveal());
});

test('one that was used is refused, and the judge ends what was allowed: signed-out, not a fault', async () => {
  const flow = judged();
  const { refresh } = await flow.signIn(ask);
  await flow.renew({ ...ask, refresh });
  await expect(flow.renew({ ...ask, refresh })).rejects.toMatchObject({ kind: 'signed-out' });
});

test('after the end of its day a code comes without a page', async () => {
  const flow = judged();
  const { refresh, token } = await flow.signIn(ask);
  const next = await flow.renew({ ...ask, refresh: refresh && { ...refresh, endsAt: Date.now() } });
  expect(next.token.reveal()).not.toBe(token.reveal());
});

test('without a page, who is not signed in is signed-out', async () => {
  await expect(judged().renew(ask)).rejects.toMatchObject({ kind: 'signed-out' });
});

test.each([
  ['another challenge', (url: URL) => url.searchParams.set('code_challenge', 'x'.repeat(43)), 'signed-out'],
  ['no challenge', (url: URL) => url.searchParams.delete('code_challenge'), 'invalid'],
  ['another state', (url: URL) => url.searchParams.set('state', 'other'), 'mismatch'],
] as const)('%s is noticed', async (_name, bent, kind) => {
  await expect(judged(bent).signIn(ask)).rejects.toMatchObject({ kind });
});
