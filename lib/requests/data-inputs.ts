import * as v from 'valibot';
import { longestPart } from '#lib/parts/parts-of.ts';
import { longestEntry } from '#lib/practice/journal.ts';
import { leastRounds } from '#lib/sealing/lock.ts';
import { findOpenEntry, type OpenEntry } from '#lib/stores/entry-schema.ts';
import { draftNames } from './drafts.ts';
import { largeRequests } from './parts.ts';

const nothing = v.record(v.string(), v.never());

const base64 = v.pipe(v.string(), v.maxLength(400), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const lock = v.object({
  version: v.literal(1),
  publicKey: base64,
  // Fewer would make a passphrase easy to try; very many would keep its own person out.
  rounds: v.pipe(v.number(), v.integer(), v.minValue(leastRounds), v.maxValue(10 * leastRounds)),
  salt: base64,
  nonce: base64,
  wrapped: base64,
});

interface Shared {
  readonly id: v.GenericSchema<string, string>;
  readonly instant: v.GenericSchema<number, number>;
}

/** What may be asked about the journal's lock, and about copies; `of` are the shapes as all requests take them. */
export function dataInputs(of: Shared) {
  return {
    readLock: nothing,
    setLock: v.object({ lock }),
    liftLock: v.object({ opened: v.array(v.custom<OpenEntry>((value) => findOpenEntry(value) !== undefined)) }),
    keepDraft: v.object({ name: v.picklist(draftNames), text: v.pipe(v.string(), v.maxLength(3 * longestEntry)) }),
    readDrafts: nothing,
    readCopy: nothing,
    putPart: v.object({ call: of.id, text: v.pipe(v.string(), v.maxLength(longestPart)) }),
    askParts: v.object({ call: of.id, name: v.picklist(largeRequests) }),
    takePart: v.object({ call: of.id }),
    copyMade: v.object({ asOf: of.instant }),
    previewCopy: v.object({ text: v.string() }),
    takeCopy: v.object({ text: v.string() }),
    eraseAll: nothing,
    readCopyDue: nothing,
    leaveCopy: nothing,
  };
}
