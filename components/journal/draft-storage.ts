import { useEffect, useState } from 'react';
import { type DraftName, request } from '#lib/messages.ts';

/** Where a page keeps what was not sent yet. A browser may refuse it; then the text lives as long as the page. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Set while the journal is locked: what is unfinished then stays off every disk. */
const lockedKey = 'journal-lock';
const names: Readonly<Record<DraftName, string>> = {
  'check-in': 'porchlight:check-in-draft',
  sunday: 'porchlight:sunday-draft',
  keepsake: 'porchlight:keepsake-draft',
  'card-change': 'porchlight:card-change-draft',
};

/** Of a browser that refuses its storage it is not known; there no page keeps anything either. */
export function isJournalLocked(): boolean {
  try {
    return localStorage.getItem(lockedKey) !== null;
  } catch {
    return false; // Site data is blocked.
  }
}

/** Leaves word for every page of this browser; the unfinished texts of before go where they now belong. */
export async function rememberLock(isLocked: boolean): Promise<void> {
  if (isLocked === isJournalLocked()) return;
  if (isLocked) localStorage.setItem(lockedKey, '1');
  else localStorage.removeItem(lockedKey);
  const moved = isLocked ? undefined : await request('readDrafts', {});
  for (const [name, key] of Object.entries(names) as [DraftName, string][]) {
    const text = isLocked ? localStorage.getItem(key) : moved?.[name];
    if (!text) continue;
    if (!isLocked) localStorage.setItem(key, text);
    await request('keepDraft', { name, text: isLocked ? text : '' });
    if (isLocked) localStorage.removeItem(key);
  }
  // The picture of the last new tab may hold today's words.
  localStorage.removeItem('snapshot');
}

/** `localStorage`; while the journal is locked, the browser's memory. Undefined until that was asked. */
export function useDraftStorage(name: DraftName): DraftStorage | undefined {
  const [storage, setStorage] = useState<DraftStorage | undefined>(() =>
    isJournalLocked() ? undefined : localStorage,
  );
  useEffect(() => {
    if (!isJournalLocked()) return;
    // Where the memory cannot be asked, the page is all that there is.
    const asked = request('readDrafts', {}).catch((): Partial<Record<DraftName, string>> => ({}));
    void asked.then((drafts) => setStorage(memoryStorage(name, drafts[name])));
  }, [name]);
  return storage;
}

/** The same doors as `localStorage` has, for one text, which the background keeps in memory. */
function memoryStorage(name: DraftName, found: string | undefined): DraftStorage {
  let now = found ?? null;
  const keep = (text: string | null) => {
    now = text;
    // What could not be kept is still on the page.
    request('keepDraft', { name, text: text ?? '' }).catch(() => undefined);
  };
  return { getItem: () => now, setItem: (_, text) => keep(text), removeItem: () => keep(null) };
}
