import { Failure } from '#lib/failure.ts';
import { secondMs } from '#lib/time/period.ts';
import { answeredAt, clientOf, type FlowPorts, hintOf, ofAccount } from './attempt.ts';
import type { Grant, SignInAsk, SignInFlow } from './flow.ts';
import { tokenAnswer } from './redirect.ts';
import { Token } from './token.ts';

const authorizePage = 'https://accounts.google.com/o/oauth2/v2/auth';
const revokePage = 'https://oauth2.googleapis.com/revoke';

/**
 * Google's token response: a "Web application" client without a secret, which an extension could not keep.
 *
 * @see https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow
 */
export function googleFlow(ports: FlowPorts): SignInFlow {
  const { fetch } = ports;
  return {
    signIn: async ({ scopes, subject }: SignInAsk) => {
      const prompt = subject === undefined ? { prompt: 'select_account' } : hintOf(subject);
      const grant = await attempt(ports, scopes, prompt, true);
      return ofAccount(ports, grant, subject);
    },
    renew: ({ scopes, subject }) => attempt(ports, scopes, { prompt: 'none', ...hintOf(subject) }, false),
    revoke: (token) => revoke(fetch, token),
  };
}

/** One question and its one answer. The state lives here only, so that it cannot serve twice. */
async function attempt(
  ports: FlowPorts,
  scopes: readonly string[],
  more: Readonly<Record<string, string>>,
  interactive: boolean,
): Promise<Grant> {
  const clientId = await clientOf(ports);
  const redirectUri = ports.redirectUri();
  const state = randomState();
  const url = new URL(authorizePage);
  url.search = new URLSearchParams({
    response_type: 'token',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    include_granted_scopes: 'true',
    ...more,
  }).toString();
  const { received, askedAt } = await answeredAt(ports, url.href, interactive);
  const answer = tokenAnswer(received, redirectUri, state);
  return {
    token: new Token(answer.accessToken),
    // Counted from the question, which is no later than the token was made.
    expiresAt: askedAt + answer.expiresInSeconds * secondMs,
    scopes: answer.scopes,
  };
}

function randomState(): string {
  return crypto.getRandomValues(new Uint8Array(32)).toHex();
}

/** Google answers no script here (the answer is opaque), so that the request left is all that can be known. */
async function revoke(fetch: FlowPorts['fetch'], token: Token): Promise<void> {
  const body = new URLSearchParams({ token: token.reveal() });
  try {
    await fetch(revokePage, { method: 'POST', mode: 'no-cors', credentials: 'omit', body });
  } catch (cause) {
    throw new Failure('offline', 'the revocation did not leave', { cause });
  }
}
