import { isOpen } from '#lib/stores/entry-schema.ts';
import { changeFacts, dropEntry, entriesOf, keepEntry } from '#lib/stores/journal.ts';
import { addDays } from '#lib/time/wall-time.ts';
import { today } from './content.ts';
import type { Input, Output } from './requests.ts';
import type { World } from './world.ts';

/** A hope is for the day after; a seed is for no day. */
export async function keepLine(world: World, { kind, text }: Input<'keepLine'>): Promise<Output<'keepLine'>> {
  const date = await today(world);
  const due = kind === 'hope' ? { due: addDays(date, 1) } : {};
  const facts = { id: crypto.randomUUID(), kind, date, madeAt: world.now(), ...due };
  const kept = await keepEntry(world, { ...facts, written: { text } });
  return { id: facts.id, sealed: !isOpen(kept) };
}

export function dropLine(world: World, { kind, id }: Input<'dropLine'>): Promise<void> {
  return dropEntry(world, kind, id);
}

export async function readHopes(world: World): Promise<Output<'readHopes'>> {
  const due = await hopesOfToday(world);
  return { hopes: due.flatMap((entry) => (isOpen(entry) ? [entry.written.text] : [])) };
}

/** A check-in of today was kept: what was hoped was seen. */
export async function hopesSeen(world: World): Promise<void> {
  for (const { id } of await hopesOfToday(world)) await changeFacts(world, 'hope', id, () => ({ settled: 'done' }));
}

async function hopesOfToday(world: World) {
  const date = await today(world);
  return (await entriesOf(world.store, 'hope')).filter(({ due, settled }) => due === date && settled === undefined);
}
