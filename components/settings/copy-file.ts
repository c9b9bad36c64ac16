import { openEntries } from '#components/journal/open-entries.ts';
import type { Copy, Entry, EntryKind } from '#lib/messages.ts';
import type { OpenKey } from '#lib/sealing/keys.ts';
import { isSealed } from '#lib/sealing/sealed.ts';
import type { PluralKey, Words } from '#lib/words.ts';

const journal = 'journal:';

/** The entries in a copy, as the background gave them. */
export function entriesOfCopy({ kept }: Copy): readonly Entry[] {
  return Object.entries(kept).flatMap(([key, value]) => (key.startsWith(journal) ? [value as Entry] : []));
}

/** Whether it can be written to a file as it is. */
export function needsKey(copy: Copy): boolean {
  return entriesOfCopy(copy).some(({ written }) => isSealed(written));
}

/** The text of the file: readable by the person, whatever locks are here. @throws Error where one entry does not open */
export async function copyText(copy: Copy, key: OpenKey | undefined): Promise<string> {
  const { entries, unread } = await openEntries(entriesOfCopy(copy), key);
  if (unread > 0) throw new Error('a copy without all of it is none');
  const open = Object.fromEntries(entries.map((entry) => [`${journal}${entry.kind}:${entry.id}`, entry]));
  return JSON.stringify({ ...copy, kept: { ...copy.kept, ...open } }, null, 2);
}

/** How each kind is counted. */
const counted: Readonly<Record<EntryKind, PluralKey>> = {
  appreciation: 'copy_appreciation',
  'check-in': 'copy_check_in',
  'follow-up': 'copy_follow_up',
  surprise: 'copy_surprise',
  hope: 'copy_hope',
  seed: 'copy_seed',
  keepsake: 'copy_keepsake',
  'private-note': 'copy_private_note',
};

interface Inside {
  readonly entries: readonly { readonly kind: EntryKind; readonly count: number }[];
  readonly windows: number;
  readonly settings: boolean;
}

/** '12 appreciations, 3 check-ins and your settings'. */
export function insideText({ entries, windows, settings }: Inside, words: Words): string {
  const parts = [
    ...entries.map(({ kind, count }) => words.count(counted[kind], count)),
    ...(windows > 0 ? [words.count('copy_window', windows)] : []),
    ...(settings ? [words.say('copy_settings')] : []),
  ];
  return parts.length === 0 ? words.say('copy_nothing') : new Intl.ListFormat(words.locale).format(parts);
}
