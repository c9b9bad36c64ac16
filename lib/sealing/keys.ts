/** The private key of a lock while it is open. It cannot be read out of the memory that holds it. */
export interface OpenKey {
  readonly privateKey: CryptoKey;
  /** Base64, as the lock names it. */
  readonly publicKey: string;
}

export const pairAlgorithm = { name: 'X25519' } as const;
const bits = 256;

export function publicKeyOf(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', Uint8Array.fromBase64(base64), pairAlgorithm, true, []);
}

/**
 * The key that both sides of a text come to: X25519, then HKDF-SHA-256.
 *
 * @param bound both public keys, the one of the text first: they are part of what the key is made from
 * @see RFC 7748 §6.1, RFC 5869
 */
export async function derived(own: CryptoKey, other: string, bound: readonly [string, string]): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: await publicKeyOf(other) }, own, bits);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const [salt, info] = [bytes(bound.join(' ')), bytes('porchlight journal entry 1')];
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: bits }, false, ['encrypt', 'decrypt']);
}

/** @param about what is sealed: another kind or id opens nothing */
export function aesGcm(nonce: Uint8Array<ArrayBuffer>, about: { readonly kind: string; readonly id: string }) {
  return { name: 'AES-GCM', iv: nonce, additionalData: bytes(JSON.stringify([about.kind, about.id])) };
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
