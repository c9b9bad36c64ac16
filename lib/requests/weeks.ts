import { type KeptOccasion, loadOccasions, occasionChanges } from '#lib/booking/records.ts';
import { together } from '#lib/stores/store.ts';
import { dayMs } from '#lib/time/period.ts';
import type { Week } from '#lib/time/week.ts';
import { cycleAt } from './new-occasion.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** What became of a ritual in a week: nothing yet, a time, or not this week. */
export type WeekState = 'open' | 'has-time' | 'let-go';

/** The weeks in which nothing is offered for a ritual, and why. */
export async function closedWeeks(
  world: World,
  { rituals: [ritual], joint }: Pick<SituationNow, 'rituals' | 'joint'>,
): Promise<ReadonlyMap<Week, Exclude<WeekState, 'open'>>> {
  const closed = new Map<Week, Exclude<WeekState, 'open'>>();
  for (const { ritual: key, cycle, state } of [...(await loadOccasions(world.store)), ...joint]) {
    if (key !== ritual?.key || state === 'planned') continue;
    // A time that was kept anew after one was let go is what counts.
    if (state !== 'let-go' || !closed.has(cycle)) closed.set(cycle, state === 'let-go' ? 'let-go' : 'has-time');
  }
  return closed;
}

/**
 * What was let go is looked at again, by a tap; what was removed stays removed.
 *
 * @param cycle the week or month that was tapped; undefined: those of the next seven days
 */
export async function openWeeks(world: World, { cycle: asked }: { readonly cycle?: string }): Promise<void> {
  await world.alone('booking', async () => {
    const { now, rituals } = await situationNow(world);
    const near = new Map(
      rituals.map((ritual) => [ritual.key, asked ? [asked] : [now, now + 7 * dayMs].map((at) => cycleAt(ritual, at))]),
    );
    const isNear = ({ ritual, cycle, state }: KeptOccasion) => state === 'let-go' && near.get(ritual)?.includes(cycle);
    const gone = (await loadOccasions(world.store)).filter(isNear);
    await world.store.write(together(...gone.map((one) => occasionChanges({ ...one, state: 'planned' }))));
  });
}
