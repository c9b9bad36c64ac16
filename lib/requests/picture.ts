import type { House } from './house.ts';
import { todaysAppreciation } from './journal.ts';
import { house } from './read-house.ts';
import type { World } from './world.ts';

/**
 * Leaves the picture that the next new tab paints before it asks anything, and gives the house in it. A picture that could
 * not be left keeps nobody from the house: the tab asks for it anyway.
 */
export async function leavePicture(world: World): Promise<House> {
  const seen = await house(world);
  try {
    await world.leaveSnapshot(seen, await todaysAppreciation(world));
  } catch (error) {
    console.error('no picture was left for the next tab', error);
  }
  return seen;
}
