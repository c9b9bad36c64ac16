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
  readonly shiftMostMin: number;
  readonly sameHourWeeks: number;
}

/** The one table of them. */
export const weeklyRules: WeeklyRules = {
  /** What calendars know of the next two months decides. */
  weeksAhead: 8,
  /** So many weeks stand in the calendar: near enough to mean it, far enough to be there before meetings are. */
  weeksBooked: 4,
  /** More than three times a week is no promise but a timetable: what goes beyond is proposed, and needs a tap. */
  bookedAWeekMost: 3,
  /** What a quarter of a year did to a time is the best guess at what comes. */
  weeksPast: 12,
  /** More than three other evenings are no choice. */
  runnersUp: 3,
  /** The same time each week is the point: one more week in eight is no reason to leave it, one and a half are. */
  marginWeeks: 3.5,
  /** A week kept at the least length counts almost as much as a whole one. */
  shorterIsWorth: 0.8,
  /** An hour from the wished time is as bad as a third of a week lost. */
  perHourFromWished: 0.25,
  /** 20:00 is remembered, 20:05 is not. */
  offQuarterWeeks: 0.1,
  /** Further away, it is another time: then another evening is as good. */
  shiftMostMin: 45,
  sameHourWeeks: 12,
};
