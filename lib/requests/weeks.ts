import { type KeptOccasion, loadOccasions, occasionChanges } from '#lib/booking/records.ts';
import { together } from '#lib/stores/store.ts';
import { dayMs } from '#lib/time/period.ts';
import { isoWeekAt, type Week } from '#lib/time/week.ts';
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

/** Weeks of the next seven days that were let go are looked at again, by a tap; what was removed stays removed. */
export async function openWeeks(world: World): Promise<void> {
  await world.alone('booking', async () => {
    const { now, rituals } = await situationNow(world);
    const near = new Map(
      rituals.map(({ key, zone }) => [key, [now, now + 7 * dayMs].map((at) => isoWeekAt(at, zone))]),
    );
    const isNear = ({ ritual, cycle, state }: KeptOccasion) => state === 'let-go' && near.get(ritual)?.includes(cycle);
    const gone = (await loadOccasions(world.store)).filter(isNear);
    await world.store.write(together(...gone.map((one) => occasionChanges({ ...one, state: 'planned' }))));
  });
}
