import * as v from 'valibot';
import { Failure, type FailureKind } from '#lib/failure.ts';

/** What the issuer sent back in the fragment of the redirect. */
export interface TokenAnswer {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
}

/** No answer of an issuer is longer; what is, is not parsed. */
const longestRedirect = 4_096;

const answerShape = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)),
  token_type: v.pipe(v.string(), v.regex(/^bearer$/i)),
  expires_in: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)),
  scope: v.pipe(v.string(), v.nonEmpty()),
});

/** Errors of RFC 6749 §4.1.2.1, §4.2.2.1 and §5.2, OpenID Connect Core §3.1.2.6 and Google. */
const errorKinds: Readonly<Record<string, FailureKind>> = {
  access_denied: 'refused',
  admin_policy_enforced: 'refused',
  org_internal: 'refused',
  login_required: 'signed-out',
  interaction_required: 'signed-out',
  consent_required: 'signed-out',
  account_selection_required: 'signed-out',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
  invalid_grant: 'signed-out',
  invalid_client: 'invalid',
  invalid_request: 'invalid',
  invalid_scope: 'invalid',
  unauthorized_client: 'invalid',
  unsupported_grant_type: 'invalid',
};

/**
 * The token answer in a redirect that must be exactly ours.
 *
 * @param received the address that the browser intercepted
 * @param redirectUri where we asked to be sent
 * @param state what this one attempt sent along
 * @throws Failure `mismatch` where it answers another question, `unreadable` where the shape is unknown, else what the
 *   issuer said; no message holds any of the address
 * @see RFC 6749 §4.2.2, RFC 9700 §4.1 and §4.7
 */
export function tokenAnswer(received: string, redirectUri: string, state: string): TokenAnswer {
  const fields = redirectFields(received, { redirectUri, state, part: 'hash', longest: longestRedirect });
  const error = fields.get('error');
  if (error !== undefined) throw issuerFailure(error);
  const parsed = v.safeParse(answerShape, Object.fromEntries(fields));
  if (!parsed.success) throw new Failure('unreadable', 'no token');
  const { access_token, expires_in, scope } = parsed.output;
  return { accessToken: access_token, expiresInSeconds: expires_in, scopes: scope.split(' ').filter(Boolean) };
}

/** The one redirect that answers an attempt. */
export interface ExpectedRedirect {
  readonly redirectUri: string;
  readonly state: string;
  /** Where the answer stands: in the fragment, or in the query. */
  readonly part: 'hash' | 'search';
  /** In characters; what is longer is not parsed. */
  readonly longest: number;
}

/**
 * The fields of a redirect that must be exactly ours, each of them once.
 *
 * @throws Failure `mismatch` where it answers another question; no message holds any of the address
 */
export function redirectFields(received: string, expected: ExpectedRedirect): ReadonlyMap<string, string> {
  const { redirectUri, state, part, longest } = expected;
  if (received.length > longest) throw new Failure('mismatch', 'the redirect is too long');
  if (!URL.canParse(received)) throw new Failure('mismatch', 'the redirect is no address');
  const address = new URL(received);
  const fields = fieldsOf(address[part].slice(1));
  address[part] = '';
  if (address.href !== new URL(redirectUri).href) throw new Failure('mismatch', 'the redirect went elsewhere');
  if (!isSame(fields.get('state') ?? '', state)) throw new Failure('mismatch', 'the state is of another attempt');
  return fields;
}

function fieldsOf(fragment: string): ReadonlyMap<string, string> {
  const entries = [...new URLSearchParams(fragment)];
  const fields = new Map(entries);
  if (fields.size !== entries.length) throw new Failure('mismatch', 'a field twice');
  return fields;
}

/** What an issuer's own word for an error means. */
export function issuerFailure(error: string): Failure {
  const kind = Object.hasOwn(errorKinds, error) ? errorKinds[error] : undefined;
  if (kind === undefined) return new Failure('unreadable', 'unknown error');
  return new Failure(kind, `the issuer said ${error}`);
}

/** Takes as long for a wrong first letter as for a wrong last one. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}
