import { carryOn } from '#lib/booking/carry-on.ts';
import type { Changes } from '#lib/stores/store.ts';
import { secondMs } from '#lib/time/period.ts';
import { bookingPorts } from './booking-ports.ts';
import type { World } from './world.ts';

/** If this turn ends early, a wake this much later finds the intention. */
const safetyMs = 30 * secondMs;

/** Stores an intention and carries on with it at once. Run under the booking lock. */
export async function intend(world: World, changes: Changes): Promise<void> {
  await world.wakeAt(world.now() + safetyMs);
  await world.store.write(changes);
  const due = await carryOn(bookingPorts(world));
  if (due !== undefined) await world.wakeAt(Math.max(due, world.now() + safetyMs));
}
