import { browser } from 'wxt/browser';
import type { Travelling } from './settings.ts';

const choices = 'choices';
const snapshot = 'snapshot';
const hidden = 'hidden';

/** Memory of the browser, gone when it closes: tokens. */
export const sessionStore = {
  load: async (key: string): Promise<unknown> => (await browser.storage.session.get(key))[key],
  save: (key: string, value: unknown): Promise<void> => browser.storage.session.set({ [key]: value }),
  delete: (key: string): Promise<void> => browser.storage.session.remove(key),
};

/** Choices that follow the person to their other browsers. */
export const travelling: Travelling = {
  load: async () => (await browser.storage.sync.get(choices))[choices],
  save: (value) => browser.storage.sync.set({ [choices]: value }),
};

/** Empties all three; what lies in IndexedDB and in pages' own storage is not theirs. */
export async function eraseBrowserStores(): Promise<void> {
  const { local, session, sync } = browser.storage;
  await Promise.all([local, session, sync].map((area) => area.clear()));
}

/** What the new tab paints before it asks anything; the background leaves it, pages read it. */
export const snapshotStore = {
  save: (view: unknown): Promise<void> => browser.storage.local.set({ [snapshot]: view }),
};

/** Hide-now, where a page can ask for it before it shows a word; the background leaves it, pages read it. */
export const hiddenStore = {
  load: async (): Promise<boolean> => (await browser.storage.local.get(hidden))[hidden] === true,
  save: (on: boolean): Promise<void> =>
    on ? browser.storage.local.set({ [hidden]: true }) : browser.storage.local.remove(hidden),
};
