import type { KeptOccasion } from '#lib/booking/records.ts';
import type { RitualKey } from '#lib/planning/ritual.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Changes } from '#lib/stores/store.ts';
import { occasionsIn } from './new-occasion.ts';
import type { RitualPlanView } from './plan-view.ts';
import { changeSettings } from './settings.ts';
import type { World } from './world.ts';

/** The weekly time that a kept occasion came from: noted with it, until it stands among the settings. */
interface Chosen {
  readonly ritual: RitualKey;
  readonly cycle: string;
  readonly time: NonNullable<Settings['rituals'][RitualKey]['time']>;
}

const prefix = 'time-chosen:';

/** To be written with the occasion itself, so that no death comes between the two. */
export function timeNoted(
  chosen: readonly Pick<RitualPlanView, 'ritual' | 'time'>[],
  { ritual: key, cycle }: Pick<KeptOccasion, 'ritual' | 'cycle'>,
): Changes {
  const found = chosen.find(({ ritual }) => ritual === key);
  if (found?.time === undefined) return new Map();
  const { weekday, minute } = found.time;
  const noted: Chosen = { ritual: found.ritual, cycle, time: { weekday, minute } };
  return new Map([[`${prefix}${key} ${cycle}`, noted]]);
}

/** The weekly time of each ritual of which something was kept stands from now on. Called again, it changes nothing more. */
export async function rememberTimes(world: World): Promise<void> {
  const noted = (await world.store.loadAll(prefix)) as ReadonlyMap<string, Chosen>;
  if (noted.size === 0) return;
  const kept: Chosen[] = [];
  for (const one of noted.values()) {
    const all = await occasionsIn(world, one.ritual, one.cycle);
    if (all.some(({ state }) => state === 'held')) kept.push(one);
  }
  await changeSettings(world, ({ rituals }) => withTimes(rituals, kept));
  await world.store.write(new Map([...noted.keys()].map((key) => [key, undefined])));
}

/** Undefined: they stand already. */
function withTimes(rituals: Settings['rituals'], chosen: readonly Chosen[]): Pick<Settings, 'rituals'> | undefined {
  let known = rituals;
  for (const { ritual, time } of chosen) {
    const before = known[ritual].time;
    if (before?.weekday === time.weekday && before.minute === time.minute) continue;
    known = { ...known, [ritual]: { ...known[ritual], time } };
  }
  return known === rituals ? undefined : { rituals: known };
}
