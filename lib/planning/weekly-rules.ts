/** The numbers that decide which weekday and time a ritual gets. What is worth something is counted in weeks kept. */
export interface WeeklyRules {
  readonly weeksAhead: number;
  readonly weeksBooked: number;
  readonly bookedAWeekMost: number;
  readonly weeksPast: number;
  readonly runnersUp: number;
  readonly marginWeeks: number;
  readonly shorterIsWorth: number;
  readonly perHourFromWished: number;
  readonly offQuarterWeeks: number;
  readonly lowBandwidthWeeks: number;
  readonly shiftMostMin: number;
  readonly sameHourWeeks: number;
  readonly learnedLeast: number;
  readonly learnedHalf: number;
  readonly learnedWeeks: number;
  readonly learnedMinutes: number;
}

/**
 * The one table of them. What was measured to choose a number stands with it: the mean of eight lives in 4 to 10 seeded years
 * each (`npm run simulate:planner -- --sweep`), same-time share as a part of what can be had by knowing all meetings
 * beforehand, moves without asking a month. Weeks kept are 97 % or more of that with every value that is named.
 */
export const weeklyRules: WeeklyRules = {
  /** What calendars know of the next two months decides. */
  weeksAhead: 8,
  /**
   * So many weeks stand in the calendar: near enough to mean it, far enough to be there before meetings are. Two weeks would
   * move less (0.14 a month), six more (0.32), four 0.23; the same-time share is alike (94 to 95 %).
   */
  weeksBooked: 4,
  /** More than three times a week is no promise but a timetable: what goes beyond is proposed, and needs a tap. */
  bookedAWeekMost: 3,
  /** What a quarter of a year did to a time is the best guess at what comes. */
  weeksPast: 12,
  /** More than three other evenings are no choice. */
  runnersUp: 3,
  /**
   * The same time each week is the point: a time is left when it is lost, not when another looks better for a while. Same-time
   * share with 1.25: 74 %, with 2.5: 94 % but 78 % for shifts, with 3.5: 93 %, with 5: 94 %. From 4 on a time stays that is
   * taken in half of the weeks.
   */
  marginWeeks: 3.5,
  /** A week kept at the least length counts almost as much as a whole one. */
  shorterIsWorth: 0.8,
  /**
   * An hour from the wished time is as bad as a quarter of a week lost. With 0.15 the share is 95 % and kept times lie two
   * hours from the wish, with 0.25 93 % and 1.8 hours, with 0.35 91 % and 1.6; two time zones then move more than once in two
   * months.
   */
  perHourFromWished: 0.25,
  /** 20:00 is remembered, 20:05 is not. */
  offQuarterWeeks: 0.1,
  /** When the person says that there is little to give then: as bad as one week in eight lost. Not measured: nobody's map is. */
  lowBandwidthWeeks: 1,
  /** Further away, it is another time: then another evening is as good. Ninety minutes change nothing that is measured. */
  shiftMostMin: 45,
  /**
   * What a time was like in the past counts for as many weeks as there are; what its hour was like on the other days counts
   * for so many more. Without them a time that was free by luck is taken for a safe one: share 78 %, 0.39 moves a month; with
   * 6 90 %, with 12 93 % and 0.23, with 24 93 %. What is on every week at that hour on another day counts as well: to leave
   * it out gives the wished time of day more often, and costs three hundredths of the share (a tenth in two time zones). So
   * the steadier time is proposed, and the wished one stands beside it.
   */
  sameHourWeeks: 12,
  /** Twice may be chance. Below three times at one weekday and half hour, nothing is concluded. */
  learnedLeast: 3,
  /** Kept in part speaks half as much for a time as kept, and moved by hand half as much against it as taken by a meeting. */
  learnedHalf: 0.5,
  /**
   * What was learned counts for at most one week of eight, either way: calendars know more of what comes. In two years of
   * each life no time is chosen otherwise by it, since the one that stands is left for little.
   */
  learnedWeeks: 1,
  /** And among the times of one week for at most half an hour from the wished time. */
  learnedMinutes: 30,
};
