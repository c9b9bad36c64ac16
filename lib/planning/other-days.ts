import type { Period } from '#lib/time/period.ts';
import type { Situation } from './situation.ts';
import type { Slot } from './slot.ts';
import { slotDays } from './slot-days.ts';

/**
 * What is left if a time goes: on how many other days something else would do. Tentative time is nothing to fall back on.
 *
 * @param slots of the same week
 * @throws RangeError when the zone is none
 */
export function countOtherDays(
  { zone, rules }: Pick<Situation, 'zone' | 'rules'>,
  slots: readonly Slot[],
  own: Period,
): number {
  const clear = slots.filter((slot) => !slot.soft);
  const days = new Set(slotDays(clear, zone, rules));
  for (const day of slotDays([{ period: own }], zone, rules)) days.delete(day);
  return days.size;
}
