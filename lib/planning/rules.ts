import { minutesOfDay } from '#lib/time/wall-time.ts';

/** The numbers that decide about slots. Minutes of a day are wall-clock minutes; past midnight they count on. */
export interface PlanningRules {
  readonly leadMin: number;
  readonly windDownAfterWorkMin: number;
  readonly windDownMin: number;
  readonly gridMin: number;
  readonly quarterMin: number;
  readonly dayStartMinute: number;
  readonly noonMinute: number;
  readonly eveningMinute: number;
  readonly lastMinute: number;
  readonly runnerUpApartMin: number;
  readonly answersMost: number;
  readonly nearWishedMin: number;
  readonly lastMeetingMin: number;
  readonly comfortableGapMin: number;
  readonly comfortableRoomMin: number;
  readonly enoughOtherDays: number;
  readonly lockedWithinHours: number;
  readonly ranking: RankingWeights;
}

/** What a fault of a slot costs, in minutes away from the wished time that are as bad. */
export interface RankingWeights {
  readonly perDayLater: number;
  readonly notTonight: number;
  readonly perMinuteOfGapMissing: number;
  readonly perMinuteOfRoomMissing: number;
  readonly perMinuteShorter: number;
  readonly lowBandwidth: number;
  readonly onlyTentative: number;
}

/**
 * The one table of the numbers that decide about slots. A person's own choices (the last hour) replace single entries;
 * nothing else in the code may hold such a number.
 */
export const planningRules: PlanningRules = {
  /** Both must hear of it and get to the same place. Less, and what is offered as kept time is a surprise. */
  leadMin: 30,
  /** After the last thing of a working day the head is still at work; half an hour is a way home or a walk. */
  windDownAfterWorkMin: 30,
  /** After anything else: enough to put the coat down, so that being late there does not eat the time here. */
  windDownMin: 15,
  /** Every time offered lies on this grid: calendars and people think in no finer steps. */
  gridMin: 5,
  /** A quarter hour is easier to remember and to agree on, so it goes first where one fits. */
  quarterMin: 15,
  /** Until four in the morning it is still the evening before: whoever is up at one calls it tonight. */
  dayStartMinute: 4 * 60,
  /** The morning ends here, for whoever says when they have more to give. */
  noonMinute: 12 * 60,
  /** Tonight begins here, or now when it is later. */
  eveningMinute: 17 * 60,
  /** No kept time ends later, unless the person says otherwise: sleep is not what we take time from. */
  lastMinute: 23 * 60,
  /** Starts five minutes apart are one answer given six times; half an hour apart they are a choice. */
  runnerUpApartMin: 30,
  /** The best time of every day of eight weeks, and a few: more is no help to anyone. */
  answersMost: 60,
  /** Within this of the wished time a slot may say that it is near it. */
  nearWishedMin: 30,
  /** A last meeting longer ago than this says nothing about the slot. */
  lastMeetingMin: 180,
  /** So long after the last thing of either, arriving is no hurry; a longer gap adds nothing. */
  comfortableGapMin: 60,
  /** So much room after it before the next thing of either, nobody watches the clock. */
  comfortableRoomMin: 15,
  /** With so many other days of the week to go to, a time is held lightly. */
  enoughOtherDays: 3,
  /** So near, there is no time left to find another: nothing may take it, and nobody moves it unasked. */
  lockedWithinHours: 48,
  ranking: {
    /** Sooner is a little better: an hour from the wished time today beats the wished time in three weeks. */
    perDayLater: 3,
    /** Tonight is what was asked for, unless another day is clearly nearer to the wished time. */
    notTonight: 30,
    /** Two minutes of missing gap are as bad as one minute away from the wished time. */
    perMinuteOfGapMissing: 0.5,
    /** Being squeezed at the end is worse than a hurried start: it cannot be made good. */
    perMinuteOfRoomMissing: 2,
    /** Five minutes less are as bad as twenty minutes earlier or later: shrinking comes last. */
    perMinuteShorter: 4,
    /** Three quarters of an hour: enough to bring another evening forward, too little to lose the wished time to noon. */
    lowBandwidth: 45,
    /** Tentative time ranks below any clear time of the same week. */
    onlyTentative: minutesOfDay,
  },
};
