import type { Instant } from '#lib/time/period.ts';
import type { Token } from './token.ts';

/** Who a person signs in with. */
export type Issuer = 'google' | 'microsoft';

/** Shows an issuer's page, and gives the address it redirects to; the browser's `launchWebAuthFlow`. */
export type Authorize = (ask: { readonly url: string; readonly interactive: boolean }) => Promise<string>;

/** What renews a token without the issuer's page; each serves once. */
export interface Refresh {
  readonly token: Token;
  /** Of no use from here on, however often it was renewed. */
  readonly endsAt: Instant;
}

/** What an issuer gave. */
export interface Grant {
  readonly token: Token;
  readonly expiresAt: Instant;
  /** As granted, which may be less than was asked: a person can untick a scope. */
  readonly scopes: readonly string[];
  /** Undefined where the issuer gives none. */
  readonly refresh?: Refresh | undefined;
}

/** A grant, and whose it is. */
export interface SignedIn extends Grant {
  /** Who signed in, as the calendar service names them; undefined when the scope that tells was not granted. */
  readonly subject: string | undefined;
}

/** What a sign-in asks for. */
export interface SignInAsk {
  readonly scopes: readonly string[];
  /** Sign in as this account again; undefined lets the person choose one. */
  readonly subject?: string | undefined;
}

/** What a renewal asks for: no more than was granted. */
export interface RenewAsk {
  readonly scopes: readonly string[];
  readonly subject: string;
  /** The last one that this issuer gave; not to be used again afterwards. */
  readonly refresh?: Refresh | undefined;
}

/** One issuer's way to sign in. Each method throws `Failure`. */
export interface SignInFlow {
  /**
   * Opens the issuer's own window; call it only on a tap.
   *
   * @throws Failure `cancelled` when the window was closed, `refused` when consent was, `mismatch` when the answer
   *   belongs to another attempt or another account, `scope-missing` when it cannot be told whose it is,
   *   `consent-blocked` when an organisation lets nobody but its administrators allow it
   */
  signIn(ask: SignInAsk): Promise<SignedIn>;
  /**
   * Asks for a new token without a window.
   *
   * @throws Failure `signed-out` when the issuer wants to see the person
   */
  renew(ask: RenewAsk): Promise<Grant>;
  /** Takes back everything that the person granted us at this issuer, in every browser; undefined where it has no way. */
  readonly revoke?: (token: Token) => Promise<void>;
}
