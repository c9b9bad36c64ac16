import { Failure } from '#lib/failure.ts';
import { sealed } from '#lib/sealing/sealed.ts';
import { copyOwed } from './copy-debt.ts';
import { type Entry, type EntryFacts, type EntryKind, isOpen, type OpenEntry } from './entry-schema.ts';
import { loadLock } from './journal-lock.ts';
import { type Changes, type Store, together } from './store.ts';

/** Where the journal is, and what lets one of its writers in at a time: nothing is kept in plain beside a new lock. */
export interface JournalPlace {
  readonly store: Store;
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

const prefix = 'journal:';
export const entryKey = ({ kind, id }: Pick<EntryFacts, 'kind' | 'id'>) => `${prefix}${kind}:${id}`;

/** Runs `work` while nobody else writes the journal or its lock. Not to be nested. */
export function aloneInJournal<T>({ alone }: JournalPlace, work: () => Promise<T>): Promise<T> {
  return alone('journal', work);
}

/**
 * Keeps an entry, in place of one of its kind and id: sealed, where there is a lock.
 *
 * @param also what is written in the same step
 * @returns the entry as it is kept
 */
export function keepEntry<K extends EntryKind>(
  place: JournalPlace,
  entry: OpenEntry<K>,
  also: Changes = new Map(),
): Promise<Entry<K>> {
  return aloneInJournal(place, async () => {
    const kept = await entryToKeep(place.store, entry);
    const owed = await copyOwed(place.store, entry.madeAt);
    await place.store.write(together(owed, also, new Map([[entryKey(kept), kept]])));
    return kept;
  });
}

/** The entry as it may lie on the disk now. For those who are alone in the journal. */
export async function entryToKeep<K extends EntryKind>(store: Store, entry: OpenEntry<K>): Promise<Entry<K>> {
  const lock = await loadLock(store);
  return lock === undefined ? entry : sealedEntry(entry, lock.publicKey);
}

export async function sealedEntry<K extends EntryKind>(entry: Entry<K>, publicKey: string): Promise<Entry<K>> {
  return isOpen(entry) ? { ...entry, written: await sealed(entry.written, entry, publicKey) } : entry;
}

/**
 * Changes the facts of one entry, sealed or not.
 *
 * @param change undefined: nothing is to be changed
 * @throws Failure `not-found` where there is none, or nothing was to be changed
 */
export function changeFacts<K extends EntryKind>(
  place: JournalPlace,
  kind: K,
  id: string,
  change: (known: Entry<K>) => Partial<Pick<EntryFacts, 'date' | 'due' | 'settled'>> | undefined,
): Promise<Entry<K>> {
  return aloneInJournal(place, async () => {
    const known = await findEntry(place.store, kind, id);
    const changed = known && change(known);
    if (!known || !changed) throw new Failure('not-found', 'no such entry');
    const after = { ...known, ...changed };
    await place.store.write(new Map([[entryKey(known), after]]));
    return after;
  });
}

/** All of a kind, earliest first; what is sealed is opened by pages alone. */
export async function entriesOf<K extends EntryKind>(store: Store, kind: K): Promise<readonly Entry<K>[]> {
  const all = [...(await store.loadAll(`${prefix}${kind}:`)).values()] as Entry<K>[];
  return all.sort(inOrder);
}

export async function findEntry<K extends EntryKind>(store: Store, kind: K, id: string): Promise<Entry<K> | undefined> {
  return (await store.load(entryKey({ kind, id }))) as Entry<K> | undefined;
}

/** One that is not there is no fault. */
export function dropEntry(place: JournalPlace, kind: EntryKind, id: string): Promise<void> {
  return aloneInJournal(place, () => place.store.write(new Map([[entryKey({ kind, id }), undefined]])));
}

/** The whole journal, earliest first. */
export async function allEntries(store: Store): Promise<readonly Entry[]> {
  return ([...(await store.loadAll(prefix)).values()] as Entry[]).sort(inOrder);
}

function inOrder(a: EntryFacts, b: EntryFacts): number {
  return a.date.localeCompare(b.date) || a.madeAt - b.madeAt || a.id.localeCompare(b.id);
}
