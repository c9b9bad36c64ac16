import { Failure } from '#lib/failure.ts';
import { type Instant, minuteMs, secondMs } from '#lib/time/period.ts';
import type { Grant, SignInAsk, SignInFlow } from './flow.ts';
import { tokenAnswer } from './redirect.ts';
import { Token } from './token.ts';
import { windowFailure } from './window-failure.ts';

/** Shows an issuer's page, and gives the address it redirects to; the browser's `launchWebAuthFlow`. */
export type Authorize = (ask: { readonly url: string; readonly interactive: boolean }) => Promise<string>;

export interface GooglePorts {
  readonly authorize: Authorize;
  redirectUri(): string;
  /** From the build, or as the person set it; empty when there is none. */
  clientId(): string | Promise<string>;
  /** Whose the token is, as the calendar service names them; undefined when it was not granted to tell. */
  subjectOf(grant: Grant): Promise<string | undefined>;
  readonly fetch: typeof fetch;
  now(): Instant;
}

const authorizePage = 'https://accounts.google.com/o/oauth2/v2/auth';
const revokePage = 'https://oauth2.googleapis.com/revoke';

/** A sign-in that takes longer is not ours any more. */
const longestAttemptMs = 10 * minuteMs;

/**
 * Google's token response: a "Web application" client without a secret, which an extension could not keep.
 *
 * @see https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow
 */
export function googleFlow(ports: GooglePorts): SignInFlow {
  const { fetch } = ports;
  return {
    signIn: async ({ scopes, subject }: SignInAsk) => {
      const prompt = subject === undefined ? { prompt: 'select_account' } : hintOf(subject);
      const grant = await attempt(ports, scopes, prompt, true);
      const found = await ports.subjectOf(grant);
      if (subject !== undefined && found === undefined) {
        throw new Failure('scope-missing', 'it was not granted to tell whose account this is');
      }
      if (subject !== undefined && found !== subject) throw new Failure('mismatch', 'another account signed in');
      return { ...grant, subject: found };
    },
    renew: ({ scopes, subject }) => attempt(ports, scopes, { prompt: 'none', ...hintOf(subject) }, false),
    revoke: (token) => revoke(fetch, token),
  };
}

/** One question and its one answer. The state lives here only, so that it cannot serve twice. */
async function attempt(
  ports: GooglePorts,
  scopes: readonly string[],
  more: Readonly<Record<string, string>>,
  interactive: boolean,
): Promise<Grant> {
  const clientId = (await ports.clientId()).trim();
  if (clientId === '') throw new Failure('invalid', 'there is no Google client id');
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
  const askedAt = ports.now();
  const received = await ports.authorize({ url: url.href, interactive }).catch((error: unknown) => {
    throw windowFailure(error, interactive);
  });
  const answer = tokenAnswer(received, redirectUri, state);
  if (ports.now() - askedAt > longestAttemptMs) throw new Failure('mismatch', 'the answer came too late');
  return {
    token: new Token(answer.accessToken),
    // Counted from the question, which is no later than the token was made.
    expiresAt: askedAt + answer.expiresInSeconds * secondMs,
    scopes: answer.scopes,
  };
}

/** Google knows accounts by their address; any other name would be no hint. */
function hintOf(subject: string): Readonly<Record<string, string>> {
  return subject.includes('@') ? { login_hint: subject } : {};
}

function randomState(): string {
  return crypto.getRandomValues(new Uint8Array(32)).toHex();
}

/** Google answers no script here (the answer is opaque), so that the request left is all that can be known. */
async function revoke(fetch: GooglePorts['fetch'], token: Token): Promise<void> {
  const body = new URLSearchParams({ token: token.reveal() });
  try {
    await fetch(revokePage, { method: 'POST', mode: 'no-cors', credentials: 'omit', body });
  } catch (cause) {
    throw new Failure('offline', 'the revocation did not leave', { cause });
  }
}
