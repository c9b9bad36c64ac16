import type { CloudClock } from './clock.ts';
import { lettersFrom } from './letters.ts';

/** What every cloud counts and remembers. */
export interface Ledger<R extends string> {
  /** Whether the cloud keeps this rule; false is a planted fault. */
  keeps(rule: R): boolean;
  /** The number of the next write. */
  nextWrite(): number;
  /** The number of the last write. */
  lastWrite(): number;
  /** Letters that look random and are the same in every run. */
  letters(length: number, alphabet?: string): string;
}

/** What every cloud is made with. */
export interface LedgerOptions<R extends string> {
  readonly clock: CloudClock;
  /** Of all that looks random. */
  readonly seed?: number;
  /** Rules that the cloud does not keep. */
  readonly broken?: readonly R[];
}

const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** @param broken rules that are not kept */
export function ledger<R extends string>(broken: readonly R[], seed: number): Ledger<R> {
  const off = new Set(broken);
  const letters = lettersFrom(seed);
  let writes = 0;
  return {
    keeps: (rule) => !off.has(rule),
    nextWrite: () => (writes += 1),
    lastWrite: () => writes,
    letters: (length, alphabet = ALPHANUMERIC) => letters(length, alphabet),
  };
}
