import type { Store } from '#lib/stores/store.ts';

/** The store's manners in memory: one write is all or nothing, and nothing handed out is shared with what is kept. */
export function memoryStore(kept: Map<string, unknown> = new Map()): Store & { readonly kept: Map<string, unknown> } {
  return {
    kept,
    load: (key) => Promise.resolve(structuredClone(kept.get(key))),
    loadAll: (prefix) => {
      const found = [...kept].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      return Promise.resolve(new Map(found.map(([key, value]) => [key, structuredClone(value)])));
    },
    write: (changes) => {
      for (const [key, value] of changes)
        value === undefined ? kept.delete(key) : kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}
