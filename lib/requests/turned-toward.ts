import type { Store } from '#lib/stores/store.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import { today } from './content.ts';
import type { World } from './world.ts';

const key = 'turned-toward';

/** The last day that was lit; one at most is kept, so that there is nothing to count. */
export async function litDay(store: Store): Promise<CalendarDate | undefined> {
  return (await store.load(key)) as CalendarDate | undefined;
}

export async function turnToward(world: World, lit: boolean): Promise<void> {
  await world.store.write(new Map([[key, lit ? await today(world) : undefined]]));
}
