import type { Zone } from '#lib/time/wall-time.ts';
import { addWeeks, type Week } from '#lib/time/week.ts';

/** The rituals that there are. */
export type RitualKey = 'micro-date' | 'weekly-ritual' | 'monthly-evening';

export const ritualKeys: readonly RitualKey[] = ['micro-date', 'weekly-ritual', 'monthly-evening'];

/** In minutes: what is tried first, what is wished for at most, and what is still enough. */
export interface RitualLength {
  readonly usualMin: number;
  readonly mostMin: number;
  readonly leastMin: number;
}

/** What two people promise each other. The built-in keys are fixed; a person's own start with `own-`. */
export interface Ritual {
  readonly key: string;
  /** `day`: nothing that comes back, but one of its kind in a day at most. */
  readonly every: 'week' | 'other-week' | 'month' | 'day';
  /** One of its weeks, where it is every other week: `isItsWeek`. */
  readonly from?: Week | undefined;
  readonly length: RitualLength;
  /** The wall time that is wished for, in minutes from midnight. */
  readonly wishedMinute: number;
  readonly zone: Zone;
}

/** The smallest promise: twenty to thirty minutes at the same time each week. */
export function microDate(zone: Zone, wishedMinute = 20 * 60): Ritual {
  const length = { usualMin: 25, mostMin: 30, leastMin: 20 };
  return { key: 'micro-date', every: 'week', length, wishedMinute, zone };
}

/** An hour or more without phones; late in the morning, which only free days have. */
export function weeklyRitual(zone: Zone): Ritual {
  const length = { usualMin: 75, mostMin: 90, leastMin: 60 };
  return { key: 'weekly-ritual', every: 'week', length, wishedMinute: 10 * 60, zone };
}

/** One long evening a month. */
export function monthlyEvening(zone: Zone): Ritual {
  const length = { usualMin: 150, mostMin: 180, leastMin: 90 };
  return { key: 'monthly-evening', every: 'month', length, wishedMinute: 19 * 60, zone };
}

/** A talk that is booked once, by a tap: no plan has it, nothing moves it. */
export const talkKey = 'talk';

/** In minutes: no talk that is booked here is shorter or longer. */
export const talkMin = { least: 10, most: 25 } as const;

/** A short talk of just that length, as near to `wishedMinute` as may be. */
export function talk(zone: Zone, lengthMin: number, wishedMinute: number): Ritual {
  const length = { usualMin: lengthMin, mostMin: lengthMin, leastMin: lengthMin };
  return { key: talkKey, every: 'day', length, wishedMinute, zone };
}

/** Whether what stands under this key is booked once, beside all that comes back. */
export function isOneOff(key: string): boolean {
  return key === talkKey;
}

/** Whether a weekly ritual has its turn in this week; every other week is counted from `ritual.from`. */
export function isItsWeek({ every, from }: Pick<Ritual, 'every' | 'from'>, week: Week): boolean {
  if (every !== 'other-week' || from === undefined) return true;
  const [earlier, later] = from < week ? [from, week] : [week, from];
  let turn = earlier;
  while (turn < later) turn = addWeeks(turn, 2);
  return turn === later;
}
