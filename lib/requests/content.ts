import { Failure, failureKind } from '#lib/failure.ts';
import { restDays, type Shown } from '#lib/practice/no-repeat.ts';
import {
  type ContentChange,
  type ContentKind,
  changedContent,
  mostOwn,
  type OwnContent,
} from '#lib/practice/own-content.ts';
import { loadOwnContent, loadShown, ownContentKey, shownKey } from '#lib/stores/own-content.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { addDays, type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import type { Output } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

export async function today(world: World): Promise<CalendarDate> {
  const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
  return wallTimeAt(world.now(), zone).date;
}

export async function readContent(world: World, list: ContentKind): Promise<Output<'readContent'>> {
  const [date, own, shown] = await Promise.all([
    today(world),
    loadOwnContent(world.store),
    loadShown(world.store, list),
  ]);
  return { today: date, own, shown };
}

/** @throws Failure `invalid` where there would be too many; nothing is changed then */
export function saveOwnContent(world: World, change: ContentChange): Promise<OwnContent> {
  return world.alone('own-content', async () => {
    const after = changedContent(await loadOwnContent(world.store), change);
    if (Math.max(after.items.length, after.hidden.length) > mostOwn) throw new Failure('invalid', 'too many');
    await world.store.write(new Map([[ownContentKey, after]]));
    return after;
  });
}

/** Notes what is shown, and forgets what has rested long enough. */
export async function noteShown(
  world: World,
  list: ContentKind,
  item: string,
  known?: { readonly date: CalendarDate; readonly shown: Shown },
): Promise<void> {
  const { date, shown } = known ?? { date: await today(world), shown: await loadShown(world.store, list) };
  const before = [shown[date] ?? []].flat();
  if (before.at(-1) === item) return;
  const oldest = addDays(date, -restDays - 1);
  const recent = Object.entries(shown).filter(([day]) => day >= oldest);
  const now: Shown = { ...Object.fromEntries(recent), [date]: [...before, item] };
  try {
    await world.store.write(new Map([[shownKey(list), now]]));
  } catch (error) {
    // What was not noted may come again too soon; that is no reason to show nothing.
    if (failureKind(error) !== 'storage-full') throw error;
  }
}
