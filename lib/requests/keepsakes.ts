import { dropEntry, entriesOf, findEntry, keepEntry } from '#lib/stores/journal.ts';
import { today } from './content.ts';
import type { Box } from './memory-requests.ts';
import type { Input, Output } from './requests.ts';
import type { World } from './world.ts';

export async function listKeepsakes(world: World): Promise<Box> {
  const [date, all] = await Promise.all([today(world), entriesOf(world.store, 'keepsake')]);
  return { today: date, cards: all.map(({ written: _, ...facts }) => facts).toReversed() };
}

export async function readKeepsake({ store }: World, { id }: Input<'readKeepsake'>): Promise<Output<'readKeepsake'>> {
  return { entry: await findEntry(store, 'keepsake', id) };
}

export async function keepKeepsake(world: World, card: Input<'keepKeepsake'>): Promise<{ id: string }> {
  const { id = crypto.randomUUID(), date, note, place, photo } = card;
  const where = place.trim();
  const written = { note: note.trim(), ...(where !== '' && { place: where }), ...(photo && { photo }) };
  await keepEntry(world, { id, kind: 'keepsake', date, madeAt: world.now(), written });
  return { id };
}

export function dropKeepsake(world: World, { id }: Input<'dropKeepsake'>): Promise<void> {
  return dropEntry(world, 'keepsake', id);
}
