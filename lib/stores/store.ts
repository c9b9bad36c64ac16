/**
 * What we keep on this machine: values by key, all of one write or none of it. Each method throws `Failure`
 * (`storage-full` where the disk has no room).
 */
export interface Store {
  /** The value under `key`; undefined when there is none. Unchecked: the caller knows its shape and checks it. */
  load(key: string): Promise<unknown>;
  /** All values whose key begins with `prefix`, in the order of their keys. */
  loadAll(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** Writes every change in one transaction; `undefined` removes the key. */
  write(changes: ReadonlyMap<string, unknown>): Promise<void>;
}

/** Changes for one `write`, put together by those who each know their own records. */
export type Changes = Map<string, unknown>;

/** One write out of several; a later one wins where both name a key. */
export function together(...all: readonly Changes[]): Changes {
  return new Map(all.flatMap((changes) => [...changes]));
}
