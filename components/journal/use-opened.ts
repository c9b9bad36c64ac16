import { useEffect, useMemo, useState } from 'react';
import type { Entry, EntryKind } from '#lib/messages.ts';
import type { OpenKey } from '#lib/sealing/keys.ts';
import { isSealed } from '#lib/sealing/sealed.ts';
import { useJournalKey } from './journal-key.tsx';
import { type Opened, openEntries } from './open-entries.ts';

export type OpenedNow<K extends EntryKind> =
  | { readonly state: 'locked' | 'waiting' }
  | ({ readonly state: 'ready' } & Opened<K>);

/** Entries as this page can read them: at once where they are plain, and after unlocking where they are not. */
export function useOpened<K extends EntryKind>(entries: readonly Entry<K>[]): OpenedNow<K> {
  const { key } = useJournalKey();
  const [done, setDone] = useState<{ readonly text: string; readonly key: OpenKey; readonly opened: Opened<K> }>();
  // Two answers with the same entries are the same entries.
  const text = JSON.stringify(entries);
  const known = useMemo(() => JSON.parse(text) as readonly Entry<K>[], [text]);
  const plain = useMemo(() => {
    const open = known.flatMap(({ written, ...facts }) => (isSealed(written) ? [] : [{ ...facts, written }]));
    return open.length === known.length ? open : undefined;
  }, [known]);
  useEffect(() => {
    setDone(undefined); // What was readable is not kept beside a key that was forgotten.
    if (plain !== undefined || key === undefined) return undefined;
    let current = true;
    void openEntries(known, key).then((opened) => current && setDone({ text, key, opened }));
    return () => {
      current = false;
    };
  }, [text, known, plain, key]);
  if (plain !== undefined) return { state: 'ready', entries: plain, unread: 0 };
  if (key === undefined) return { state: 'locked' };
  return done?.text === text && done.key === key ? { state: 'ready', ...done.opened } : { state: 'waiting' };
}
