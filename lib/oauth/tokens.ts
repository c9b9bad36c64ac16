import * as v from 'valibot';
import { minuteMs } from '#lib/time/period.ts';
import type { Grant, SignInFlow } from './flow.ts';
import { Token } from './token.ts';

/** Where tokens lie until the browser closes: `storage.session`, never a disk. */
export interface SessionStore {
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Runs `work` while nobody else, in any page or worker, holds `name`: `navigator.locks`. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** What the keeper must know of an account to renew its token. */
export interface TokenOwner {
  readonly id: string;
  readonly subject: string;
  /** What was granted at the last sign-in; a renewal asks for no more. */
  readonly granted: readonly string[];
}

/** Keeps one access token for each account, and renews it without a window. */
export interface TokenKeeper {
  /**
   * A token with all that was granted to `owner`, good for another minute at least.
   *
   * @throws Failure `signed-out` when it cannot be renewed without a window, `offline` without network
   */
  accessToken(owner: TokenOwner): Promise<Token>;
  /** Another token in place of `rejected`, which the service no longer takes. Throws as `accessToken` does. */
  renewed(owner: TokenOwner, rejected: { reveal(): string }): Promise<Token>;
  /** Keeps what a sign-in gave. */
  keep(accountId: string, grant: Grant): Promise<void>;
  /** Deletes the token here; the grant stays. */
  forget(accountId: string): Promise<void>;
  /** Takes back the grant at the issuer, then forgets. Throws as `accessToken` does. */
  revoke(owner: TokenOwner): Promise<void>;
}

export interface TokenPorts {
  readonly flow: SignInFlow;
  readonly session: SessionStore;
  readonly lock: Lock;
  now(): number;
}

const kept = v.object({
  token: v.pipe(v.string(), v.minLength(1)),
  expiresAt: v.number(),
  scopes: v.array(v.string()),
});

type Kept = v.InferOutput<typeof kept>;

/** A token this near its end may die on the way to the service. */
const renewBeforeMs = minuteMs;

const keyOf = (accountId: string) => `token:${accountId}`;

export function tokenKeeper({ flow, session, lock, now }: TokenPorts): TokenKeeper {
  const load = async (accountId: string): Promise<Kept | undefined> => {
    const found = v.safeParse(kept, await session.load(keyOf(accountId)));
    return found.success ? found.output : undefined;
  };
  const save = (accountId: string, grant: Grant, scopes: readonly string[]) =>
    session.save(keyOf(accountId), { token: grant.token.reveal(), expiresAt: grant.expiresAt, scopes });

  /** One renewal at a time for each account: whoever waited takes what the first one brought. */
  const usable = (owner: TokenOwner, rejected: string | undefined): Promise<Token> =>
    lock(keyOf(owner.id), async () => {
      const held = await load(owner.id);
      if (held && held.token !== rejected && serves(held, owner, now())) return new Token(held.token);
      const grant = await flow.renew({ scopes: owner.granted, subject: owner.subject });
      // Noted as asked for, so that an issuer that gives less is not asked again at every call.
      await save(owner.id, grant, [...new Set([...grant.scopes, ...owner.granted])]);
      return grant.token;
    });

  return {
    accessToken: (owner) => usable(owner, undefined),
    renewed: (owner, rejected) => usable(owner, rejected.reveal()),
    keep: (accountId, grant) => save(accountId, grant, grant.scopes),
    forget: (accountId) => session.delete(keyOf(accountId)),
    revoke: async (owner) => {
      await flow.revoke(await usable(owner, undefined));
      await session.delete(keyOf(owner.id));
    },
  };
}

function serves(held: Kept, owner: TokenOwner, now: number): boolean {
  return held.expiresAt - now > renewBeforeMs && owner.granted.every((scope) => held.scopes.includes(scope));
}
