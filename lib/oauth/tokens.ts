import * as v from 'valibot';
import { failureKind } from '#lib/failure.ts';
import { minuteMs } from '#lib/time/period.ts';
import type { Grant, Issuer, SignInFlow } from './flow.ts';
import { Token } from './token.ts';
import type { RefreshStore } from './vault.ts';

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
  /** Who signs in; `local` nowhere. */
  readonly kind: Issuer | 'local';
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
  /** Deletes all tokens here; the grant stays. */
  forget(accountId: string): Promise<void>;
  /** Takes back the grant where the issuer has a way, then forgets. Throws as `accessToken` does. */
  revoke(owner: TokenOwner): Promise<void>;
}

export interface TokenPorts {
  /** @throws Failure `invalid` for an account that signs in nowhere */
  flowOf(kind: TokenOwner['kind']): SignInFlow;
  readonly session: SessionStore;
  readonly refreshes: RefreshStore;
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

export function tokenKeeper(ports: TokenPorts): TokenKeeper {
  const { flowOf, session, refreshes, lock, now } = ports;
  const load = async (accountId: string): Promise<Kept | undefined> => {
    const found = v.safeParse(kept, await session.load(keyOf(accountId)));
    return found.success ? found.output : undefined;
  };
  const save = async (accountId: string, grant: Grant, scopes: readonly string[]) => {
    // First what renews: a death in between costs a renewal, not a window.
    if (grant.refresh) await refreshes.save(accountId, grant.refresh);
    await session.save(keyOf(accountId), { token: grant.token.reveal(), expiresAt: grant.expiresAt, scopes });
  };
  const forget = async (accountId: string) => {
    await refreshes.delete(accountId);
    await session.delete(keyOf(accountId));
  };

  /** One renewal at a time for each account: whoever waited takes what the first one brought. */
  const usable = (owner: TokenOwner, rejected: string | undefined): Promise<Token> =>
    lock(keyOf(owner.id), async () => {
      const held = await load(owner.id);
      if (held && held.token !== rejected && serves(held, owner, now())) return new Token(held.token);
      const grant = await renew(ports, owner);
      // Noted as asked for, so that an issuer that gives less is not asked again at every call.
      await save(owner.id, grant, [...new Set([...grant.scopes, ...owner.granted])]);
      return grant.token;
    });

  return {
    accessToken: (owner) => usable(owner, undefined),
    renewed: (owner, rejected) => usable(owner, rejected.reveal()),
    keep: (accountId, grant) => save(accountId, grant, grant.scopes),
    forget,
    revoke: async (owner) => {
      const { revoke } = flowOf(owner.kind);
      if (revoke) await revoke(await usable(owner, undefined));
      await forget(owner.id);
    },
  };
}

async function renew({ flowOf, refreshes }: TokenPorts, owner: TokenOwner): Promise<Grant> {
  const { id, kind, granted: scopes, subject } = owner;
  try {
    return await flowOf(kind).renew({ scopes, subject, refresh: await refreshes.load(id) });
  } catch (error) {
    // What did not renew once will not later.
    if (failureKind(error) === 'signed-out') await refreshes.delete(id);
    throw error;
  }
}

function serves(held: Kept, owner: TokenOwner, now: number): boolean {
  return held.expiresAt - now > renewBeforeMs && owner.granted.every((scope) => held.scopes.includes(scope));
}
