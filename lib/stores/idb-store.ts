import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { Failure } from '#lib/failure.ts';
import type { Store } from './store.ts';

/** The one store of the extension, in IndexedDB. */
export function idbStore(): Store {
  // The database is opened at the first use, so that a broken profile fails a request and not the worker's start.
  let opened: UseStore | undefined;
  const use: UseStore = (mode, work) => {
    opened ??= createStore('porchlight', 'kept');
    return opened(mode, work);
  };
  return {
    load: (key) => guarded(() => use('readonly', (store) => promisifyRequest(store.get(key)))),
    loadAll: (prefix) =>
      guarded(() =>
        use('readonly', async (store) => {
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const [keys, values] = await Promise.all([
            promisifyRequest(store.getAllKeys(range)),
            promisifyRequest(store.getAll(range)),
          ]);
          return new Map(keys.map((key, index) => [String(key), values[index] as unknown]));
        }),
      ),
    write: (changes) =>
      guarded(() =>
        use('readwrite', (store) => {
          for (const [key, value] of changes) value === undefined ? store.delete(key) : store.put(value, key);
          return promisifyRequest(store.transaction);
        }),
      ),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw full
      ? new Failure('storage-full', 'no room left on this machine', { cause })
      : new Failure('unavailable', 'the store did not answer', { cause });
  }
}
