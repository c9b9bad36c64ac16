import type { Appreciation, CheckIn } from '#lib/practice/journal.ts';
import { anotherOpening, openingsWith, todaysOpening } from '#lib/practice/openings.ts';
import { loadOwnContent, loadShown } from '#lib/stores/own-content.ts';
import { noteShown, today } from './content.ts';
import type { Input, Output } from './requests.ts';
import type { World } from './world.ts';

const appreciationPrefix = 'journal:appreciation:';
const checkInPrefix = 'journal:check-in:';
/** What may come, what came, and the day. */
async function openingsNow(world: World) {
  const { store } = world;
  const [date, own, shown] = await Promise.all([today(world), loadOwnContent(store), loadShown(store, 'opening')]);
  return { date, shown, list: openingsWith(own) };
}

export async function todaysAppreciation(world: World): Promise<Output<'todaysAppreciation'>> {
  const { date, shown, list } = await openingsNow(world);
  const kept = (await world.store.load(`${appreciationPrefix}${date}`)) as Appreciation | undefined;
  const [last] = [shown[date] ?? []].flat().slice(-1);
  // What was hidden since it was shown goes from the page too.
  const standing = last !== undefined && list.includes(last) ? last : todaysOpening(date, shown, list);
  const opening = kept?.opening ?? standing;
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
  const kept: Appreciation = { id: crypto.randomUUID(), madeAt: world.now(), date, ...said };
  await world.store.write(new Map([[`${appreciationPrefix}${date}`, kept]]));
  return kept;
}

export async function keepCheckIn(world: World, said: Input<'keepCheckIn'>): Promise<{ id: string }> {
  const { text, closeness, energy } = said;
  const id = crypto.randomUUID();
  const kept: CheckIn = { id, madeAt: world.now(), text, closeness, energy };
  await world.store.write(new Map([[`${checkInPrefix}${kept.madeAt}:${id}`, kept]]));
  return { id };
}

/** Newest first. */
export async function appreciations({ store }: World): Promise<readonly Appreciation[]> {
  const all = [...(await store.loadAll(appreciationPrefix)).values()] as Appreciation[];
  return all.sort((a, b) => b.date.localeCompare(a.date));
}
