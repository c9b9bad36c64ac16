import { intention, loadOccasion, loadRow, occasionChanges } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { intend } from './intend.ts';
import type { TakenOut } from './requests.ts';
import type { World } from './world.ts';

/**
 * Takes the event of one kept time out again.
 *
 * @param after `planned`: it was undone and may be kept anew; `let-go`: not this week
 */
export async function takeOutOccasion(world: World, id: OccasionId, after: 'planned' | 'let-go'): Promise<TakenOut> {
  return world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    if (!occasion) throw new Failure('not-found', 'no such kept time');
    if (occasion.state !== 'let-go' && occasion.state !== 'planned') {
      await intend(world, occasionChanges({ ...occasion, state: after }, intention(id, 'none', true, world.now())));
    }
    return { waiting: (await loadRow(world.store, id)) !== undefined };
  });
}
