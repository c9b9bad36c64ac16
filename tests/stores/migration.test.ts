import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findOpenEntry } from '#lib/stores/entry-schema.ts';
import { allEntries } from '#lib/stores/journal.ts';
import { migrate, schemaVersion } from '#lib/stores/schema.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

const place = { zone: 'Europe/Berlin' };

/** What a browser kept that ran the given version; none of these files is ever changed. */
function kept(version: number): Map<string, unknown> {
  const text = readFileSync(new URL(`./versions/v${version}.json`, import.meta.url), 'utf8');
  return new Map(Object.entries(JSON.parse(text)));
}

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);

test.each(versions)('what version %i kept is read by this one', async (version) => {
  const store = memoryStore(kept(version));
  expect(await migrate(store, place)).toBe(true);
  expect(Object.fromEntries(store.kept)).toEqual(Object.fromEntries(kept(schemaVersion)));
});

test('every entry that came from the first version fits the schema, and none is lost', async () => {
  const store = memoryStore(kept(1));
  await migrate(store, place);
  const entries = await allEntries(store);
  expect(entries).toHaveLength(6);
  for (const entry of entries) expect(findOpenEntry(entry)).toEqual(entry);
  expect(store.kept.get('unread:journal:surprise:nothing')).toBe(7);
});

test('a migration that died before its write is run again, one that wrote is not', async () => {
  const store = memoryStore(kept(1));
  const dying = { ...store, write: () => Promise.reject(new Error('died')) };
  await expect(migrate(dying, place)).rejects.toThrow('died');
  expect(Object.fromEntries(store.kept)).toEqual(Object.fromEntries(kept(1)));
  await migrate(store, place);
  await migrate(store, place);
  expect(store.kept.get('schema')).toBe(schemaVersion);
});

test('what a newer version kept is left alone', async () => {
  const store = memoryStore(new Map<string, unknown>([['schema', schemaVersion + 1]]));
  expect(await migrate(store, place)).toBe(false);
  expect(Object.fromEntries(store.kept)).toEqual({ schema: schemaVersion + 1 });
});
