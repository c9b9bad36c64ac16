import type { Ritual, RitualLength } from './ritual.ts';
import type { Phase } from './season.ts';

/** Lengths go in steps of the calendar's grid. */
const stepMin = 5;

/**
 * A ritual in the form that suits the time: in a season everything is as small as it may be, in the first week after one it
 * is that still, and whoever halves everything halves this too.
 */
export function formOf(ritual: Ritual, phase: Phase, isHalved: boolean): Ritual {
  const length = isSmallest(phase) ? smallest(ritual.length) : ritual.length;
  return { ...ritual, length: isHalved ? halved(length) : length };
}

/** Whether everything takes its smallest form. */
export function isSmallest(phase: Phase): boolean {
  return phase.kind === 'season' || (phase.kind === 're-entry' && phase.week === 1);
}

function smallest({ leastMin }: RitualLength): RitualLength {
  return { usualMin: leastMin, mostMin: leastMin, leastMin };
}

function halved({ usualMin, mostMin, leastMin }: RitualLength): RitualLength {
  const half = (minutes: number) => Math.ceil(minutes / 2 / stepMin) * stepMin;
  return { usualMin: half(usualMin), mostMin: half(mostMin), leastMin: half(leastMin) };
}
