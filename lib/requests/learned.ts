import type { Learn } from '#lib/booking/learn.ts';
import { type LearnedRow, learnedRows, placeAt, withOutcome } from '#lib/planning/learned.ts';
import { learnedChange, loadLearned } from '#lib/stores/learned.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

/** Learns of times at their weekday and half hour in the zone of the rituals. Run under the booking lock. */
export function learnIn(world: World): Learn {
  return async (seen) => {
    if (seen.length === 0) return new Map();
    const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
    let table = await loadLearned(world.store);
    for (const { period, outcome } of seen) {
      table = withOutcome(table, placeAt(period.start, zone), outcome, world.now());
    }
    return learnedChange(table);
  };
}

/** All that the planner knows of times that were kept, Monday first. */
export async function readLearned(world: World): Promise<readonly LearnedRow[]> {
  return learnedRows(await loadLearned(world.store), world.now());
}

/** From here on every time is as good as if nothing had ever been kept. */
export async function forgetLearned(world: World): Promise<void> {
  await world.alone('booking', () => world.store.write(learnedChange(undefined)));
}
