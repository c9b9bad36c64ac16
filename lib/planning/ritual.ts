import type { Zone } from '#lib/time/wall-time.ts';

/** What two people promise each other. The built-in keys are fixed; a person's own start with `own-`. */
export interface Ritual {
  readonly key: string;
  readonly every: 'week' | 'other-week' | 'month';
  /** What is wished for, what is tried first, and what is still enough, in minutes. */
  readonly length: { readonly usualMin: number; readonly mostMin: number; readonly leastMin: number };
  /** The wall time that is wished for, in minutes from midnight. */
  readonly wishedMinute: number;
  readonly zone: Zone;
}

/** The smallest promise: twenty to thirty minutes at the same time each week. */
export function microDate(zone: Zone, wishedMinute = 20 * 60): Ritual {
  return {
    key: 'micro-date',
    every: 'week',
    length: { usualMin: 25, mostMin: 30, leastMin: 20 },
    wishedMinute,
    zone,
  };
}
