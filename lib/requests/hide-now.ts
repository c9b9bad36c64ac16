import type { Store } from '#lib/stores/store.ts';
import type { World } from './world.ts';

const key = 'hidden';

/** Whether the person hid every word, until they show them again. */
export async function areWordsHidden(store: Store): Promise<boolean> {
  return (await store.load(key)) === true;
}

/** Here for reminders, and where every page finds it before it shows a word. */
export async function hideWords(world: World, hidden: boolean): Promise<void> {
  await world.store.write(new Map([[key, hidden || undefined]]));
  await world.leaveHidden(hidden);
}
