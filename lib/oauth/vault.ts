import * as v from 'valibot';
import type { Refresh } from './flow.ts';
import { Token } from './token.ts';
import type { Lock } from './tokens.ts';

/** Keeps what renews a token, for each account, beyond the browser's end. */
export interface RefreshStore {
  load(accountId: string): Promise<Refresh | undefined>;
  /** In place of the one before, which is gone then. */
  save(accountId: string, refresh: Refresh): Promise<void>;
  delete(accountId: string): Promise<void>;
}

export interface VaultPorts {
  /** IndexedDB, which holds a key that no script can read. */
  readonly store: {
    load(key: string): Promise<unknown>;
    loadAll(prefix: string): Promise<ReadonlyMap<string, unknown>>;
    write(changes: ReadonlyMap<string, unknown>): Promise<void>;
  };
  readonly lock: Lock;
}

const keyName = 'vault-key';
const prefix = 'refresh:';
const nameOf = (accountId: string) => `${prefix}${accountId}`;
const algorithm = { name: 'AES-GCM', length: 256 } as const;

const sealed = v.object({ iv: v.instance(Uint8Array), text: v.instance(ArrayBuffer), endsAt: v.number() });

/**
 * Refresh tokens as ciphertext, under a key of this browser that cannot be exported. It keeps them out of exports, syncs
 * and logs; whoever can read the profile's files can read them.
 */
export function refreshVault({ store, lock }: VaultPorts): RefreshStore {
  const findKey = async () => {
    const key = await store.load(keyName);
    return key instanceof CryptoKey ? key : undefined;
  };
  const theKey = async () => {
    const found = await findKey();
    if (found) return found;
    const made = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
    await store.write(new Map([[keyName, made]]));
    return made;
  };
  return {
    load: async (accountId) => {
      const found = v.safeParse(sealed, await store.load(nameOf(accountId)));
      const key = found.success ? await findKey() : undefined;
      if (!found.success || !key) return undefined;
      const { iv, text, endsAt } = found.output;
      const token = await findOpened(key, manner(accountId, iv), text);
      return token === undefined ? undefined : { token: new Token(token), endsAt };
    },
    save: (accountId, { token, endsAt }) =>
      lock(keyName, async () => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(token.reveal());
        const text = await crypto.subtle.encrypt(manner(accountId, iv), await theKey(), plain);
        await store.write(new Map([[nameOf(accountId), { iv, text, endsAt }]]));
      }),
    delete: (accountId) =>
      lock(keyName, async () => {
        const all = await store.loadAll(prefix);
        if (!all.has(nameOf(accountId))) return;
        // The key goes with the last that it opens.
        const gone = all.size === 1 ? [nameOf(accountId), keyName] : [nameOf(accountId)];
        await store.write(new Map(gone.map((key) => [key, undefined])));
      }),
  };
}

/** What was sealed for one account opens for no other. */
function manner(accountId: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: algorithm.name, iv, additionalData: new TextEncoder().encode(accountId) };
}

/** Undefined where it was sealed under another key, or changed since. */
async function findOpened(key: CryptoKey, how: AesGcmParams, text: ArrayBuffer): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, text));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}
