import { Failure } from '#lib/failure.ts';
import { loadSettings, type Settings, saveSettings, settingsFrom } from '#lib/stores/settings.ts';
import type { World } from './world.ts';

export function readSettings(world: World): Promise<Settings> {
  return loadSettings(world.store, world.travelling);
}

/** Changes the fields that `input` names; one that makes no sense refuses the whole, and nothing is changed. */
export async function changeSettings(world: World, input: unknown): Promise<Settings> {
  const asked = typeof input === 'object' && input !== null ? input : {};
  const understood = settingsFrom(asked);
  if (Object.keys(understood).length !== Object.keys(asked).length) throw new Failure('invalid', 'not a setting');
  return world.alone('settings', async () => {
    const settings = { ...(await loadSettings(world.store, world.travelling)), ...understood };
    await saveSettings(world.store, world.travelling, settings, world.now());
    return settings;
  });
}
