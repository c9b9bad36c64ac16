import { isShared } from '#lib/booking/guests.ts';
import { intention, type KeptOccasion, loadOccasion, loadRow, occasionChanges } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { intend } from './intend.ts';
import type { TakenOut } from './requests.ts';
import type { World } from './world.ts';

/** @throws Failure `changed` where others are invited and the tap did not say that they are told */
export function mustBeTold(occasion: KeptOccasion, told: boolean | undefined): void {
  if (isShared(occasion) && !told) throw new Failure('changed', 'others are invited by now');
}

/**
 * Takes the event of one kept time out again.
 *
 * @param after `planned`: it was undone and may be kept anew; `let-go`: not this week
 * @param told whether the tap said that others are told
 */
export async function takeOutOccasion(
  world: World,
  { occasion: id, told }: { occasion: OccasionId; told?: boolean },
  after: 'planned' | 'let-go',
): Promise<TakenOut> {
  return world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    if (!occasion) throw new Failure('not-found', 'no such kept time');
    mustBeTold(occasion, told);
    if (occasion.state !== 'let-go' && occasion.state !== 'planned') {
      await intend(
        world,
        occasionChanges(
          { ...occasion, state: after, invite: undefined },
          { ...intention(id, 'none', true, world.now()), ...(told ? { told } : {}) },
        ),
      );
    }
    return { waiting: (await loadRow(world.store, id)) !== undefined };
  });
}
