import type { Period } from './period.ts';
import type { Weekday, Zone } from './wall-time.ts';

/** Hours of one weekday. `toMinute` may pass 1440: half past ten at night to one is 1350 to 1500. */
export interface DayHours {
  readonly weekday: Weekday;
  /** Minutes on the wall clock from that day's midnight. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Hours that a person offers every week, as the wall clock of their zone shows them. RFC 7953 §3.1. */
export interface WeeklyHours {
  readonly zone: Zone;
  /** In any order; they may overlap. Empty: the person offers nothing. */
  readonly hours: readonly DayHours[];
}

export declare function availablePeriods(hours: WeeklyHours, within: Period): Period[];
