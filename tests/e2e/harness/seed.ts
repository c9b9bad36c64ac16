import type { Page } from 'playwright';

/** Runs in a page of the extension: `put` is written to what is kept, and all that is kept under `prefix` comes back. */
async function keepAndFind({ put, prefix }: { put: readonly (readonly [string, unknown])[]; prefix: string }) {
  const answer = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const opening = indexedDB.open('porchlight');
  // A quick test may be there before the extension itself.
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await answer(opening);
  const store = database.transaction('kept', 'readwrite').objectStore('kept');
  for (const [key, value] of put) await answer(store.put(value, key));
  const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  database.close();
  return keys.map((key, index) => [String(key), values[index]] as const).filter(([key]) => key.startsWith(prefix));
}

/** Puts values straight into what the extension keeps: for what only time could bring about. `page` is one of its own. */
export async function seed(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(keepAndFind, { put: Object.entries(values), prefix: '' });
}

/** What the extension keeps under keys that begin with `prefix`. */
export async function stored(page: Page, prefix: string): Promise<ReadonlyMap<string, unknown>> {
  return new Map(await page.evaluate(keepAndFind, { put: [], prefix }));
}

/** The one kept time, as if it had been so many hours earlier. */
export async function keptEarlier(page: Page, hours: number): Promise<void> {
  for (const [key, value] of await stored(page, 'occasion:')) {
    const occasion = value as { readonly period: { readonly start: number; readonly end: number } };
    const { start, end } = occasion.period;
    const period = { start: start - hours * 3_600_000, end: end - hours * 3_600_000 };
    await seed(page, { [key]: { ...occasion, period } });
  }
}

/** The one kept time, as if it were a long evening so many hours from now; a negative number: it was. */
export async function longEvening(page: Page, hours: number): Promise<void> {
  for (const [key, value] of await stored(page, 'occasion:')) {
    const { period } = value as { readonly period: { readonly start: number } };
    const start = period.start + hours * 3_600_000;
    const evening = { ritual: 'monthly-evening', period: { start, end: start + 120 * 60_000 } };
    await seed(page, { [key]: { ...(value as object), ...evening } });
  }
}
