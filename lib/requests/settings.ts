import { loadAccounts } from '#lib/stores/accounts.ts';
import { loadSettings, type Settings, saveSettings } from '#lib/stores/settings.ts';
import { refresh } from './refresh.ts';
import type { World } from './world.ts';

export function readSettings(world: World): Promise<Settings> {
  return loadSettings(world.store, world.travelling);
}

/**
 * Changes the fields that `changes` names; two pages that change others at once both count.
 *
 * @param changes or what makes them of the settings as they are then; undefined: nothing is to be changed
 */
export async function changeSettings(
  world: World,
  changes: Partial<Settings> | ((known: Settings) => Partial<Settings> | undefined),
): Promise<Settings> {
  const [before, after] = await world.alone('settings', async () => {
    const known = await loadSettings(world.store, world.travelling);
    const change = typeof changes === 'function' ? changes(known) : changes;
    if (change === undefined) return [known, known] as const;
    const settings = { ...known, ...change };
    await saveSettings(world.store, world.travelling, settings, world.now());
    return [known, settings] as const;
  });
  if (before.partnerAddress !== after.partnerAddress) await askForPartner(world, before.partnerAddress);
  return after;
}

/** What was read of the address before is forgotten, and every account is read with the new one. */
async function askForPartner(world: World, before: string): Promise<void> {
  if (before !== '') {
    for (const { id } of await loadAccounts(world.store)) await world.forgetReadings(id, before);
  }
  // However new a reading is: it did not ask for this one.
  await refresh(world, () => Number.NEGATIVE_INFINITY, { insist: true });
}
