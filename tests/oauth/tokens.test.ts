import { expect, test } from 'vitest';
import { Failure } from '#lib/failure.ts';
import type { Grant, SignInFlow } from '#lib/oauth/flow.ts';
import { Token } from '#lib/oauth/token.ts';
import { type Lock, tokenKeeper } from '#lib/oauth/tokens.ts';
import { refreshVault } from '#lib/oauth/vault.ts';
import { hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

const start = Date.parse('2026-11-19T15:30:00Z');
const owner = { id: 'google:1', kind: 'google', subject: 'alex@example.com', granted: ['read', 'list'] } as const;

/** `navigator.locks`: one after the other for each name. */
function locks(): Lock {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    return mine;
  };
}

function keeping(more: Partial<SignInFlow> = {}) {
  const session = new Map<string, unknown>();
  const log: string[] = [];
  const clock = { now: start };
  let made = 0;
  const grant = (scopes: readonly string[]): Grant => {
    made += 1;
    return { token: new Token(`token-${made}`), expiresAt: clock.now + hourMs, scopes };
  };
  const flow: SignInFlow = {
    signIn: () => Promise.reject(new Error('a window was opened')),
    renew: async ({ scopes, subject }) => {
      log.push(`renew ${subject} ${scopes.join()}`);
      return grant(scopes);
    },
    revoke: async (token) => void log.push(`revoke ${token.reveal()}`),
    ...more,
  };
  const store = {
    load: async (key: string) => structuredClone(session.get(key)),
    save: async (key: string, value: unknown) => void session.set(key, structuredClone(value)),
    delete: async (key: string) => void session.delete(key),
  };
  const lock = locks();
  const disk = memoryStore();
  const refreshes = refreshVault({ store: disk, lock });
  const keeper = tokenKeeper({ flowOf: () => flow, session: store, refreshes, lock, now: () => clock.now });
  return { keeper, refreshes, disk, session, log, clock, grant };
}

test('a token is used until a minute before its end, then renewed', async () => {
  const { keeper, log, clock, grant } = keeping();
  await keeper.keep(owner.id, grant(owner.granted));
  clock.now += hourMs - minuteMs - secondMs;
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-1');
  clock.now += secondMs;
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-2');
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-2');
  expect(log).toEqual(['renew alex@example.com read,list']);
});

test('after the browser was closed there is none, and one is asked for silently', async () => {
  const { keeper, log } = keeping();
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-1');
  expect(log).toHaveLength(1);
});

test('many at once share one renewal', async () => {
  const { keeper, log } = keeping();
  const all = await Promise.all(Array.from({ length: 8 }, () => keeper.accessToken(owner)));
  expect(new Set(all.map((token) => token.reveal()))).toEqual(new Set(['token-1']));
  expect(log).toHaveLength(1);
});

test('many whose token was refused share one renewal', async () => {
  const { keeper, log } = keeping();
  const refused = await keeper.accessToken(owner);
  const all = await Promise.all(Array.from({ length: 8 }, () => keeper.renewed(owner, refused)));
  expect(new Set(all.map((token) => token.reveal()))).toEqual(new Set(['token-2']));
  expect(log).toHaveLength(2);
});

test('a token without a scope that was granted since is replaced', async () => {
  const { keeper, log, grant } = keeping();
  await keeper.keep(owner.id, grant(['read']));
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-2');
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-2');
  expect(log).toHaveLength(1);
});

test('an issuer that gives less than was granted is not asked at every turn', async () => {
  let renewals = 0;
  const renew: SignInFlow['renew'] = async () => {
    renewals += 1;
    return { token: new Token('less'), expiresAt: start + hourMs, scopes: ['read'] };
  };
  const { keeper } = keeping({ renew });
  await keeper.accessToken(owner);
  await keeper.accessToken(owner);
  expect(renewals).toBe(1);
});

test('what cannot be renewed is signed out, opens no window, and may be tried again', async () => {
  const renew = () => Promise.reject(new Failure('signed-out', 'the issuer wants to see the person'));
  const { keeper } = keeping({ renew });
  await expect(keeper.accessToken(owner)).rejects.toMatchObject({ kind: 'signed-out' });
  await expect(keeper.accessToken(owner)).rejects.toMatchObject({ kind: 'signed-out' });
});

test('accounts do not share tokens', async () => {
  const { keeper, log } = keeping();
  const other = { ...owner, id: 'google:2', subject: 'sam@example.com' };
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-1');
  expect((await keeper.accessToken(other)).reveal()).toBe('token-2');
  expect(log).toEqual(['renew alex@example.com read,list', 'renew sam@example.com read,list']);
});

test('what lies in the session in another shape is not used', async () => {
  const { keeper, session } = keeping();
  await keeper.accessToken(owner);
  for (const key of session.keys()) session.set(key, { token: 7 });
  expect((await keeper.accessToken(owner)).reveal()).toBe('token-2');
});

test('forgotten is gone here; revoked is gone there too', async () => {
  const { keeper, session, log } = keeping();
  await keeper.accessToken(owner);
  await keeper.forget(owner.id);
  expect(session.size).toBe(0);
  await keeper.accessToken(owner);
  await keeper.revoke(owner);
  expect(session.size).toBe(0);
  expect(log.at(-1)).toBe('revoke token-2');
});

test('what renews is kept sealed, handed to the next renewal, and replaced by what that brings', async () => {
  const refresh = (text: string) => ({ token: new Token(text), endsAt: start + 24 * hourMs });
  const seen: (string | undefined)[] = [];
  const renewing: Partial<SignInFlow> = {
    renew: async ({ refresh: held, scopes }) => {
      seen.push(held?.token.reveal());
      const grant = { token: new Token(`access-${seen.length}`), expiresAt: 0, scopes };
      return { ...grant, refresh: refresh(`canary-${seen.length}`) };
    },
  };
  const { keeper, grant, disk, session, refreshes } = keeping(renewing);
  await keeper.keep(owner.id, { ...grant(owner.granted), expiresAt: 0, refresh: refresh('canary-0') });
  await keeper.accessToken(owner);
  await keeper.accessToken(owner);
  expect(seen).toEqual(['canary-0', 'canary-1']);
  expect(JSON.stringify([...session, ...disk.kept])).not.toContain('canary');
  expect((await refreshes.load(owner.id))?.token.reveal()).toBe('canary-2');
  await keeper.forget(owner.id);
  expect([...session, ...disk.kept]).toEqual([]);
});

test('what did not renew once is not kept, but a network that failed is no reason', async () => {
  let kind: 'offline' | 'signed-out' = 'offline';
  const failing = { renew: () => Promise.reject(new Failure(kind, 'not now')) };
  const { keeper, grant, refreshes } = keeping(failing);
  const refresh = { token: new Token('canary'), endsAt: start + 24 * hourMs };
  await keeper.keep(owner.id, { ...grant(owner.granted), expiresAt: 0, refresh });
  await expect(keeper.accessToken(owner)).rejects.toMatchObject({ kind: 'offline' });
  expect(await refreshes.load(owner.id)).toBeDefined();
  kind = 'signed-out';
  await expect(keeper.accessToken(owner)).rejects.toMatchObject({ kind: 'signed-out' });
  expect(await refreshes.load(owner.id)).toBeUndefined();
});

test('many at once use one refresh token once', async () => {
  let renewals = 0;
  const slow: Partial<SignInFlow> = {
    renew: async ({ scopes }) => {
      renewals += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { token: new Token('next'), expiresAt: start + hourMs, scopes };
    },
  };
  const { keeper } = keeping(slow);
  await Promise.all(Array.from({ length: 5 }, () => keeper.accessToken(owner)));
  expect(renewals).toBe(1);
});

test('where an issuer takes nothing back, revoking forgets, without a renewal', async () => {
  const { keeper, grant, session, log } = keeping({ revoke: undefined } as unknown as Partial<SignInFlow>);
  await keeper.keep(owner.id, grant(owner.granted));
  await keeper.revoke(owner);
  expect([...session]).toEqual([]);
  expect(log).toEqual([]);
});
