import { browser } from 'wxt/browser';
import { hiddenStore } from './browser-stores.ts';

const key = 'hidden';

/** Keeps hide-now where the pages of this browser find it at once, and tells the page that is open. */
function mirror(hidden: boolean): void {
  if ((localStorage.getItem(key) !== null) === hidden) return;
  if (hidden) localStorage.setItem(key, '1');
  else localStorage.removeItem(key);
  dispatchEvent(new StorageEvent('storage', { key, newValue: hidden ? '1' : null }));
}

/** Follows hide-now, wherever it is tapped; done once this page knows whether it may show a word. */
export async function followHidden(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) mirror(change.newValue === true);
  });
  // What this browser hid and could not tell stays hidden.
  if (await hiddenStore.load()) mirror(true);
}
