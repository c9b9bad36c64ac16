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
  readonly pairTimes: number;
  readonly threeTimes: number;
  readonly calmTimes: number;
  readonly weeksAhead: number;
  readonly heavyOfFour: number;
  readonly calmWeeks: number;
  readonly reentryWeeks: number;
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
 * The one table of the numbers that decide about seasons; nothing else in the code may hold such a number. Chosen on 15
 * seeded years of eight lives (seeds 1 to 15) with 105 seasons among them: how many were seen, days from the first Monday of
 * one until then, and false ones a year. Seeing sooner always means more false ones; a false one makes everything small for
 * weeks, so it weighs more.
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
  /** A heavy week lies so many usual spreads above the usual one … */
  heavySpreads: 1.4,
  /** … and at least this share of it, for people whose weeks are all alike, … */
  heavyShare: 0.2,
  /** … and at least so many hours, for people whose weeks hold little. */
  heavyHours: 3,
  /**
   * One heavy week is soon there by chance. Two in a row begin a season where together they lie this many times as far above
   * the usual as two that are barely heavy; three of four, where each lies `threeTimes` as far. With 1 in both places, and
   * weeks heavy from 2 spreads and 30 % on: 86 of 105 seen, 5.2 days, 0.28 false; like this 94, 5.7 and 0.15.
   */
  pairTimes: 1.5,
  threeTimes: 1.25,
  /** A calm week lies below this share of a barely heavy one: a season is left more slowly than it is entered. */
  calmTimes: 0.75,
  /** How far ahead a season is looked for, this week being the first. */
  weeksAhead: 8,
  /** Two heavy weeks in a row are a season, or so many of four. */
  heavyOfFour: 3,
  /** So many calm weeks in a row end it: one is a pause. */
  calmWeeks: 2,
  /** How long the way back takes. */
  reentryWeeks: 2,
  /**
   * What else makes a week heavy, beside its hours. Work at weekends and in the evening comes in lumps, and weighed as much as
   * other hours again it hides the seasons of some and makes those of others: with 0.25 for both 94 seen and 0.22 false.
   */
  weights: {
    perWeekendHour: 0.1,
    perEvening: 0.1,
    perEarlyStart: 0.1,
    /** Twelve hurried changes weigh as much as an hour of work. */
    perShortGap: 1 / 12,
  },
};
