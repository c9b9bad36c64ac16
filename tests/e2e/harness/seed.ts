import type { Page } from 'playwright';

/** Puts values straight into what the extension keeps: for what only time could bring about. `page` is one of its own. */
export async function seed(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (entries) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('porchlight');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('kept', 'readwrite');
    for (const [key, value] of entries) transaction.objectStore('kept').put(value, key);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, Object.entries(values));
}

/** What the extension keeps under keys that begin with `prefix`. */
export async function stored(page: Page, prefix: string): Promise<Readonly<Record<string, unknown>>> {
  const found = await page.evaluate(async (begins) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('porchlight');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = database.transaction('kept').objectStore('kept');
    const ask = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const [keys, values] = await Promise.all([ask(store.getAllKeys()), ask(store.getAll())]);
    database.close();
    return keys.map((key, index) => [String(key), values[index]] as const).filter(([key]) => key.startsWith(begins));
  }, prefix);
  return Object.fromEntries(found);
}
