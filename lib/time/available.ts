import { dayMs, minuteMs, type Period } from './period.ts';
import { periodsOf, type Timeline, timeline } from './timeline.ts';
import { minutesOfDay, type Weekday, weekdayOfDay, type Zone } from './wall-time.ts';
import { instantOfWall, wallMsAt, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

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

/**
 * The time that a person offers within a period.
 *
 * @param hours hours that end before they start offer nothing
 * @returns disjoint periods that do not touch, earliest first, none outside `within`. Each lasts from the first instant
 *   at which the wall clock shows its first minute, or a later one, to the first at which it shows its last: what a clock
 *   change skips is not made up for, and a doubled hour counts once if it ends the hours and twice if they go on past it
 * @throws RangeError when the zone is none
 * @see RFC 7953 §3.1
 */
export function availablePeriods(hours: WeeklyHours, within: Period): Period[] {
  return periodsOf(availableTime(hours, within));
}

/** The same as a timeline; `offsets` are those of the hours' zone, if they are at hand. */
export function availableTime(hours: WeeklyHours, within: Period, offsets?: ZoneOffsets): Timeline {
  const clock = offsets ?? zoneOffsets(hours.zone, within);
  // Hours past midnight reach into `within` from days before it.
  const spillDays = Math.ceil(Math.max(0, ...hours.hours.map((day) => day.toMinute)) / minutesOfDay);
  const firstDay = Math.floor(wallMsAt(clock, within.start) / dayMs) - spillDays;
  const lastDay = Math.floor(wallMsAt(clock, within.end) / dayMs);
  const periods: Period[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    // A day that the zone left out (Pacific/Apia, 2011-12-30) has no evening that could go past midnight.
    if (instantOfWall(clock, day * dayMs) === instantOfWall(clock, (day + 1) * dayMs)) continue;
    for (const { weekday, fromMinute, toMinute } of hours.hours) {
      if (weekday !== weekdayOfDay(day) || fromMinute >= toMinute) continue;
      periods.push({
        start: instantOfWall(clock, day * dayMs + fromMinute * minuteMs),
        end: instantOfWall(clock, day * dayMs + toMinute * minuteMs),
      });
    }
  }
  return timeline(periods, within);
}
