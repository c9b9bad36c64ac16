import { failureKind } from '#lib/failure.ts';
import type { Appreciation, CheckIn } from '#lib/practice/journal.ts';
import { anotherOpening, openingRestDays, todaysOpening } from '#lib/practice/openings.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { addDays, type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import type { Input, Output } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

const appreciationPrefix = 'journal:appreciation:';
const checkInPrefix = 'journal:check-in:';
const openingsKey = 'openings';

async function today(world: World): Promise<CalendarDate> {
  const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
  return wallTimeAt(world.now(), zone).date;
}

/** Every opening that was on a page, by day; the last of a day is the one that stands there. */
type Shown = Readonly<Record<CalendarDate, readonly string[]>>;

async function shownOpenings(world: World): Promise<Shown> {
  return ((await world.store.load(openingsKey)) as Shown | undefined) ?? {};
}

/** Notes what is shown, and forgets what has rested long enough. */
async function show(world: World, shown: Shown, date: CalendarDate, opening: string): Promise<void> {
  const today = shown[date] ?? [];
  if (today.at(-1) === opening) return;
  const oldest = addDays(date, -openingRestDays - 1);
  const recent = Object.entries(shown).filter(([day]) => day >= oldest);
  const now: Shown = { ...Object.fromEntries(recent), [date]: [...today, opening] };
  try {
    await world.store.write(new Map([[openingsKey, now]]));
  } catch (error) {
    // What was not noted may come again too soon; that is no reason to show nothing.
    if (failureKind(error) !== 'storage-full') throw error;
  }
}

export async function todaysAppreciation(world: World): Promise<Output<'todaysAppreciation'>> {
  const date = await today(world);
  const kept = (await world.store.load(`${appreciationPrefix}${date}`)) as Appreciation | undefined;
  const shown = await shownOpenings(world);
  const opening = kept?.opening ?? shown[date]?.at(-1) ?? todaysOpening(date, shown);
  await show(world, shown, date, opening);
  return { opening, kept };
}

export async function nextOpening(world: World, not: string): Promise<{ opening: string }> {
  const date = await today(world);
  const shown = await shownOpenings(world);
  const opening = anotherOpening(date, shown, not);
  await show(world, shown, date, opening);
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
