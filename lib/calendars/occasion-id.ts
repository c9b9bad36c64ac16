/** What makes one occasion: the same parts give the same id in every browser. */
export interface OccasionParts {
  /** Who the account is: the id of its primary calendar. */
  readonly subject: string;
  readonly calendarId: string;
  readonly ritual: string;
  /** ISO week (`2026-W47`), month (`2026-11`), or the day of a talk (`2026-11-20`). */
  readonly cycle: string;
  readonly generation: number;
}

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/**
 * The id of an occasion, and of its event where a service lets us choose it.
 *
 * @returns the first 32 characters of base32hex, lower case, of a SHA-256
 * @see RFC 4648 §7
 */
export async function occasionId(parts: OccasionParts): Promise<string> {
  const { subject, calendarId, ritual, cycle, generation } = parts;
  const text = ['porchlight', subject, calendarId, ritual, cycle, String(generation)].join('|');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return base32hex(digest).slice(0, 32);
}

function base32hex(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((held >>> (bits - 5)) & 31);
  }
  return text;
}
