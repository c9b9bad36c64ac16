import { secondMs } from '#lib/time/period.ts';
import type { EventFields } from './port.ts';

/**
 * A short mark of what an event says; equal for equal fields in every browser and adapter.
 *
 * What services change on their own is left out: parts of a second, the spelling of a zone, blanks around the summary.
 * Not a secret, and not meant to be one.
 *
 * @returns 13 characters of base36
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fingerprint(fields: EventFields): string {
  const { summary, period, opaque } = fields;
  const start = Math.floor(period.start / secondMs);
  const end = Math.floor(period.end / secondMs);
  return fnv1a(JSON.stringify([summary.normalize('NFC').trim(), start, end, opaque]));
}

const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-8: well mixed, and without waiting for WebCrypto. */
function fnv1a(text: string): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash.toString(36).padStart(13, '0');
}
