import type { Store } from '#lib/stores/store.ts';

/**
 * The store's manners in memory: one write is all or nothing, and what is kept changes by a write alone. What goes in is
 * frozen, which keeps it apart as well as a copy would and costs a simulation less.
 */
export function memoryStore(kept: Map<string, unknown> = new Map()): Store & { readonly kept: Map<string, unknown> } {
  return {
    kept,
    load: async (key) => kept.get(key),
    loadAll: async (prefix) => {
      const found = [...kept].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      return new Map(found);
    },
    write: async (changes) => {
      for (const [key, value] of changes) value === undefined ? kept.delete(key) : kept.set(key, frozen(value));
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
