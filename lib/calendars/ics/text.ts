import { largestIcsBytes } from './answer.ts';
import { IcsTrouble } from './trouble.ts';

/**
 * The text of a file: UTF-8, UTF-16 where it says so, else the one-byte text of older programs, in which all that matters
 * to time is written alike.
 *
 * @throws IcsTrouble `too-large`, `empty`, `not-text`
 */
export function icsText(bytes: Uint8Array): string {
  if (bytes.length > largestIcsBytes) throw new IcsTrouble('too-large', undefined);
  if (bytes.length === 0) throw new IcsTrouble('empty', undefined);
  const text = withNewlines(decoded(bytes));
  // Programs, pictures and archives hold zeros; no calendar does.
  if (text.includes('\0')) throw new IcsTrouble('not-text', undefined);
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Very old programs end their lines with a carriage return alone. */
function withNewlines(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}
