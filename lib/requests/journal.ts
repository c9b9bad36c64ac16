import type { Appreciation } from '#lib/practice/journal.ts';
import { anotherOpening, openingsWith, todaysOpening } from '#lib/practice/openings.ts';
import { type Entry, isOpen } from '#lib/stores/entry-schema.ts';
import { entriesOf, findEntry, keepEntry } from '#lib/stores/journal.ts';
import { loadOwnContent, loadShown } from '#lib/stores/own-content.ts';
import { noteShown, today } from './content.ts';
import { hopesSeen } from './lines.ts';
import type { Input, Output } from './requests.ts';
import type { World } from './world.ts';

/** What may come, what came, and the day. */
async function openingsNow(world: World) {
  const { store } = world;
  const [date, own, shown] = await Promise.all([today(world), loadOwnContent(store), loadShown(store, 'opening')]);
  return { date, shown, list: openingsWith(own) };
}

export async function todaysAppreciation(world: World): Promise<Output<'todaysAppreciation'>> {
  const { date, shown, list } = await openingsNow(world);
  const entry = await findEntry(world.store, 'appreciation', date);
  const kept = entry && saidOf(entry);
  const [last] = [shown[date] ?? []].flat().slice(-1);
  // What was hidden since it was shown goes from the page too.
  const standing = last !== undefined && list.includes(last) ? last : todaysOpening(date, shown, list);
  const opening = kept?.opening || standing;
  await noteShown(world, 'opening', opening, { date, shown });
  return { opening, kept };
}

export async function nextOpening(world: World, not: string): Promise<{ opening: string }> {
  const { date, shown, list } = await openingsNow(world);
  const opening = anotherOpening(date, shown, not, list);
  await noteShown(world, 'opening', opening, { date, shown });
  return { opening };
}

/** One a day: a second one takes the first one's place. */
export async function keepAppreciation(world: World, said: Input<'keepAppreciation'>): Promise<Appreciation> {
  const date = await today(world);
  const entry = { id: date, kind: 'appreciation', date, madeAt: world.now(), written: said } as const;
  return saidOf(await keepEntry(world, entry));
}

/** For pages that show it at once; sealed words are empty there. */
function saidOf(entry: Entry<'appreciation'>): Appreciation {
  const { id, madeAt, date } = entry;
  return { id, madeAt, date, ...(isOpen(entry) ? entry.written : { opening: '', deed: '', feeling: '' }) };
}

export async function keepCheckIn(world: World, said: Input<'keepCheckIn'>): Promise<{ id: string }> {
  const { text, closeness, energy } = said;
  const written = { text, ...(closeness && { closeness }), ...(energy && { energy }) };
  const facts = { id: crypto.randomUUID(), kind: 'check-in', date: await today(world), madeAt: world.now() } as const;
  await keepEntry(world, { ...facts, written });
  await hopesSeen(world);
  return { id: facts.id };
}

/** Newest first. */
export async function appreciations({ store }: World): Promise<readonly Entry<'appreciation'>[]> {
  return (await entriesOf(store, 'appreciation')).toReversed();
}
