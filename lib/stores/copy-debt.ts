import { dayMs, type Instant } from '#lib/time/period.ts';
import type { Changes, Store } from './store.ts';

/** What is in no copy yet, and when somebody was last reminded of it. */
interface CopyDebt {
  /** When the oldest, and the newest, entry was made that no copy holds; left out: there is none. */
  readonly owedSince?: Instant;
  readonly newest?: Instant;
  readonly leftAt?: Instant;
}

const key = 'copy';

/** Once a month. */
const restMs = 30 * dayMs;

async function loadDebt(store: Store): Promise<CopyDebt> {
  return ((await store.load(key)) as CopyDebt | undefined) ?? {};
}

/**
 * To be written with an entry: from now on there is something to lose.
 *
 * @param last where there are several: when the newest of them was made
 */
export async function copyOwed(store: Store, madeAt: Instant, last = madeAt): Promise<Changes> {
  const debt = await loadDebt(store);
  const newest = Math.max(last, debt.newest ?? 0);
  return new Map([[key, { ...debt, owedSince: debt.owedSince ?? madeAt, newest } satisfies CopyDebt]]);
}

/** A copy was saved of all that was there at `asOf`. */
export async function copySaved(store: Store, asOf: Instant): Promise<Changes> {
  const { newest = 0 } = await loadDebt(store);
  return new Map([[key, newest > asOf ? { owedSince: newest, newest } : undefined]]);
}

/** Not now: it rests for a month. */
export async function copyLeft(store: Store, now: Instant): Promise<Changes> {
  return new Map([[key, { ...(await loadDebt(store)), leftAt: now } satisfies CopyDebt]]);
}

/** Whether it is time to say, once and quietly, that a copy may be saved. */
export async function isCopyDue(store: Store, now: Instant): Promise<boolean> {
  const { owedSince, leftAt = 0 } = await loadDebt(store);
  return owedSince !== undefined && now - Math.max(owedSince, leftAt) >= restMs;
}
