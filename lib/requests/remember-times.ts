import type { RitualPlanView } from './plan-view.ts';
import { changeSettings } from './settings.ts';
import { situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** The weekly time of each ritual of which something was kept stands from now on. */
export async function rememberTimes(
  world: World,
  rituals: readonly Pick<RitualPlanView, 'ritual' | 'time'>[],
  kept: readonly { readonly ritual: string }[],
): Promise<void> {
  const { settings } = await situationNow(world);
  let known = settings.rituals;
  for (const { ritual, time } of rituals) {
    if (time === undefined || !kept.some((one) => one.ritual === ritual)) continue;
    const { weekday, minute } = time;
    const before = known[ritual].time;
    if (before?.weekday === weekday && before.minute === minute) continue;
    known = { ...known, [ritual]: { ...known[ritual], time: { weekday, minute } } };
  }
  if (known !== settings.rituals) await changeSettings(world, { rituals: known });
}
