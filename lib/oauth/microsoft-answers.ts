import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import { Failure } from '#lib/failure.ts';
import { issuerFailure, redirectFields } from './redirect.ts';

/** A code of a work account is long; no answer of Microsoft is longer. */
const longestRedirect = 8_192;

/** Who answered, where it says so: any tenant of Microsoft's. */
const microsoftIssuer = /^https:\/\/login\.microsoftonline\.com\/[0-9a-z.-]{1,100}\/v2\.0$/i;

/** An administrator has to allow it, or nobody but one may. */
const adminOnly = /\bAADSTS(65001|90093|90094|90095|900941)\b/;

interface Attempt {
  readonly redirectUri: string;
  readonly state: string;
  readonly interactive: boolean;
}

/**
 * What stands in a redirect with a code, once it is known to answer this attempt.
 *
 * @throws Failure `mismatch` where it answers another question, `unreadable` without a code, else what Microsoft said; no
 *   message holds any of the address
 */
export function codeFields(received: string, { redirectUri, state, interactive }: Attempt): URLSearchParams {
  const fields = new Map(redirectFields(received, { redirectUri, state, part: 'search', longest: longestRedirect }));
  const issuer = fields.get('iss');
  if (issuer !== undefined && !microsoftIssuer.test(issuer)) throw new Failure('mismatch', 'another issuer answered');
  // Each tenant has an issuer of its own, which no list of ours could hold.
  fields.delete('iss');
  const error = fields.get('error');
  if (error !== undefined) throw microsoftFailure(error, fields.get('error_description') ?? '', interactive);
  if ((fields.get('code') ?? '') === '') throw new Failure('unreadable', 'the redirect holds no code');
  return new URLSearchParams([...fields]);
}

/**
 * What it means that no token came. The cause is left out: it may hold the token.
 *
 * @param interactive whether a person was shown the page just before
 */
export function tokenFailure(error: unknown, interactive: boolean): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500) return new Failure('unavailable', `the token endpoint answered ${error.status}`);
    if (error.status === 429) return new Failure('rate-limited', 'the token endpoint asks to wait');
    return microsoftFailure(error.error, error.error_description ?? '', interactive);
  }
  if (error instanceof AuthorizationResponseError) return issuerFailure(error.error);
  if (error instanceof DOMException) return new Failure('unavailable', 'the token endpoint took too long');
  if (isOfFetch(error)) return new Failure('offline', 'the token endpoint could not be reached');
  if (statusOf(error) >= 500) return new Failure('unavailable', 'the token endpoint is broken');
  return new Failure('unreadable', 'the token endpoint gave no token');
}

/** oauth4webapi's own type errors carry a code; those of `fetch` do not. */
function isOfFetch(error: unknown): boolean {
  return error instanceof TypeError && !('code' in error);
}

function statusOf(error: unknown): number {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Response ? cause.status : 0;
}

/**
 * What Microsoft's error means. Without a window, that consent is missing is a reason to show one; with one, that an
 * administrator is needed.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
function microsoftFailure(error: string, description: string, interactive: boolean): Failure {
  const [code = ''] = /\bAADSTS\d{4,7}\b/.exec(description) ?? [];
  if (!interactive || !adminOnly.test(description)) return issuerFailure(error);
  return new Failure('consent-blocked', `the issuer said ${code}`);
}
