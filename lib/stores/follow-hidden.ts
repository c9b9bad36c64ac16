import { browser } from 'wxt/browser';
import { hiddenStore } from './browser-stores.ts';

const key = 'hidden';

/** Keeps hide-now where the pages of this browser find it at once, and tells the page that is open. */
function mirror(hidden: boolean): void {
  if (hidden) localStorage.setItem(key, '1');
  else localStorage.removeItem(key);
  dispatchEvent(new StorageEvent('storage', { key, newValue: hidden ? '1' : null }));
}

/** Follows hide-now, wherever it is tapped; done once this page knows whether it may show a word. */
export async function untilHiddenIsKnown(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[key];
    if (area === 'local' && change) mirror(change.newValue === true);
  });
  // What this browser hid and could not tell stays hidden.
  const hidden = await hiddenStore.load().catch(() => false);
  if (hidden) mirror(true);
}
