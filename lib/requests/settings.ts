import { loadSettings, type Settings, saveSettings } from '#lib/stores/settings.ts';
import type { World } from './world.ts';

export function readSettings(world: World): Promise<Settings> {
  return loadSettings(world.store, world.travelling);
}

/** Changes the fields that `changes` names; two pages that change others at once both count. */
export async function changeSettings(world: World, changes: Partial<Settings>): Promise<Settings> {
  return world.alone('settings', async () => {
    const settings = { ...(await loadSettings(world.store, world.travelling)), ...changes };
    await saveSettings(world.store, world.travelling, settings, world.now());
    return settings;
  });
}
