import type { Rung } from '#lib/planning/ladder.ts';
import type { Defence } from '#lib/planning/occasion.ts';
import type { RitualKey } from '#lib/planning/ritual.ts';
import type { Phase } from '#lib/planning/season.ts';
import type { WeekLoad } from '#lib/planning/week-load.ts';
import type { TimeScore, WeeklyTime } from '#lib/planning/weekly-time.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { CalendarDate, Zone } from '#lib/time/wall-time.ts';
import type { Month, Week } from '#lib/time/week.ts';
import type { KeptTime, Obstacle } from './house.ts';
import type { Preview } from './requests.ts';

/** A time that a ritual could have in one week or month, and what became of the weekly time there. */
export interface Proposed {
  readonly ritual: RitualKey;
  readonly cycle: Week | Month;
  readonly period: Period;
  /** How far down the ladder the week had to go; the monthly evening always stands as it is. */
  readonly rung: Rung;
  readonly defence: Defence;
  readonly otherDays: number;
  /** It is near enough to be written now; what is further away is shown only. */
  readonly writes: boolean;
}

/** A week, or a month, in which a ritual has no time, and why. */
export interface PlanGap {
  readonly ritual: RitualKey;
  readonly cycle: Week | Month;
  /** `not-its-turn`: every other week. `over`: its hours are past. */
  readonly reason: 'no-room' | 'let-go' | 'paused' | 'not-its-turn' | 'over';
  /** The person's own event without which the weekly time would be free. */
  readonly couldMove: Period | undefined;
}

/** A kept time that something lies on: where the ladder would put it; undefined: nowhere that week. */
export interface Taken {
  readonly kept: KeptTime;
  readonly placed: Pick<Proposed, 'period' | 'rung'> | undefined;
}

export interface PlanDay {
  readonly date: CalendarDate;
  /** Hours that are taken. */
  readonly hours: number;
  /** Taken from one end to the other, by a holiday or an absence. */
  readonly away: boolean;
  readonly kept: readonly KeptTime[];
  readonly proposed: readonly Proposed[];
}

export interface PlanWeek {
  readonly week: Week;
  /** Monday to Sunday. */
  readonly days: readonly PlanDay[];
  readonly load: WeekLoad;
  readonly heavy: boolean;
}

/** The weekly time of one ritual. */
export interface RitualPlanView {
  readonly ritual: RitualKey;
  readonly every: 'week' | 'other-week';
  /** In the form that suits the season. */
  readonly lengthMin: number;
  /** It is shorter than usual, because of the season. */
  readonly small: boolean;
  /** What is proposed, or stands, or was picked just now; undefined: no time is free in any week. */
  readonly time: TimeScore | undefined;
  /** It was chosen and kept before. */
  readonly standing: boolean;
  /** A time that holds so much better than the standing one that leaving it is worth it. */
  readonly better: TimeScore | undefined;
  readonly runnersUp: readonly TimeScore[];
  /** The wished time of day where all weeks are clear for it, whether it is proposed or not. */
  readonly asWished: TimeScore | undefined;
}

export interface EveningView {
  readonly month: Month;
  /** Not this month: nothing is proposed until a tap looks at it again. */
  readonly letGo: boolean;
  /** What is proposed or was picked; undefined: it has one, was let go, or none is free. */
  readonly proposed: Period | undefined;
  readonly others: readonly Period[];
}

/** What a person picked on the page, and has not kept yet. */
export interface Picks {
  readonly times: Partial<Record<RitualKey, WeeklyTime>>;
  /** The start of the evening, by month. */
  readonly evenings: Readonly<Record<Month, Instant>>;
}

/** Eight weeks, what is proposed for them, and why. */
export interface PlanView {
  readonly madeAt: Instant;
  readonly zone: Zone;
  readonly phase: Phase;
  /** When a season begins, as far as is known; undefined in one, or where none shows. */
  readonly coming: Week | undefined;
  /** Its name, if it was announced; else empty. */
  readonly comingName: string;
  /** The person's own median in hours; undefined where too few weeks are known. */
  readonly usualHours: number | undefined;
  readonly weeks: readonly PlanWeek[];
  readonly rituals: readonly RitualPlanView[];
  /** The next three months; empty where the monthly evening is off. */
  readonly evenings: readonly EveningView[];
  readonly gaps: readonly PlanGap[];
  readonly taken: readonly Taken[];
  /** Every time and evening of this plan, to be given back where it is kept: so what is kept is what was seen. */
  readonly picks: Picks;
  /** What one tap would write, earliest first: at most what the cap of a week allows. */
  readonly writes: readonly Proposed[];
  readonly preview: Pick<Preview, 'summary' | 'where' | 'seenByOthers' | 'needsConsent'>;
  readonly obstacle: Obstacle | undefined;
  /** The last day of the pause; empty: none. */
  readonly pausedUntil: CalendarDate | '';
  readonly partnerName: string;
}

/** What became of keeping a plan. */
export interface PlanKept {
  readonly kept: readonly KeptTime[];
  /** Those that were no longer free. */
  readonly taken: readonly Pick<Proposed, 'ritual' | 'cycle' | 'period'>[];
}
