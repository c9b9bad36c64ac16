import { largestIcsBytes } from './answer.ts';
import { IcsTrouble } from './trouble.ts';

/** Bytes that are turned into text without a pause. */
const pieceLength = 1_048_576;

/**
 * The text of a file: UTF-8, UTF-16 where it says so, else the one-byte text of older programs, in which all that matters
 * to time is written alike. Piece by piece; each step says how much is done, 0 to 1.
 *
 * @throws IcsTrouble `too-large`, `empty`, `not-text`
 */
export function* icsText(bytes: Uint8Array): Generator<number, string> {
  if (bytes.length > largestIcsBytes) throw new IcsTrouble('too-large', undefined);
  if (bytes.length === 0) throw new IcsTrouble('empty', undefined);
  try {
    return yield* decoded(bytes, markedEncoding(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return yield* decoded(bytes, 'windows-1252');
  }
}

function markedEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** @throws TypeError where the bytes are not of that encoding */
function* decoded(bytes: Uint8Array, encoding: string): Generator<number, string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += pieceLength) {
    const piece = decoder.decode(bytes.subarray(from, from + pieceLength), {
      stream: from + pieceLength < bytes.length,
    });
    // Programs, pictures and archives hold zeros; no calendar does.
    if (piece.includes('\0')) throw new IcsTrouble('not-text', undefined);
    pieces.push(piece);
    yield from / bytes.length;
  }
  // Very old programs end their lines with a carriage return alone.
  const isOld = !pieces.some((piece) => piece.includes('\n'));
  return isOld ? pieces.join('').replaceAll('\r', '\n') : pieces.join('');
}
