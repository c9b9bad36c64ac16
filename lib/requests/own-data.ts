import { loadAccounts } from '#lib/stores/accounts.ts';
import { copyParts, readCopy, settingsToCopy } from '#lib/stores/copy.ts';
import { copyLeft, copySaved, isCopyDue } from '#lib/stores/copy-debt.ts';
import { type EntryKind, entryKinds, type OpenEntry } from '#lib/stores/entry-schema.ts';
import { allEntries, aloneInJournal, entryKey, entryToKeep } from '#lib/stores/journal.ts';
import { schemaVersion } from '#lib/stores/schema.ts';
import { loadSettings, type Settings, savedSettings } from '#lib/stores/settings.ts';
import type { Store } from '#lib/stores/store.ts';
import type { CopyInside } from './data-requests.ts';
import { disconnect } from './disconnect.ts';
import type { Output } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

/** All that a copy holds, by key. What is sealed is opened by the page, or there is no copy. */
export async function copyOfAll(world: World): Promise<Output<'readCopy'>> {
  const asOf = world.now();
  const prefixes = copyParts.map(({ prefix }) => prefix).filter((prefix) => prefix !== 'settings');
  const found = await Promise.all(prefixes.map(async (prefix) => [...(await world.store.loadAll(prefix))]));
  const settings = settingsToCopy(await loadSettings(world.store, world.travelling));
  const kept = Object.fromEntries([...found.flat(), ['settings', settings] as const]);
  const savedAt = new Date(asOf).toISOString();
  return { asOf, copy: { porchlight: 'copy', schema: schemaVersion, savedAt, kept } };
}

/** What a file holds and what taking it in would do; nothing is changed. */
export async function previewCopy(world: World, text: string): Promise<Output<'previewCopy'>> {
  const kept = await copyIn(world, text);
  return typeof kept === 'string' ? { problem: kept } : { inside: await insideOf(world.store, kept) };
}

/** Takes a file in: what it names is added or replaced, all in one write. */
export async function takeCopy(world: World, text: string): Promise<Output<'takeCopy'>> {
  const kept = await copyIn(world, text);
  if (typeof kept === 'string') return { problem: kept };
  const inside = await insideOf(world.store, kept);
  await world.alone('settings', () =>
    aloneInJournal(world, async () => {
      const changes = new Map(kept);
      for (const entry of entriesIn(kept)) changes.set(entryKey(entry), await entryToKeep(world.store, entry));
      const { store, travelling } = world;
      const chosen = kept.get('settings') as Partial<Settings> | undefined;
      if (chosen === undefined) return store.write(changes);
      const settings = { ...(await loadSettings(store, travelling)), ...chosen };
      const saved = await savedSettings(store, travelling, settings, world.now());
      await store.write(new Map([...changes, ...saved.here]));
      await saved.travel();
    }),
  );
  return { inside };
}

async function copyIn(world: World, text: string) {
  return readCopy(text, { zone: zoneOf(world, await loadSettings(world.store, world.travelling)) });
}

async function insideOf(store: Store, kept: ReadonlyMap<string, unknown>): Promise<CopyInside> {
  const entries = entriesIn(kept);
  const known = new Set((await allEntries(store)).map((entry) => entryKey(entry)));
  const counted = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).length;
  return {
    entries: entryKinds.map((kind) => ({ kind, count: counted(kind) })).filter(({ count }) => count > 0),
    replaced: entries.filter((entry) => known.has(entryKey(entry))).length,
    windows: [...kept.keys()].filter((key) => key.startsWith('lit:')).length,
    settings: kept.has('settings'),
  };
}

function entriesIn(kept: ReadonlyMap<string, unknown>): readonly OpenEntry[] {
  return [...kept].flatMap(([key, value]) => (key.startsWith('journal:') ? [value as OpenEntry] : []));
}

/**
 * Everything of ours goes from this browser. Whoever reads or books just now is waited for, so that nothing is written
 * afterwards; the events in calendars stay.
 */
export async function eraseAll(world: World): Promise<void> {
  for (const { id } of await loadAccounts(world.store)) await disconnect(world, id);
  const erase = async () => {
    const all = [...(await world.store.loadAll('')).keys()];
    await world.store.write(new Map(all.map((key) => [key, undefined])));
    await world.eraseBrowser();
  };
  await world.alone('booking', () => world.alone('settings', () => aloneInJournal(world, erase)));
}

/** A page saved a copy of all that was there at `asOf`. */
export function copyMade(world: World, asOf: number): Promise<void> {
  return aloneInJournal(world, async () => world.store.write(await copySaved(world.store, asOf)));
}

export function leaveCopy(world: World): Promise<void> {
  return aloneInJournal(world, async () => world.store.write(await copyLeft(world.store, world.now())));
}

/** Once a month, where there is something to lose that no copy holds; in a pause nothing asks. */
export async function readCopyDue(world: World): Promise<Output<'readCopyDue'>> {
  if (!(await isCopyDue(world.store, world.now()))) return { due: false };
  const { pausedUntil, firstRunDone } = await loadSettings(world.store, world.travelling);
  const due = firstRunDone && pausedUntil === '' && (await allEntries(world.store)).length > 0;
  return { due };
}
