import { failureKind } from '#lib/failure.ts';
import type { Appreciation } from '#lib/practice/journal.ts';
import { anotherOpening, openingRestDays, todaysOpening } from '#lib/practice/openings.ts';
import { type Entry, isOpen } from '#lib/stores/entry-schema.ts';
import { entriesOf, findEntry, keepEntry } from '#lib/stores/journal.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { addDays, type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import type { Input, Output } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

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
  const entry = await findEntry(world.store, 'appreciation', date);
  const kept = entry && saidOf(entry);
  const shown = await shownOpenings(world);
  const opening = kept?.opening || shown[date]?.at(-1) || todaysOpening(date, shown);
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
  return { id: facts.id };
}

/** Newest first. */
export async function appreciations({ store }: World): Promise<readonly Entry<'appreciation'>[]> {
  return (await entriesOf(store, 'appreciation')).toReversed();
}
