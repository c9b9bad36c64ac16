import { minuteMs } from '#lib/time/period.ts';
import { wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import { limitOf } from './clairvoyant.ts';
import type { KeeperName } from './keeper.ts';
import { type Lived, live } from './live.ts';
import { otherKeepers } from './others.ts';
import { porchlight } from './porchlight.ts';
import type { Year } from './year.ts';

/** What one way of keeping made of a year. */
export interface Measures {
  readonly weeks: number;
  readonly minutes: number;
  /** Weeks kept at the weekday and time of day at which most were. */
  readonly sameTime: number;
  readonly movedUnasked: number;
  readonly movedAsked: number;
  readonly notifications: number;
  readonly givenUp: number;
  readonly clashes: number;
  readonly written: number;
}

/** One year as everybody lived it, and as it could have been. */
export interface YearMeasures {
  readonly persona: string;
  readonly seed: number;
  readonly limit: { readonly weeks: number; readonly sameTime: number };
  readonly by: Readonly<Record<KeeperName, Measures>>;
}

export function measuresOf({ kept, ...counts }: Lived, zone: Zone): Measures {
  const periods = [...kept.values()];
  const times = new Map<string, number>();
  for (const { start } of periods) {
    const { weekday, minute } = wallTimeAt(start, zone);
    times.set(`${weekday} ${minute}`, (times.get(`${weekday} ${minute}`) ?? 0) + 1);
  }
  return {
    ...counts,
    weeks: periods.length,
    minutes: periods.reduce((sum, { start, end }) => sum + (end - start) / minuteMs, 0),
    sameTime: Math.max(0, ...times.values()),
  };
}

/** Everybody lives the same year. */
export function yearMeasures(year: Year): YearMeasures {
  const { zone, name } = year.persona;
  const others = Object.entries(otherKeepers).map(([keeper, make]) => [keeper, measuresOf(live(year, make()), zone)]);
  const ours = ['porchlight', measuresOf(live(year, porchlight()), zone)];
  return { persona: name, seed: year.seed, limit: limitOf(year), by: Object.fromEntries([ours, ...others]) };
}
