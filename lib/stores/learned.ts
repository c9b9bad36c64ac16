import type { LearnedTable } from '#lib/planning/learned.ts';
import type { Changes, Store } from './store.ts';

/** On this machine alone: what became of times is nobody else's business. */
const key = 'learned';

export async function loadLearned(store: Store): Promise<LearnedTable> {
  return ((await store.load(key)) as LearnedTable | undefined) ?? [];
}

/** @param table undefined: it is forgotten */
export function learnedChange(table: LearnedTable | undefined): Changes {
  return new Map([[key, table]]);
}
