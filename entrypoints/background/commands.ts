import { browser } from 'wxt/browser';

/** What the keys of the manifest do, beside the one that opens the popup by itself. */
export interface Commands {
  readonly hide: () => void;
  /** Opens a page of ours, by its address. */
  readonly open: (page: string) => void;
}

/** Listens to the keys, from the worker's first turn on. */
export function answerCommands({ hide, open }: Commands): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'hide-now') hide();
    if (command === 'repair') open('/home.html#/repair');
    if (command === 'check-in') openPopup().catch(() => open('/popup.html'));
  });
}

/** Only what is native: the polyfill knows nothing of it, and a browser without it opens the page as a tab. */
async function openPopup(): Promise<void> {
  const { chrome } = globalThis as { readonly chrome?: { readonly action?: { openPopup?(): Promise<void> } } };
  if (chrome?.action?.openPopup === undefined) throw new TypeError('this browser opens no popup by itself');
  await chrome.action.openPopup();
}
