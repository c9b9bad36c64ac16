import { ResponseBodyError } from 'oauth4webapi';
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
 * What stands in a redirect, once it is known to answer this attempt. Whether a code is among it, `oauth4webapi` looks.
 *
 * @throws Failure `mismatch` where it answers another question, else what Microsoft said; no message holds any of the
 *   address
 */
export function codeFields(received: string, { redirectUri, state, interactive }: Attempt): URLSearchParams {
  const fields = new Map(redirectFields(received, { redirectUri, state, part: 'search', longest: longestRedirect }));
  const issuer = fields.get('iss');
  if (issuer !== undefined && !microsoftIssuer.test(issuer)) throw new Failure('mismatch', 'another issuer answered');
  // Each tenant has an issuer of its own, which no list of ours could hold.
  fields.delete('iss');
  const error = fields.get('error');
  if (error !== undefined) throw microsoftFailure(error, fields.get('error_description') ?? '', interactive);
  return new URLSearchParams([...fields]);
}

/**
 * What it means that no token came. The cause is left out: it may hold the token.
 *
 * @param interactive whether a person was shown the page just before
 */
export function tokenFailure(error: unknown, interactive: boolean): Failure {
  const status = statusOf(error);
  if (status >= 500) return new Failure('unavailable', `the token endpoint answered ${status}`);
  if (status === 429) return new Failure('rate-limited', 'the token endpoint asks to wait');
  if (error instanceof ResponseBodyError) {
    return microsoftFailure(error.error, error.error_description ?? '', interactive);
  }
  if (error instanceof DOMException) return new Failure('unavailable', 'the token endpoint took too long');
  if (isOfFetch(error)) return new Failure('offline', 'the token endpoint could not be reached');
  return new Failure('unreadable', 'the token endpoint gave no token');
}

/** oauth4webapi's own type errors carry a code; those of `fetch` do not. */
function isOfFetch(error: unknown): boolean {
  return error instanceof TypeError && !('code' in error);
}

/** Zero where no answer came, or one that says nothing by its status. */
function statusOf(error: unknown): number {
  if (error instanceof ResponseBodyError) return error.status;
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
