import type { Store } from './store.ts';

/** A store of `kept` that is written nowhere: what came in a file is brought to this version in it. */
export function mapStore(kept: Map<string, unknown>): Store {
  return {
    load: async (key) => kept.get(key),
    loadAll: async (prefix) => new Map([...kept].filter(([key]) => key.startsWith(prefix)).sort(byKey)),
    write: async (changes) => {
      for (const [key, value] of changes) value === undefined ? kept.delete(key) : kept.set(key, value);
    },
  };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
