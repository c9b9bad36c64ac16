import {
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  type Client,
  type CustomFetchOptions,
  calculatePKCECodeChallenge,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { failureKind } from '#lib/failure.ts';
import { hourMs, type Instant, secondMs } from '#lib/time/period.ts';
import { answeredAt, clientOf, type FlowPorts, hintOf, ofAccount } from './attempt.ts';
import type { Grant, Refresh, RenewAsk, SignInAsk, SignInFlow } from './flow.ts';
import { codeFields, tokenFailure } from './microsoft-answers.ts';
import { Token } from './token.ts';

const endpoints = 'https://login.microsoftonline.com/common/oauth2/v2.0';

/** Known beforehand, and never asked for: an answer could send us elsewhere. */
export const microsoftServer: AuthorizationServer = Object.freeze({
  issuer: 'https://login.microsoftonline.com/common/v2.0',
  authorization_endpoint: `${endpoints}/authorize`,
  token_endpoint: `${endpoints}/token`,
});

/** A refresh token of a single-page application ends so long after the sign-in, renewed or not. */
const longestRefreshMs = 24 * hourMs;
/** Who gives no lifetime of a token means this, or more. */
const usualLifeSeconds = 3_599;
const longestAnswerMs = 30 * secondMs;

/** Of a grant's scopes, those that say nothing about a calendar: they are not asked for again. */
const aboutThePerson: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

export interface MicrosoftPorts extends FlowPorts {
  /** Aborts after so long; `AbortSignal.timeout` unless told otherwise. */
  readonly timeout?: (lengthMs: number) => AbortSignal;
}

/**
 * Microsoft's authorization code flow with PKCE, as the single-page application that an extension is: no secret, and
 * refresh tokens that end after a day. Then a code without a window, for as long as the browser is signed in.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 * @see RFC 9700 §2.1.1
 */
export function microsoftFlow(ports: MicrosoftPorts): SignInFlow {
  return {
    signIn: async ({ scopes, subject }: SignInAsk) => {
      const prompt = subject === undefined ? { prompt: 'select_account' } : hintOf(subject);
      return ofAccount(ports, await attempt(ports, scopes, prompt, true), subject);
    },
    renew: async (ask) => {
      const grant = await refreshed(ports, ask);
      return grant ?? attempt(ports, withRefresh(ask.scopes), { prompt: 'none', ...hintOf(ask.subject) }, false);
    },
  };
}

/** Without it, no refresh token is given. */
function withRefresh(scopes: readonly string[]): readonly string[] {
  return [...new Set([...scopes, 'offline_access'])];
}

/** One question and its one answer. State and verifier live here only, so that neither can serve twice. */
async function attempt(
  ports: MicrosoftPorts,
  scopes: readonly string[],
  more: Readonly<Record<string, string>>,
  interactive: boolean,
): Promise<Grant> {
  const client: Client = { client_id: await clientOf(ports) };
  const redirectUri = ports.redirectUri();
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const url = new URL(`${endpoints}/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    response_mode: 'query',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  }).toString();
  const { received } = await answeredAt(ports, url.href, interactive);
  const fields = codeFields(received, { redirectUri, state, interactive });
  const askedAt = ports.now();
  return answered(interactive, async () => {
    const given = validateAuthResponse(microsoftServer, client, fields, state);
    const how = manners(ports);
    const answer = await authorizationCodeGrantRequest(
      microsoftServer,
      client,
      None(),
      given,
      redirectUri,
      verifier,
      how,
    );
    return grantOf(await processAuthorizationCodeResponse(microsoftServer, client, answer), askedAt, undefined);
  });
}

/** Undefined where there is nothing to renew by, or the issuer no longer takes it: the page may still help. */
async function refreshed(ports: MicrosoftPorts, { scopes, refresh }: RenewAsk): Promise<Grant | undefined> {
  const askedAt = ports.now();
  if (refresh === undefined || refresh.endsAt <= askedAt) return undefined;
  const client: Client = { client_id: await clientOf(ports) };
  const asking = { ...manners(ports), additionalParameters: { scope: withRefresh(scopes).join(' ') } };
  const old = refresh.token.reveal();
  try {
    return await answered(false, async () => {
      const answer = await refreshTokenGrantRequest(microsoftServer, client, None(), old, asking);
      return grantOf(await processRefreshTokenResponse(microsoftServer, client, answer), askedAt, refresh);
    });
  } catch (error) {
    if (failureKind(error) === 'signed-out') return undefined;
    throw error;
  }
}

/** How the token is asked for: nothing of the browser goes along, and no redirect is followed. */
function manners({ fetch, timeout = (lengthMs: number) => AbortSignal.timeout(lengthMs) }: MicrosoftPorts) {
  return {
    signal: () => timeout(longestAnswerMs),
    [customFetch]: (url: string, options: CustomFetchOptions<string, URLSearchParams>) =>
      fetch(url, { ...options, redirect: 'error', credentials: 'omit', cache: 'no-store' }),
  };
}

async function answered<T>(interactive: boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw tokenFailure(error, interactive);
  }
}

function grantOf(answer: TokenEndpointResponse, askedAt: Instant, before: Refresh | undefined): Grant {
  const { access_token, expires_in = usualLifeSeconds, refresh_token, scope = '' } = answer;
  const lifeSeconds = answer['refresh_token_expires_in'];
  const lifeMs =
    typeof lifeSeconds === 'number' ? Math.min(lifeSeconds * secondMs, longestRefreshMs) : longestRefreshMs;
  const endsAt = Math.min(askedAt + lifeMs, before?.endsAt ?? Number.POSITIVE_INFINITY);
  const scopes = scope.split(' ').map((one) => one.replace('https://graph.microsoft.com/', ''));
  return {
    token: new Token(access_token),
    expiresAt: askedAt + expires_in * secondMs,
    scopes: scopes.filter((one) => one !== '' && !aboutThePerson.includes(one)),
    refresh: refresh_token === undefined ? undefined : { token: new Token(refresh_token), endsAt },
  };
}
