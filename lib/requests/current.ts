import { migrate } from '#lib/stores/schema.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

/** Brings what is kept to this version, one at a time. @returns false when it is of a newer one: nothing may be written */
export function current(world: World): Promise<boolean> {
  return world.alone('schema', async () => {
    const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
    return migrate(world.store, { zone });
  });
}
