import type { Answer } from './wire.ts';

/** What the service does next: refuse on its own page, send the browser back, or ask the person. */
export type Step =
  | { readonly kind: 'error-page'; readonly code: string; readonly message: string }
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'choose-account' }
  | { readonly kind: 'consent'; readonly email: string; readonly scopes: readonly string[] }
  /** A page that can only be left; leaving it sends the browser to `url`. */
  | { readonly kind: 'notice'; readonly email: string; readonly message: string; readonly url: string };

/** Someone who can sign in. */
export interface Account {
  readonly email: string;
  readonly name: string;
}

/** The part of a sign-in request that every service has. */
export interface Asked {
  readonly hint: string | undefined;
}

/** The sign-in of one service, as a browser meets it. */
export interface SignIn<R extends Asked> {
  readonly host: string;
  /** Whether the address of a GET begins a sign-in. */
  begins(path: string): boolean;
  /** Reads the query of the address. A request that is not in order is a step at once. */
  read(path: string, query: URLSearchParams): { readonly request: R } | { readonly step: Step };
  /** The next step for a browser in which `sessions` are signed in. */
  next(request: R, sessions: readonly string[]): Step;
  /** The next step once the person is known. */
  picked(request: R, email: string): Step;
  /** The person said yes to `ticked` of what was `asked`. */
  consented(request: R, email: string, asked: readonly string[], ticked: readonly string[]): Step;
  denied(request: R): Step;
  /** Whether who signed in stays signed in. */
  remembers(): boolean;
  readonly people: ReadonlyMap<string, Account>;
  /** Letters that look random. */
  letters(length: number, alphabet: string): string;
  readonly pages: Pages<R>;
}

/** Pages in HTML. `attempt` names the request that waits for the answer. */
export interface Pages<R> {
  accounts(request: R, people: readonly Account[], attempt: string): string;
  consent(request: R, email: string, scopes: readonly string[], attempt: string): string;
  notice(request: R, message: string, attempt: string): string;
  error(code: string, message: string): string;
}

/** A host that people look at. */
export interface SignInHost {
  answer(call: SignInCall): Answer;
  /** Signs a person out of every browser. */
  signOut(email: string): void;
}

export interface SignInCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
