import { Failure } from '#lib/failure.ts';
import type { JournalLock } from '#lib/sealing/lock.ts';
import { isSealed } from '#lib/sealing/sealed.ts';
import { isOpen, type OpenEntry } from '#lib/stores/entry-schema.ts';
import { allEntries, aloneInJournal, entryKey, sealedEntry } from '#lib/stores/journal.ts';
import { findComing, loadLock, lockComing, lockLifted, lockSet } from '#lib/stores/journal-lock.ts';
import { together } from '#lib/stores/store.ts';
import type { World } from './world.ts';

/**
 * Sets a lock, or the same one under another passphrase. First the intention, so that nothing new is kept in plain; then
 * all that was written, in one step: a death between the two leaves it readable, and the next wake carries on.
 *
 * @throws Failure `changed` where there is another lock
 */
export function setLock(world: World, lock: JournalLock): Promise<void> {
  return aloneInJournal(world, async () => {
    const known = await loadLock(world.store);
    if (known !== undefined && known.publicKey !== lock.publicKey) throw new Failure('changed', 'there is a lock');
    if (known === undefined) await world.store.write(lockComing(lock));
    await sealAll(world, lock);
  });
}

/** What a death left half done. */
export async function carryLockOn(world: World): Promise<void> {
  if ((await findComing(world.store)) === undefined) return;
  await aloneInJournal(world, async () => {
    const lock = await findComing(world.store);
    if (lock !== undefined) await sealAll(world, lock);
  });
}

async function sealAll({ store }: World, lock: JournalLock): Promise<void> {
  const plain = (await allEntries(store)).filter((entry) => isOpen(entry));
  const sealed = await Promise.all(plain.map((entry) => sealedEntry(entry, lock.publicKey)));
  await store.write(together(lockSet(lock), new Map(sealed.map((entry) => [entryKey(entry), entry]))));
}

/**
 * Takes the lock off, with all that it sealed as the page could open it.
 *
 * @throws Failure `changed` where something was sealed that is not among it; nothing is changed then
 */
export function liftLock(world: World, opened: readonly OpenEntry[]): Promise<void> {
  return aloneInJournal(world, async () => {
    const byKey = new Map(opened.map((entry) => [entryKey(entry), entry]));
    const all = (await allEntries(world.store)).filter(({ written }) => isSealed(written));
    const plain = all.map((entry): readonly [string, OpenEntry] => {
      const written = byKey.get(entryKey(entry))?.written;
      if (written === undefined) throw new Failure('changed', 'something was written meanwhile');
      return [entryKey(entry), { ...entry, written }];
    });
    await world.store.write(together(lockLifted(), new Map(plain)));
  });
}
