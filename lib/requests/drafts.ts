import type { Input, Output } from './requests.ts';
import type { World } from './world.ts';

/** What is unfinished on pages of a locked journal: in the browser's memory, never on a disk. */
export const draftNames = ['check-in', 'sunday', 'keepsake', 'card-change'] as const;

const keyOf = (name: (typeof draftNames)[number]) => `draft:${name}`;

export async function keepDraft({ session }: World, { name, text }: Input<'keepDraft'>): Promise<void> {
  await (text === '' ? session.delete(keyOf(name)) : session.save(keyOf(name), text));
}

export async function readDrafts({ session }: World): Promise<Output<'readDrafts'>> {
  const found = await Promise.all(draftNames.map(async (name) => [name, await session.load(keyOf(name))] as const));
  return Object.fromEntries(found.filter(([, text]) => typeof text === 'string'));
}
