import type { Zone } from '#lib/time/wall-time.ts';
import { journalInOneShape } from './journal-migration.ts';
import type { Changes, Store } from './store.ts';

/** What a migration knows of this machine. */
export interface MigrationPlace {
  /** Where the days of what is kept begin. */
  readonly zone: Zone;
}

/** Each step takes the store from the version before it; none is ever changed or removed. */
const migrations: readonly ((store: Store, changes: Changes, place: MigrationPlace) => Promise<void>)[] = [
  journalInOneShape,
];

export const schemaVersion = migrations.length + 1;

/**
 * Brings what is kept to the version that this code reads; run by the background before anything else.
 *
 * @returns false when what is kept is newer than this code: nothing may be written then
 */
export async function migrate(store: Store, place: MigrationPlace): Promise<boolean> {
  const found = await store.load('schema');
  if (found === undefined) {
    await store.write(new Map([['schema', schemaVersion]]));
    return true;
  }
  if (typeof found !== 'number' || found > schemaVersion) return false;
  for (let version = found; version < schemaVersion; version++) {
    const changes: Changes = new Map();
    await migrations[version - 1]?.(store, changes, place);
    await store.write(changes.set('schema', version + 1));
  }
  return true;
}

/** Whether what is kept can be read as it is; a new browser, where nothing is kept yet, can. */
export async function isCurrent(store: Store): Promise<boolean> {
  const found = await store.load('schema');
  return found === undefined || found === schemaVersion;
}
