import { isSame } from '#lib/time/period.ts';
import { keepAll } from './keep-all.ts';
import type { PlanKept, Proposed } from './plan-view.ts';
import { readPlan } from './read-plan.ts';
import { decidingAgeMs, look } from './refresh.ts';
import { rememberTimes, timeNoted } from './remember-times.ts';
import type { Input } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/**
 * Keeps what was previewed, as far as the planner still says the same of it; and the weekly times that it came from.
 *
 * @throws Failure `scope-missing` when the linked account may not be written to yet
 */
export async function keepPlan(world: World, { picks, writes, summary }: Input<'keepPlan'>): Promise<PlanKept> {
  await look(world, decidingAgeMs);
  const kept = await world.alone('booking', async () => {
    const plan = await readPlan(world, picks);
    const situation = await situationNow(world);
    const same = plan.writes.filter((one) => writes.some((asked) => isSameTime(one, asked)));
    const times = same.flatMap((one) => toKeep(situation, one, summary));
    return keepAll(world, situation, times, true, (occasion) => timeNoted(plan.rituals, occasion));
  });
  await rememberTimes(world);
  const taken = writes.filter((asked) => !kept.some(({ period }) => isSame(period, asked.period)));
  return { kept, taken };
}

function isSameTime(a: Input<'keepPlan'>['writes'][number], b: Input<'keepPlan'>['writes'][number]): boolean {
  return a.ritual === b.ritual && a.cycle === b.cycle && isSame(a.period, b.period);
}

function toKeep(situation: SituationNow, { ritual: key, cycle, period, defence }: Proposed, summary: string) {
  const ritual = situation.rituals.find((one) => one.key === key);
  return ritual ? [{ ritual, cycle, period, defence, summary, zone: situation.zone }] : [];
}
