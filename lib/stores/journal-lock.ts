import type { JournalLock } from '#lib/sealing/lock.ts';
import type { Changes, Store } from './store.ts';

const lockKey = 'journal-lock';
/** A lock that was set while what was written before it still lies open. */
const comingKey = 'journal-lock-coming';

/** The lock that new entries are sealed for. One that is coming counts: nothing is kept in plain from its first moment. */
export async function loadLock(store: Store): Promise<JournalLock | undefined> {
  return (await findComing(store)) ?? ((await store.load(lockKey)) as JournalLock | undefined);
}

export async function findComing(store: Store): Promise<JournalLock | undefined> {
  return (await store.load(comingKey)) as JournalLock | undefined;
}

export function lockComing(lock: JournalLock): Changes {
  return new Map([[comingKey, lock]]);
}

export function lockSet(lock: JournalLock): Changes {
  return new Map<string, unknown>([
    [lockKey, lock],
    [comingKey, undefined],
  ]);
}

export function lockLifted(): Changes {
  return new Map([lockKey, comingKey].map((key) => [key, undefined]));
}
