/** What went wrong, in the few ways that code or a person can act on. */
export type FailureKind =
  /** The account is signed out, or the token died and could not be renewed. */
  | 'signed-out'
  /** The person closed the sign-in window. */
  | 'cancelled'
  /** The person, or their organisation, refused consent. */
  | 'refused'
  /** The organisation lets only its administrators allow this. */
  | 'consent-blocked'
  /** The sign-in answer was not an answer to our question (state, redirect, account). */
  | 'mismatch'
  /** A scope that this step needs was not granted. */
  | 'scope-missing'
  /** The service knows us and says no. */
  | 'forbidden'
  /** The service asks us to wait; `retryAfterMs` says how long when it did. */
  | 'rate-limited'
  /** No network, or a name that does not resolve. */
  | 'offline'
  /** The service is there and broken: 5xx, a cut answer, a timeout. */
  | 'unavailable'
  /** The answer was not what the service promises: HTML, broken JSON, missing fields. */
  | 'unreadable'
  | 'not-found'
  /** The event was changed by someone else since we read it (412). */
  | 'changed'
  /** The id is taken by an event that is not ours (409): an alarm. */
  | 'conflict'
  /** The time is no longer free. */
  | 'taken'
  /** What was asked makes no sense: bad input from a page or a file. */
  | 'invalid'
  /** This machine has no room left. */
  | 'storage-full'
  /** The extension itself could not be reached, or was updated under an open page. */
  | 'gone';

export interface FailureOptions extends ErrorOptions {
  /** How long the service asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The one error that code may catch and act on. Any other error is a fault in our code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly retryAfterMs: number | undefined;
  /** `message` is for the console and holds nothing private; `cause` keeps what the service said. */
  constructor(kind: FailureKind, message: string, options: FailureOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The kind of any thrown value; undefined where it is a fault in our own code. */
export function failureKind(error: unknown): FailureKind | undefined {
  return error instanceof Failure ? error.kind : undefined;
}
