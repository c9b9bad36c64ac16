import * as oauth from 'oauth4webapi';
import { CLIENT, REDIRECT } from './contract/bench.ts';

/** Shows an address to a person who says yes. @returns the redirect @throws Error where an error page is shown */
export type Browser = (url: string) => Promise<string>;

/** A server of the code flow. */
export interface Peer {
  readonly as: oauth.AuthorizationServer;
  readonly options: oauth.TokenEndpointRequestOptions;
  newBrowser(): Browser;
}

/** How a flow differs from the good one. */
export interface Variation {
  readonly withoutChallenge?: boolean;
  readonly wrongVerifier?: boolean;
  readonly redirectUri?: string;
  readonly prompt?: string;
}

const client: oauth.Client = { client_id: CLIENT };

/** What a flow came to. */
export type Outcome =
  | { readonly kind: 'tokens'; readonly tokens: oauth.TokenEndpointResponse }
  | { readonly kind: 'refused'; readonly error: string };

/** Turns refusals into outcomes; any other error is a fault of the test. */
async function outcome(asked: () => Promise<oauth.TokenEndpointResponse>): Promise<Outcome> {
  try {
    return { kind: 'tokens', tokens: await asked() };
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
      return { kind: 'refused', error: error.error };
    }
    if (error instanceof Error && /error page|could not be loaded/.test(error.message)) {
      return { kind: 'refused', error: 'error page' };
    }
    throw error;
  }
}

interface Begun {
  readonly parameters: URLSearchParams;
  readonly redirectUri: string;
  readonly verifier: string;
  readonly nonce: string;
}

async function begun({ as }: Peer, browser: Browser, variation: Variation): Promise<Begun> {
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const { redirectUri = REDIRECT, prompt, withoutChallenge, wrongVerifier } = variation;
  const url = new URL(as.authorization_endpoint ?? '');
  const asked = { client_id: CLIENT, redirect_uri: redirectUri, response_type: 'code', scope: 'openid offline_access' };
  for (const [name, value] of Object.entries({ ...asked, state, nonce })) url.searchParams.set(name, value);
  if (prompt !== undefined) url.searchParams.set('prompt', prompt);
  if (!withoutChallenge) {
    url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(verifier));
    url.searchParams.set('code_challenge_method', 'S256');
  }
  const parameters = oauth.validateAuthResponse(as, client, new URL(await browser(url.href)), state);
  return { parameters, redirectUri, nonce, verifier: wrongVerifier ? oauth.generateRandomCodeVerifier() : verifier };
}

async function redeemed({ as, options }: Peer, { parameters, redirectUri, verifier, nonce }: Begun) {
  const auth = oauth.None();
  const asked = oauth.authorizationCodeGrantRequest(as, client, auth, parameters, redirectUri, verifier, options);
  return oauth.processAuthorizationCodeResponse(as, client, await asked, { expectedNonce: nonce });
}

/** The code flow, once through. */
export function codeFlow(peer: Peer, browser: Browser, variation: Variation = {}): Promise<Outcome> {
  return outcome(async () => redeemed(peer, await begun(peer, browser, variation)));
}

/** The code flow, whose code is redeemed a second time. */
export function reusedCode(peer: Peer, browser: Browser): Promise<Outcome> {
  return outcome(async () => {
    const flow = await begun(peer, browser, {});
    await redeemed(peer, flow);
    return redeemed(peer, flow);
  });
}

export function refreshed({ as, options }: Peer, refreshToken: string): Promise<Outcome> {
  return outcome(async () => {
    const answer = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), refreshToken, options);
    return oauth.processRefreshTokenResponse(as, client, answer);
  });
}
