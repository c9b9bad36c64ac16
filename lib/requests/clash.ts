import { addDays, type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import { readSettings } from './settings.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

const key = 'clashed-on';

/** There was a clash today. Only the date is noted, and only where the person wants to be reminded of it. */
export async function noteClash(world: World): Promise<void> {
  const settings = await readSettings(world);
  const { date } = wallTimeAt(world.now(), zoneOf(world, settings));
  await world.store.write(new Map([[key, settings.reminders.includes('clash') ? date : undefined]]));
}

/** The day of the last clash, if it was today or yesterday; one that is longer ago is forgotten. */
export async function findClash(world: World): Promise<CalendarDate | undefined> {
  const date = (await world.store.load(key)) as CalendarDate | undefined;
  if (date === undefined) return undefined;
  const today = wallTimeAt(world.now(), zoneOf(world, await readSettings(world))).date;
  if (date >= addDays(today, -1)) return date;
  await world.store.write(new Map([[key, undefined]]));
  return undefined;
}
