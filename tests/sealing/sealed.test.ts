import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findKey, leastRounds, newLock, withPassphrase } from '#lib/sealing/lock.ts';
import { opened, sealed } from '#lib/sealing/sealed.ts';

const passphrase = 'porch light at dusk';
const about = { kind: 'check-in', id: 'one' };
const lock = await newLock(passphrase);
const key = await findKey(lock, passphrase);
if (key === undefined) throw new Error('the passphrase does not open its own lock');

test('what is sealed for a lock opens with its passphrase, as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(await opened(await sealed(plain, about, lock.publicKey), about, key)).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

test('nothing of the text is in what is sealed, and no two are alike', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => sealed({ text: 'canary' }, about, lock.publicKey)));
  expect(JSON.stringify(one)).not.toContain('canary');
  for (const part of ['key', 'nonce', 'text'] as const) expect(one?.[part]).not.toBe(two?.[part]);
});

test('another passphrase, kind, id, lock or a changed byte opens nothing', async () => {
  expect(await findKey(lock, 'porch light at dawn')).toBeUndefined();
  const text = await sealed({ text: 'canary' }, about, lock.publicKey);
  await expect(opened(text, { ...about, kind: 'hope' }, key)).rejects.toThrow();
  await expect(opened(text, { ...about, id: 'two' }, key)).rejects.toThrow();
  const changed = Uint8Array.fromBase64(text.text);
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(opened({ ...text, text: changed.toBase64() }, about, key)).rejects.toThrow();
  const other = await findKey(await newLock(passphrase), passphrase);
  if (other) await expect(opened(text, about, other)).rejects.toThrow();
});

test('the private key cannot be read out of the memory that holds it', async () => {
  expect(key.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
  expect(JSON.stringify(key)).not.toContain(lock.wrapped);
});

test('a passphrase is tried at 600,000 rounds at least, each lock with a salt of its own', async () => {
  expect(lock.rounds).toBeGreaterThanOrEqual(600_000);
  expect(leastRounds).toBeGreaterThanOrEqual(600_000);
  expect((await newLock(passphrase)).salt).not.toBe(lock.salt);
});

test('the same lock under another passphrase opens what it sealed; the one before opens it no more', async () => {
  const text = await sealed({ text: 'canary' }, about, lock.publicKey);
  expect(await withPassphrase(lock, 'wrong', 'a new passphrase')).toBeUndefined();
  const changed = await withPassphrase(lock, passphrase, 'a new passphrase');
  if (changed === undefined) throw new Error('it was not changed');
  expect(await findKey(changed, passphrase)).toBeUndefined();
  const again = await findKey(changed, 'a new passphrase');
  if (again === undefined) throw new Error('it does not open');
  expect(await opened(text, about, again)).toEqual({ text: 'canary' });
});

test('a letter is the same letter however a keyboard writes it', async () => {
  const made = await newLock('caf\u00e9 lights');
  expect(await findKey(made, 'cafe\u0301 lights')).toBeDefined();
});
