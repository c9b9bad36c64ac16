/** The numbers that decide when a season begins and ends. Minutes of a day are wall-clock minutes. */
export interface SeasonRules {
  readonly eveningMinute: number;
  readonly earlyMinute: number;
  readonly shortGapMin: number;
  readonly awayDayHours: number;
  readonly awayDaysOfWeek: number;
  readonly usualWeeks: number;
  readonly usualWeeksLeast: number;
  readonly heavySpreads: number;
  readonly heavyShare: number;
  readonly heavyHours: number;
  readonly weeksAhead: number;
  readonly heavyOfFour: number;
  readonly calmWeeks: number;
  readonly reentryWeeks: number;
  readonly filledBefore: readonly number[];
  readonly weights: LoadWeights;
}

/** What a part of a week weighs, in hours of work that are as heavy. */
export interface LoadWeights {
  readonly perWeekendHour: number;
  readonly perEvening: number;
  readonly perEarlyStart: number;
  readonly perShortGap: number;
}

/**
 * The one table of the numbers that decide about seasons; nothing else in the code may hold such a number. What was measured:
 * 5 seeded years of eight lives with 35 seasons among them, days from the first Monday of one until it is seen, and false
 * ones a year. Seeing sooner always means more false ones; a false one makes everything small for weeks, so it weighs more.
 */
export const seasonRules: SeasonRules = {
  /** Work after six takes the part of the day that two people share. */
  eveningMinute: 18 * 60,
  /** A day that begins before eight took its morning from somebody. */
  earlyMinute: 8 * 60,
  /** Too short to do anything with, and the next thing is already in the room. */
  shortGapMin: 30,
  /** So much of a day is no meeting: it is a holiday, a journey or an absence. */
  awayDayHours: 16,
  /** From three days away on, a week says nothing of how work is. */
  awayDaysOfWeek: 3,
  /** Against how many of the weeks before it a week is held. */
  usualWeeks: 12,
  /** With fewer weeks to compare with, nothing is called heavy. */
  usualWeeksLeast: 4,
  /**
   * A heavy week lies so many usual spreads above the usual one: with the spread by the median alone 9.8 days and 0.20 false,
   * by median and mean together 5.0 and 0.13; with 2.5 spreads half of all seasons are not seen …
   */
  heavySpreads: 2,
  /** … and at least this share of it, for people whose weeks are all alike, … */
  heavyShare: 0.3,
  /** … and at least so many hours, for people whose weeks hold little. */
  heavyHours: 4,
  /** How far ahead a season is looked for, this week being the first. */
  weeksAhead: 8,
  /** Two heavy weeks in a row are a season, or so many of four. */
  heavyOfFour: 3,
  /** So many calm weeks in a row end it: one is a pause. */
  calmWeeks: 2,
  /** How long the way back takes. */
  reentryWeeks: 2,
  /**
   * A week that is so many weeks away (0: this one) counts as heavy for the start of a season once it holds this share of a
   * heavy one. For the next week 1: 5.0 days, 0.13 false; 0.85: 4.5 and 0.23; 0.75: 4.2 and 0.38.
   */
  filledBefore: [1, 0.9],
  weights: {
    /** An hour of a weekend counts for two: it is work, and it is taken from the two. */
    perWeekendHour: 1,
    perEvening: 1,
    perEarlyStart: 0.5,
    /** Six hurried changes weigh as much as an hour of work. */
    perShortGap: 1 / 6,
  },
};
