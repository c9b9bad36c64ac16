import { aesGcm, derived, type OpenKey, pairAlgorithm, publicKeyOf } from './keys.ts';

/** What was written, readable for whoever holds the private key alone. Texts are base64, so that it is JSON. */
export interface Sealed {
  readonly sealed: 1;
  /** The public half of the pair that was made for this one text. */
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

/** What a text belongs to: sealed as one thing, it opens as no other. */
export interface About {
  readonly kind: string;
  readonly id: string;
}

export function isSealed(written: unknown): written is Sealed {
  return typeof written === 'object' && written !== null && 'sealed' in written;
}

/**
 * `value` sealed for the holder of `publicKey`; each time under another key and nonce.
 *
 * @param value plain JSON
 * @param publicKey of a lock, base64
 */
export async function sealed(value: unknown, about: About, publicKey: string): Promise<Sealed> {
  const pair = (await crypto.subtle.generateKey(pairAlgorithm, false, ['deriveBits'])) as CryptoKeyPair;
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)).toBase64();
  const key = await derived(pair.privateKey, publicKey, [own, publicKey]);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const text = await crypto.subtle.encrypt(aesGcm(nonce, about), key, plain);
  return { sealed: 1, key: own, nonce: nonce.toBase64(), text: new Uint8Array(text).toBase64() };
}

/**
 * What was sealed; unchecked, as it was handed to `sealed`.
 *
 * @throws where it was sealed for another key, as something else, or was changed since
 */
export async function opened({ key: other, nonce, text }: Sealed, about: About, own: OpenKey): Promise<unknown> {
  await publicKeyOf(other);
  const key = await derived(own.privateKey, other, [other, own.publicKey]);
  const how = aesGcm(Uint8Array.fromBase64(nonce), about);
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, Uint8Array.fromBase64(text))));
}
