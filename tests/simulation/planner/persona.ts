import type { WeeklyHours } from '#lib/time/available.ts';
import type { Zone } from '#lib/time/wall-time.ts';

/** Whose calendar something is in. `both`: a dinner with friends is in both. */
export type Whose = 'own' | 'partner' | 'both';

/** How long before it begins an appointment is made: shares of three kinds, the rest being the last one. */
export interface Lead {
  /** One hour to two days before. */
  readonly hours: number;
  /** Two to ten days before; what is left is ten to forty-five days before. */
  readonly days: number;
}

/** Appointments that come in one by one, at any time. */
export interface Arrivals {
  readonly whose: Whose;
  /** On average, in a usual week and in one of the season. */
  readonly perWeek: number;
  readonly perSeasonWeek: number;
  /** How often it falls on each weekday, Monday first. */
  readonly days: readonly number[];
  /** When it begins, in minutes from midnight. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly lengthsMin: readonly number[];
  readonly lead: Lead;
  readonly isWork: boolean;
}

/** An appointment of each week. It was always known; in `shiftsInWeek` it goes to another day, told three weeks before. */
export interface Series {
  readonly whose: Whose;
  readonly weekday: number;
  readonly fromMinute: number;
  readonly lengthMin: number;
  readonly shiftsInWeek: number | undefined;
}

/** A shift: from and to, in minutes from midnight; beyond 1440 lies the next morning. */
export type Shift = readonly [fromMinute: number, toMinute: number] | 'off';

/** Shifts drawn for some weeks at a time and told some weeks before the first of them. */
export interface Roster {
  readonly blockWeeks: number;
  readonly toldWeeksBefore: number;
  /** What a weekday or a day of the weekend may bring, and how often; a run goes on for so many days. */
  readonly weekday: readonly (readonly [chance: number, shift: Shift, runDays: number])[];
  readonly saturday: readonly (readonly [chance: number, shift: Shift, runDays: number])[];
  readonly sunday: readonly (readonly [chance: number, shift: Shift, runDays: number])[];
  /** In a season these days are longer by so much, and of the free weekdays this share is worked. */
  readonly seasonLaterMin: number;
  readonly seasonWorked: number;
  /** Of all shifts, those that are swapped one to five days before. */
  readonly swapped: number;
}

/** A run of weeks in which there is more to do, by the number of the simulated year's week. */
export interface BusySeason {
  readonly first: number;
  readonly weeks: number;
  /** It begins up to so many weeks sooner or later. */
  readonly jitterWeeks: number;
}

/** Somebody with a calendar, and whom they live with. */
export interface Persona {
  readonly name: string;
  readonly zone: Zone;
  readonly hours: WeeklyHours;
  readonly workHours: WeeklyHours | undefined;
  readonly partnerHours: WeeklyHours;
  readonly wishedMinute: number;
  readonly arrivals: readonly Arrivals[];
  readonly series: readonly Series[];
  readonly roster: Roster | undefined;
  readonly seasons: readonly BusySeason[];
  /** Weeks away together, by the number of the year's week; half of all calendars say busy throughout. */
  readonly holidays: readonly number[];
}
