import { browser } from 'wxt/browser';
import { memory, readView } from '#components/newtab/page-state.ts';

/** Keeps the newer of two pictures where the first paint can read it at once; one that is gone, goes here too. */
function mirror(stored: unknown): void {
  if (stored === undefined) {
    localStorage.removeItem(memory.snapshot);
    return;
  }
  const left = readView(typeof stored === 'string' ? stored : JSON.stringify(stored));
  const here = readView(localStorage.getItem(memory.snapshot));
  if (left === undefined || (here !== undefined && here.madeAt >= left.madeAt)) return;
  // The background may not have asked the journal; what a page knew of the same day is still true.
  const sentence = left.sentence ?? (here?.dates[0]?.start === left.dates[0]?.start ? here?.sentence : undefined);
  localStorage.setItem(memory.snapshot, JSON.stringify({ ...left, sentence }));
}

/** The background leaves its picture of the house in `storage.local`; pages carry it to where it can be read at once. */
export function followSnapshot(): void {
  browser.storage.local.get(memory.snapshot).then(
    (stored) => stored[memory.snapshot] !== undefined && mirror(stored[memory.snapshot]),
    (error: unknown) => console.error('the snapshot could not be read', error),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[memory.snapshot];
    if (area === 'local' && change) mirror(change.newValue);
    const hidden = changes[memory.hidden];
    // Only hiding comes as news here: words are shown again by a page, and pages hear each other.
    if (hidden?.newValue) {
      localStorage.setItem(memory.hidden, '1');
      dispatchEvent(new StorageEvent('storage', { key: memory.hidden, newValue: '1' }));
    }
  });
}
