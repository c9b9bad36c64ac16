import { aesGcm, bytes, type OpenKey, pairAlgorithm } from './keys.ts';

/** The lock of the journal as it is kept: what seals, and what opens under the passphrase alone. Texts are base64. */
export interface JournalLock {
  readonly version: 1;
  readonly publicKey: string;
  /** PBKDF2-SHA-256. */
  readonly rounds: number;
  readonly salt: string;
  readonly nonce: string;
  /** The private key (PKCS #8), wrapped with AES-GCM. */
  readonly wrapped: string;
}

/** OWASP's least for PBKDF2-SHA-256. */
export const leastRounds = 600_000;

/** In characters: fewer are guessed. */
export const shortestPassphrase = 8;

/** What is wrapped is the private key of one lock, and nothing else opens as it. */
const about = (publicKey: string) => ({ kind: 'journal-lock', id: publicKey });

/** A new pair of keys under `passphrase`. */
export async function newLock(passphrase: string): Promise<JournalLock> {
  const pair = (await crypto.subtle.generateKey(pairAlgorithm, true, ['deriveBits'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)).toBase64();
  return wrap(pair.privateKey, publicKey, passphrase);
}

/** The private key, for this page to open entries with; undefined where the passphrase is another one. */
export async function findKey(lock: JournalLock, passphrase: string): Promise<OpenKey | undefined> {
  const privateKey = await findPrivate(lock, passphrase, false);
  return privateKey && { privateKey, publicKey: lock.publicKey };
}

/** The same lock under another passphrase: what it sealed stays as it is. Undefined where `before` is not the one. */
export async function withPassphrase(
  lock: JournalLock,
  before: string,
  after: string,
): Promise<JournalLock | undefined> {
  const privateKey = await findPrivate(lock, before, true);
  return privateKey && wrap(privateKey, lock.publicKey, after);
}

async function wrap(privateKey: CryptoKey, publicKey: string, passphrase: string): Promise<JournalLock> {
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await passphraseKey(passphrase, salt, leastRounds);
  const wrapped = await crypto.subtle.wrapKey('pkcs8', privateKey, key, aesGcm(nonce, about(publicKey)));
  return {
    version: 1,
    publicKey,
    rounds: leastRounds,
    salt: salt.toBase64(),
    nonce: nonce.toBase64(),
    wrapped: new Uint8Array(wrapped).toBase64(),
  };
}

/** @param toWrap whether it may leave again, under another passphrase */
async function findPrivate(lock: JournalLock, passphrase: string, toWrap: boolean): Promise<CryptoKey | undefined> {
  const [salt, nonce, wrapped] = [lock.salt, lock.nonce, lock.wrapped].map((text) => Uint8Array.fromBase64(text));
  if (!salt || !nonce || !wrapped) return undefined;
  const key = await passphraseKey(passphrase, salt, lock.rounds);
  const how = aesGcm(nonce, about(lock.publicKey));
  try {
    return await crypto.subtle.unwrapKey('pkcs8', wrapped, key, how, pairAlgorithm, toWrap, ['deriveBits']);
  } catch (error) {
    // What the cipher says to another passphrase; anything else is a fault.
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

async function passphraseKey(text: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // One keyboard writes é as one sign, another as two.
  const secret = await crypto.subtle.importKey('raw', bytes(text.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}
