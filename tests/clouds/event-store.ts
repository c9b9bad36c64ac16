import type { Series } from './recurrence.ts';
import { lowerBound, type Span } from './time.ts';

/** One event as a calendar keeps it; a write puts a new record in its place. */
export interface StoredEvent<E> extends Span {
  readonly id: string;
  /** What was written, with the fields that the service adds; never changed in place. */
  readonly event: E;
  /** Place in the order in which events were made. */
  readonly order: number;
  /** Place in the order of all writes. */
  readonly changed: number;
  readonly etag: string;
  readonly deleted: boolean;
  /** Of a recurring event. */
  readonly series: Series | undefined;
  /** Of an instance that was changed on its own. */
  readonly exceptionOf: { readonly masterId: string; readonly originalMs: number } | undefined;
  /** Instances that an earlier rule had: start where the earlier rule put it, and the write that took it away. */
  readonly vanished: ReadonlyMap<number, number>;
  /** Of a recurring event that stood alone before: the write that made it recur. */
  readonly singleUntil: number | undefined;
}

/** What a new event is made of. */
export type Made<E> = Span & Pick<StoredEvent<E>, 'id' | 'event' | 'etag' | 'series'>;

/** The record of an event that `write` made. */
export function newRecord<E>(made: Made<E>, write: number): StoredEvent<E> {
  const { id, startMs, endMs, event, etag, series } = made;
  const unchanged = { exceptionOf: undefined, vanished: new Map(), singleUntil: undefined };
  return { id, startMs, endMs, event, etag, series, order: write, changed: write, deleted: false, ...unchanged };
}

export interface EventStore<E> {
  find(id: string): StoredEvent<E> | undefined;
  put(record: StoredEvent<E>): void;
  /** Deleted ones too, in the order in which they were made. */
  all(): Iterable<StoredEvent<E>>;
  /** All but recurring events that overlap [fromMs, toMs); deleted ones too. */
  within(fromMs: number, toMs: number): StoredEvent<E>[];
  /** Recurring events, and events that were; deleted ones too. */
  recurring(): Iterable<StoredEvent<E>>;
  /** Changed instances of one recurring event, by the start that its rule gives them. */
  exceptions(masterId: string): ReadonlyMap<number, StoredEvent<E>>;
  /** Takes changed instances of one recurring event away, as if they had never been changed. */
  dropExceptions(masterId: string): void;
}

/** The events of one calendar, sorted by start when they are next read after a write. */
export function eventStore<E>(): EventStore<E> {
  const records = new Map<string, StoredEvent<E>>();
  const masters = new Map<string, StoredEvent<E>>();
  const exceptions = new Map<string, Map<number, StoredEvent<E>>>();
  let sorted: StoredEvent<E>[] | undefined;
  let longestMs = 0;

  function sort(): StoredEvent<E>[] {
    const singles = [...records.values()].filter((record) => record.series === undefined);
    longestMs = singles.reduce((longest, record) => Math.max(longest, record.endMs - record.startMs), 0);
    return singles.sort((a, b) => a.startMs - b.startMs || a.order - b.order);
  }

  return {
    find: (id) => records.get(id),
    put(record) {
      records.set(record.id, record);
      sorted = undefined;
      if (record.series !== undefined || record.vanished.size > 0) masters.set(record.id, record);
      else masters.delete(record.id);
      if (record.exceptionOf === undefined) return;
      const { masterId, originalMs } = record.exceptionOf;
      const siblings = exceptions.get(masterId) ?? new Map<number, StoredEvent<E>>();
      exceptions.set(masterId, siblings.set(originalMs, record));
    },
    all: () => records.values(),
    within(fromMs, toMs) {
      sorted ??= sort();
      const found: StoredEvent<E>[] = [];
      for (let at = lowerBound(sorted, fromMs - longestMs); at < sorted.length; at += 1) {
        const record = sorted[at];
        if (record === undefined || record.startMs >= toMs) break;
        if (record.endMs > fromMs) found.push(record);
      }
      return found;
    },
    recurring: () => masters.values(),
    exceptions: (masterId) => exceptions.get(masterId) ?? new Map(),
    dropExceptions(masterId) {
      for (const { id } of exceptions.get(masterId)?.values() ?? []) records.delete(id);
      exceptions.delete(masterId);
      sorted = undefined;
    },
  };
}
