import { secondMs } from '#lib/time/period.ts';
import type { EventFields } from './port.ts';

/**
 * A short mark of what an event says; equal for equal fields in every browser and adapter.
 *
 * What services change on their own is left out: parts of a second, the spelling of a zone, blanks around the summary.
 * Not a secret, and not meant to be one.
 *
 * @returns 11 characters of base36
 */
export function fingerprint(fields: EventFields): string {
  const { summary, period, opaque } = fields;
  const start = Math.floor(period.start / secondMs);
  const end = Math.floor(period.end / secondMs);
  return hash53(JSON.stringify([summary.normalize('NFC').trim(), start, end, opaque]));
}

/** cyrb53 by bryc, public domain: 53 well-mixed bits without waiting for WebCrypto. */
function hash53(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
