import { type Changing, nothing } from './data-works.ts';
import { chooseEvening, leaveMemory, readEvening } from './evening.ts';
import { dropKeepsake, keepKeepsake, listKeepsakes, readKeepsake } from './keepsakes.ts';
import type { Input } from './requests.ts';
import type { World } from './world.ts';

/** The memory box, and the long evening before and after it. */
export function memoryWorks(world: World, changing: Changing) {
  return {
    listKeepsakes: () => listKeepsakes(world),
    readKeepsake: (input: Input<'readKeepsake'>) => readKeepsake(world, input),
    keepKeepsake: changing(['journal'], (input: Input<'keepKeepsake'>) => keepKeepsake(world, input)),
    dropKeepsake: changing(['journal'], (input: Input<'dropKeepsake'>) => nothing(dropKeepsake(world, input))),
    readEvening: () => readEvening(world),
    chooseEvening: changing(['journal'], (input: Input<'chooseEvening'>) => nothing(chooseEvening(world, input))),
    leaveMemory: changing(['journal'], (input: Input<'leaveMemory'>) => nothing(leaveMemory(world, input))),
  };
}
