import { todaysAppreciation } from './journal.ts';
import { house } from './read-house.ts';
import type { House } from './requests.ts';
import type { World } from './world.ts';

/** Leaves the picture that the next new tab paints before it asks anything, and gives the house in it. */
export async function leavePicture(world: World): Promise<House> {
  const seen = await house(world);
  await world.leaveSnapshot(seen, await todaysAppreciation(world));
  return seen;
}
