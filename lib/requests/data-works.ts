import type { JournalLock } from '#lib/sealing/lock.ts';
import type { OpenEntry } from '#lib/stores/entry-schema.ts';
import { loadLock } from '#lib/stores/journal-lock.ts';
import { keepDraft, readDrafts } from './drafts.ts';
import { liftLock, setLock } from './journal-lock.ts';
import { copyMade, copyOfAll, eraseAll, leaveCopy, previewCopy, readCopyDue, takeCopy } from './own-data.ts';
import type { Input, Subject } from './requests.ts';
import type { World } from './world.ts';

/** Wraps what changes something: it leaves a new picture, and tells the open pages. */
export type Changing = <I, O>(subjects: readonly Subject[], work: (input: I) => Promise<O>) => (input: I) => Promise<O>;

export async function nothing(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  return {};
}

const everything: readonly Subject[] = ['house', 'journal', 'settings', 'accounts'];

/** The lock of the journal, and what the person takes along, brings back or erases. */
export function dataWorks(world: World, changing: Changing) {
  return {
    readLock: async () => ({ lock: await loadLock(world.store) }),
    setLock: changing(['journal'], ({ lock }: { lock: JournalLock }) => nothing(setLock(world, lock))),
    liftLock: changing(['journal'], ({ opened }: { opened: readonly OpenEntry[] }) => nothing(liftLock(world, opened))),
    keepDraft: (input: Input<'keepDraft'>) => nothing(keepDraft(world, input)),
    readDrafts: () => readDrafts(world),
    readCopy: () => copyOfAll(world),
    copyMade: changing(['journal'], ({ asOf }: { asOf: number }) => nothing(copyMade(world, asOf))),
    previewCopy: ({ text }: { text: string }) => previewCopy(world, text),
    takeCopy: changing(everything, ({ text }: { text: string }) => takeCopy(world, text)),
    eraseAll: async () => {
      await eraseAll(world);
      // No picture is left: there is nothing to draw.
      await world.announce(everything);
      return {};
    },
    readCopyDue: () => readCopyDue(world),
    leaveCopy: changing(['journal'], () => nothing(leaveCopy(world))),
  };
}
