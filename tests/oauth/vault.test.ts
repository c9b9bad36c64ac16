import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Token } from '#lib/oauth/token.ts';
import { refreshVault } from '#lib/oauth/vault.ts';
import { locks } from '#tests/calendars/link-microsoft.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

const refresh = (text: string) => ({ token: new Token(text), endsAt: 5 });

function vault() {
  const store = memoryStore();
  return { store, vault: refreshVault({ store, lock: locks() }) };
}

test('what is kept comes back, after the worker died too', async () => {
  const { store, vault: first } = vault();
  await first.save('microsoft:1', refresh('canary'));
  const found = await refreshVault({ store, lock: locks() }).load('microsoft:1');
  expect(found?.token.reveal()).toBe('canary');
  expect(found?.endsAt).toBe(5);
});

test('the disk holds no token, and a key that cannot be read', async () => {
  const { store, vault: kept } = vault();
  await kept.save('microsoft:1', refresh('canary'));
  const bytes = [...store.kept.values()].map((value) => inspect(value, { depth: 9, maxArrayLength: null }));
  expect(bytes.join()).not.toContain('canary');
  expect(bytes.join()).not.toContain([...new TextEncoder().encode('canary')].map((b) => b.toString(16)).join(' '));
  const key = store.kept.get('vault-key') as CryptoKey;
  expect(key).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] });
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('a new one takes the place of the old, under the same key, with another vector', async () => {
  const { store, vault: kept } = vault();
  await kept.save('microsoft:1', refresh('one'));
  const before = structuredClone(store.kept.get('refresh:microsoft:1')) as { iv: Uint8Array };
  await kept.save('microsoft:1', refresh('two'));
  expect((await kept.load('microsoft:1'))?.token.reveal()).toBe('two');
  expect((store.kept.get('refresh:microsoft:1') as { iv: Uint8Array }).iv).not.toEqual(before.iv);
  expect([...store.kept.keys()].sort()).toEqual(['refresh:microsoft:1', 'vault-key']);
});

test('two accounts that are kept at once share one key', async () => {
  const { vault: kept } = vault();
  await Promise.all(['a', 'b', 'c'].map((id) => kept.save(id, refresh(id))));
  for (const id of ['a', 'b', 'c']) expect((await kept.load(id))?.token.reveal()).toBe(id);
});

test('what was sealed for one account opens for no other, nor once it was changed, nor without its key', async () => {
  const { store, vault: kept } = vault();
  await kept.save('a', refresh('canary'));
  const sealed = store.kept.get('refresh:a') as { iv: Uint8Array; text: ArrayBuffer; endsAt: number };
  store.kept.set('refresh:b', sealed);
  expect(await kept.load('b')).toBeUndefined();
  const bent = new Uint8Array(sealed.text.slice(0));
  bent[0] = (bent[0] ?? 0) ^ 1;
  store.kept.set('refresh:a', { ...sealed, text: bent.buffer });
  expect(await kept.load('a')).toBeUndefined();
  store.kept.set('refresh:a', sealed);
  store.kept.delete('vault-key');
  expect(await kept.load('a')).toBeUndefined();
});

test('the key goes with the last that it opens; deleting what is not there writes nothing', async () => {
  const { store, vault: kept } = vault();
  await kept.save('a', refresh('one'));
  await kept.save('b', refresh('two'));
  await kept.delete('a');
  await kept.delete('c');
  expect((await kept.load('b'))?.token.reveal()).toBe('two');
  await kept.delete('b');
  expect([...store.kept.keys()]).toEqual([]);
});

test('a key that may not open what it sealed is a fault of ours, and not a token that is lost', async () => {
  const { store, vault: kept } = vault();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  store.kept.set('vault-key', key);
  await kept.save('a', refresh('canary'));
  await expect(kept.load('a')).rejects.toMatchObject({ name: 'InvalidAccessError' });
});
