import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import { wallMsAt, type ZoneOffsets, zoneOffsets } from '#lib/time/zone-offsets.ts';
import { type PlanningDay, planningDayAt, planningDayPeriod } from './planning-day.ts';
import type { Ritual } from './ritual.ts';
import { room } from './room.ts';
import type { Situation } from './situation.ts';
import { type Slot, slotsOf } from './slot.ts';

/** Hours of a day that differ by less are the same lightness: then the wished time says which is better. */
const sameWeightHours = 1;

/**
 * The evenings of a period in which a long ritual fits, the lightest day first: a long evening after a full day is none.
 *
 * @param within every evening lies wholly in here
 * @returns one for each day that has room, for its usual length before a shorter one
 * @throws RangeError when a zone is none
 */
export function lightEvenings(situation: Situation, ritual: Ritual, within: Period): Period[] {
  const { rules } = situation;
  const slots = slotsOf(room(situation, ritual, within), within);
  const days = zoneOffsets(situation.zone, within);
  const offsets = zoneOffsets(ritual.zone, within);
  const evenings = new Map<number, Slot>();
  for (const slot of slots) {
    const day = planningDayAt(slot.period.start, days, rules);
    const minute = minuteOf(slot.period, day, offsets);
    if (slot.soft || minute < rules.eveningMinute || evenings.has(day)) continue;
    evenings.set(day, slot);
  }
  const weighed = [...evenings].map(([day, slot], place) => {
    const hours = busyHours(situation, planningDayPeriod(day, days, rules));
    const missing = slot.lengthMin < ritual.length.usualMin ? 1 : 0;
    return { period: slot.period, missing, weight: Math.floor(hours / sameWeightHours), place };
  });
  return weighed
    .sort((a, b) => a.missing - b.missing || a.weight - b.weight || a.place - b.place)
    .map(({ period }) => period);
}

/** On the ritual's wall clock, from the day's midnight. */
function minuteOf({ start }: Period, day: PlanningDay, offsets: ZoneOffsets): number {
  return (wallMsAt(offsets, start) - day * dayMs) / minuteMs;
}

function busyHours({ own }: Situation, day: Period): number {
  return periodsOf(timeline(own.firm, day)).reduce((sum, { start, end }) => sum + end - start, 0) / hourMs;
}
