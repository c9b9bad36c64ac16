import type { FaultDeed, FaultWhen } from '#tests/clouds/faults.ts';
import { googleFaults } from './google-faults.ts';
import { microsoftFaults } from './microsoft-faults.ts';
import type { Kind } from './steps.ts';

/** What may go wrong with one service. */
export interface FaultBook {
  readonly deeds: Readonly<Record<string, FaultDeed>>;
  /** What a browser asks of it; `delta` and `later page` are lists that carry on. */
  readonly operations: Readonly<Record<string, FaultWhen>>;
  /** Faults that would be a lie, and no fault, of any other operations than these. */
  readonly only: Readonly<Record<string, readonly string[]>>;
}

export const faultBooks: Readonly<Record<Kind, FaultBook>> = { google: googleFaults, microsoft: microsoftFaults };
