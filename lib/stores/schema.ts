import type { Changes, Store } from './store.ts';

/** Each step takes the store from the version before it; none is ever changed or removed. */
const migrations: readonly ((store: Store, changes: Changes) => Promise<void>)[] = [];

export const schemaVersion = migrations.length + 1;

/**
 * Brings what is kept to the version that this code reads; run by the background before anything else.
 *
 * @returns false when what is kept is newer than this code: nothing may be written then
 */
export async function migrate(store: Store): Promise<boolean> {
  const found = await store.load('schema');
  if (found === undefined) {
    await store.write(new Map([['schema', schemaVersion]]));
    return true;
  }
  if (typeof found !== 'number' || found > schemaVersion) return false;
  for (let version = found; version < schemaVersion; version++) {
    const changes: Changes = new Map();
    await migrations[version - 1]?.(store, changes);
    await store.write(changes.set('schema', version + 1));
  }
  return true;
}
