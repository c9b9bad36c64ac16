import { customFetch, getValidatedIdTokenClaims } from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALEX, bench, ORIGIN, REDIRECT } from './contract/bench.ts';
import { PERSONAL_TENANT } from './id-token.ts';
import { codeFlow, type Outcome, type Peer, refreshed, reusedCode } from './oidc-flow.ts';
import { oidcPeer } from './oidc-peer.ts';

const LOGIN = 'https://login.microsoftonline.com';

/** Our cloud, as the same client meets it. */
function cloudPeer(): Peer {
  const { cloud } = bench([], { now: Date.now() });
  return {
    as: {
      issuer: `${LOGIN}/${PERSONAL_TENANT}/v2.0`,
      authorization_endpoint: `${LOGIN}/common/oauth2/v2.0/authorize`,
      token_endpoint: `${LOGIN}/common/oauth2/v2.0/token`,
    },
    options: { [customFetch]: cloud.fetchFrom(ORIGIN) },
    newBrowser: () => {
      const browser = cloud.newBrowser();
      return async (url) => browser.authorize(url, { account: ALEX });
    },
  };
}

/** What can be said of an outcome whoever gave it. */
function told(outcome: Outcome) {
  if (outcome.kind === 'refused') return outcome;
  const { tokens } = outcome;
  const claims = getValidatedIdTokenClaims(tokens);
  const given = Object.keys(tokens).filter((name) =>
    /^(access_token|refresh_token|id_token|token_type|expires_in)$/.test(name),
  );
  return { kind: 'tokens', type: tokens.token_type, given: given.toSorted(), named: claims !== undefined };
}

let judge: Awaited<ReturnType<typeof oidcPeer>>;
beforeAll(async () => {
  judge = await oidcPeer();
});
afterAll(() => judge.close());

/** The same flow with both servers. */
async function both(flow: (peer: Peer) => Promise<Outcome>) {
  const [theirs, ours] = [await flow(judge), await flow(cloudPeer())];
  expect(told(ours)).toEqual(told(theirs));
  return told(theirs);
}

describe('the code flow comes to the same with oidc-provider and with this cloud', () => {
  test('the good flow', async () => {
    const outcome = await both((peer) => codeFlow(peer, peer.newBrowser()));
    expect(outcome).toMatchObject({ kind: 'tokens', type: 'bearer', named: true });
  });

  test('without a challenge', async () => {
    const outcome = await both((peer) => codeFlow(peer, peer.newBrowser(), { withoutChallenge: true }));
    expect(outcome).toEqual({ kind: 'refused', error: 'invalid_request' });
  });

  test('with the wrong verifier', async () => {
    const outcome = await both((peer) => codeFlow(peer, peer.newBrowser(), { wrongVerifier: true }));
    expect(outcome).toEqual({ kind: 'refused', error: 'invalid_grant' });
  });

  test('with a code that was redeemed', async () => {
    const outcome = await both((peer) => reusedCode(peer, peer.newBrowser()));
    expect(outcome).toEqual({ kind: 'refused', error: 'invalid_grant' });
  });

  test('silently, with nobody signed in', async () => {
    const outcome = await both((peer) => codeFlow(peer, peer.newBrowser(), { prompt: 'none' }));
    expect(outcome).toEqual({ kind: 'refused', error: 'login_required' });
  });

  test('silently, after a first flow in the same browser', async () => {
    const outcome = await both(async (peer) => {
      const browser = peer.newBrowser();
      await codeFlow(peer, browser);
      return codeFlow(peer, browser, { prompt: 'none' });
    });
    expect(outcome).toMatchObject({ kind: 'tokens' });
  });

  test('with a redirect that is not registered', async () => {
    const outcome = await both((peer) => codeFlow(peer, peer.newBrowser(), { redirectUri: `${REDIRECT}/more` }));
    expect(outcome).toEqual({ kind: 'refused', error: 'error page' });
  });

  test('a refresh gives another refresh token, which is good in its turn', async () => {
    const outcome = await both(async (peer) => {
      const first = refreshTokenOf(await codeFlow(peer, peer.newBrowser()));
      const second = refreshTokenOf(await refreshed(peer, first));
      expect(second).not.toBe(first);
      return refreshed(peer, second);
    });
    expect(outcome).toMatchObject({ kind: 'tokens' });
  });

  test('a refresh with a token that was never issued', async () => {
    const outcome = await both((peer) => refreshed(peer, 'never'));
    expect(outcome).toEqual({ kind: 'refused', error: 'invalid_grant' });
  });
});

function refreshTokenOf(outcome: Outcome): string {
  expect(outcome.kind).toBe('tokens');
  return (outcome.kind === 'tokens' ? outcome.tokens.refresh_token : undefined) ?? '';
}
