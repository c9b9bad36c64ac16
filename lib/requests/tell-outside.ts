import { noteNotified, unnotified } from '#lib/booking/outside-change.ts';
import { loadOccasions } from '#lib/booking/records.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { pausedUntil } from './pause.ts';
import { situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/**
 * One notification of the browser for whatever came to lie on kept times, where the person wants them; it names neither
 * the time nor the two. Not in a meeting, in kept time or in a pause: then a later wake tells.
 */
export async function tellOutside(world: World): Promise<void> {
  const situation = await situationNow(world);
  const { settings, own, now } = situation;
  if (!settings.notifications || pausedUntil(situation) !== '') return;
  const kept = (await loadOccasions(world.store)).filter(({ state }) => state === 'held').map(({ period }) => period);
  if ([...own.firm, ...kept].some((period) => isNow(period, now))) return;
  await world.alone('booking', async () => {
    const ids = await unnotified(world.store);
    if (ids.length === 0) return;
    // Noted first: told twice is worse than not told, since the pages tell it anyway.
    await noteNotified(world.store, ids, now);
    await world.notify('outside-change');
  });
}

function isNow({ start, end }: Period, now: Instant): boolean {
  return start <= now && now < end;
}
