import type { JournalLock } from '#lib/sealing/lock.ts';
import type { Copy, CopyProblem } from '#lib/stores/copy.ts';
import type { EntryKind, OpenEntry } from '#lib/stores/entry-schema.ts';
import type { Instant } from '#lib/time/period.ts';

export type DraftName = 'check-in' | 'sunday' | 'keepsake' | 'card-change';

/** What a copy holds, and how much of it is here already and is replaced. */
export interface CopyInside {
  readonly entries: readonly { readonly kind: EntryKind; readonly count: number }[];
  readonly replaced: number;
  /** Kept times. */
  readonly windows: number;
  readonly settings: boolean;
}

/** What a page may ask about the journal's lock, and about what the person takes along, brings back or erases. */
export interface DataRequests {
  /** What the journal is locked with; undefined: it is open to whoever is at the machine. */
  readLock(input: Record<string, never>): { lock: JournalLock | undefined };
  /** Locks the journal, or puts the same lock under another passphrase. */
  setLock(input: { lock: JournalLock }): Record<string, never>;
  /** Takes the lock off, with all that it sealed in plain. */
  liftLock(input: { opened: OpenEntry[] }): Record<string, never>;
  /** What is unfinished while the journal is locked: kept in the browser's memory. Empty: it is finished. */
  keepDraft(input: { name: DraftName; text: string }): Record<string, never>;
  readDrafts(input: Record<string, never>): Partial<Record<DraftName, string>>;
  /** All that a copy holds, sealed as it is. */
  readCopy(input: Record<string, never>): { asOf: Instant; copy: Copy };
  /** A copy of what was there then is in the person's hands. */
  copyMade(input: { asOf: Instant }): Record<string, never>;
  previewCopy(input: { text: string }): { problem: CopyProblem } | { inside: CopyInside };
  /** Adds and replaces what the file names, all or nothing. */
  takeCopy(input: { text: string }): { problem: CopyProblem } | { inside: CopyInside };
  /** Everything of ours in this browser goes, but for what pages keep themselves. */
  eraseAll(input: Record<string, never>): Record<string, never>;
  /** Whether a copy should be offered now. */
  readCopyDue(input: Record<string, never>): { due: boolean };
  /** Not now: it rests for a month. */
  leaveCopy(input: Record<string, never>): Record<string, never>;
}

export type { Copy, CopyProblem };
