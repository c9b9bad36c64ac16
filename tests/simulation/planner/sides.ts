import type { Whose } from './persona.ts';

export function sidesOf(whose: Whose): readonly ('own' | 'partner')[] {
  return whose === 'both' ? ['own', 'partner'] : [whose];
}
