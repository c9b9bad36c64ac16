import type { History } from './history.ts';
import { appreciations } from './journal.ts';
import { litWindows } from './kept-log.ts';
import type { World } from './world.ts';

export async function readHistory(world: World): Promise<History> {
  const windows = await litWindows(world.store);
  const minutes = windows.reduce((sum, lit) => sum + lit.minutes, 0);
  return { minutes, windows, appreciations: await appreciations(world) };
}
