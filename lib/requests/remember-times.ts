import type { Settings } from '#lib/stores/settings.ts';
import type { RitualPlanView } from './plan-view.ts';
import { changeSettings } from './settings.ts';
import type { World } from './world.ts';

type Chosen = readonly Pick<RitualPlanView, 'ritual' | 'time'>[];

/** The weekly time of each ritual of which something was kept stands from now on. */
export async function rememberTimes(
  world: World,
  chosen: Chosen,
  kept: readonly { readonly ritual: string }[],
): Promise<void> {
  const ofKept = chosen.filter(({ ritual }) => kept.some((one) => one.ritual === ritual));
  await changeSettings(world, ({ rituals }) => withTimes(rituals, ofKept));
}

/** Undefined: they stand already. */
function withTimes(rituals: Settings['rituals'], chosen: Chosen): Pick<Settings, 'rituals'> | undefined {
  let known = rituals;
  for (const { ritual, time } of chosen) {
    const before = known[ritual].time;
    if (time === undefined || (before?.weekday === time.weekday && before.minute === time.minute)) continue;
    const { weekday, minute } = time;
    known = { ...known, [ritual]: { ...known[ritual], time: { weekday, minute } } };
  }
  return known === rituals ? undefined : { rituals: known };
}
