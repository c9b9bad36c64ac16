import type { Entry, EntryKind, OpenEntry, Written } from '#lib/messages.ts';
import type { OpenKey } from '#lib/sealing/keys.ts';
import { isSealed, opened } from '#lib/sealing/sealed.ts';

/** What a page can read of some entries. */
export interface Opened<K extends EntryKind> {
  readonly entries: readonly OpenEntry<K>[];
  /** How many could not be opened with this key: they are not lost, and not shown. */
  readonly unread: number;
}

/** Entries in their order; what is sealed is opened with `key`. */
export async function openEntries<K extends EntryKind>(
  entries: readonly Entry<K>[],
  key: OpenKey | undefined,
): Promise<Opened<K>> {
  const all = await Promise.allSettled(entries.map((entry) => openEntry(entry, key)));
  const read = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { entries: read, unread: all.length - read.length };
}

async function openEntry<K extends EntryKind>(entry: Entry<K>, key: OpenKey | undefined): Promise<OpenEntry<K>> {
  const { written } = entry;
  if (!isSealed(written)) return { ...entry, written };
  if (key === undefined) throw new Error('it is locked');
  // Only what was checked was sealed, and what is not as it was sealed does not open.
  return { ...entry, written: (await opened(written, entry, key)) as Written<K> };
}
