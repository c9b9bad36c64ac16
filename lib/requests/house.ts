import type { Told } from '#lib/booking/notice.ts';
import type { FailureKind } from '#lib/failure.ts';
import type { Obstacle as PlanningObstacle } from '#lib/planning/obstacle.ts';
import type { Defence, OccasionId } from '#lib/planning/occasion.ts';
import type { Phase } from '#lib/planning/season.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { CalendarDate, Zone } from '#lib/time/wall-time.ts';
import type { WeekState } from './weeks.ts';

/** How the link to one account is. `kind` undefined: all well. */
export interface LinkHealth {
  readonly accountId: string;
  readonly label: string;
  /** When every ticked calendar was last read; undefined: never. */
  readonly readAt: Instant | undefined;
  readonly kind: FailureKind | undefined;
  /** When the next try is due, after a failure. */
  readonly nextTryAt: Instant | undefined;
}

/** A kept time as pages see it. */
export interface KeptTime {
  readonly occasion: OccasionId;
  readonly ritual: string;
  readonly period: Period;
  readonly summary: string;
  readonly defence: Defence;
  readonly byHand: boolean;
  /** Somebody else's event lies on it now: the person may move it, let it go, or keep both. */
  readonly clashing: boolean;
  /**
   * `standing`: in the calendar. `waiting`: will be kept when online, after a new look. `retrying`: the service asked us
   * to wait. `stuck`: a person must act (`failure` says why).
   */
  readonly state: 'standing' | 'waiting' | 'retrying' | 'stuck';
  readonly failure: FailureKind | undefined;
  /** Until when the ten seconds of undo run; undefined when they are over. */
  readonly undoUntil: Instant | undefined;
  /** The account whose calendar holds it, as the person knows it. */
  readonly where: string;
  /** What the partner is called here; empty where no name was given. */
  readonly partner: string;
  /** How it stands with the other, once somebody is invited or about to be; undefined: nobody is. */
  readonly invitation: InvitationState | undefined;
  /** Whether somebody may be invited to it now. */
  readonly mayInvite: boolean;
  /** The partner's Porchlight keeps it, and they said yes here: it is answered in the calendar, and changed there. */
  readonly theirs: boolean;
}

export interface InvitationState {
  /** `leaving`: nothing was sent yet. A no is never shown. */
  readonly answer: 'leaving' | 'none' | 'yes' | 'maybe';
  /** Until when it can be taken back unsent. */
  readonly undoUntil: Instant | undefined;
  /** A shorter one that may suit who said maybe. */
  readonly smaller: Period | undefined;
}

/** One day of the house: a window from `wake` to `sleep`, drawn to scale. */
export interface DayWindow {
  readonly date: CalendarDate;
  /** From the person's waking to their sleep, as instants of that day. */
  readonly opening: Period;
  readonly firm: readonly Period[];
  readonly soft: readonly Period[];
  readonly kept: readonly KeptTime[];
  readonly suggested: readonly Slot[];
  /** Today, and they reached out, and the person turned toward. */
  readonly warm: boolean;
}

/** What stands in the way of every offer, and how the link fails where it is that. */
export type Obstacle =
  | { readonly kind: 'unread'; readonly failure: FailureKind }
  /** `ritual-off`: the person switched the micro-date off. */
  | { readonly kind: Exclude<PlanningObstacle, 'unread'> | 'ritual-off' };

/** The week as it is known now: what the new tab, the popup and Plan draw. */
export interface House {
  readonly madeAt: Instant;
  readonly zone: Zone;
  /** Monday to Sunday. */
  readonly days: readonly DayWindow[];
  readonly phase: Phase;
  /** The last day of a pause; empty: there is none. */
  readonly pausedUntil: CalendarDate | '';
  /** A kept time that is over, of the last three days, which nobody said anything about yet. */
  readonly ended: KeptTime | undefined;
  /** Booked without asking, and not looked at yet; earliest first. */
  readonly autoBooked: readonly KeptTime[];
  /** The Sunday plan is due now. */
  readonly sundayDue: boolean;
  /** Whole hours booked this week, and the median of the twelve weeks before it; undefined until they are read. */
  readonly bookedHours: number;
  readonly usualHours: number | undefined;
  /** How many days of this week still have room for the usual length. */
  readonly roomyDays: number;
  /** On how many of the next seven days a time can be offered; those of a week that has its time are none. */
  readonly openDays: number;
  readonly obstacle: Obstacle | undefined;
  /** What became of the ritual in the week that is shown. */
  readonly week: WeekState;
  /** Every kept time to come, earliest first. */
  readonly coming: readonly KeptTime[];
  /** Nothing is known of the busy time: the windows are not empty, they are unread. */
  readonly unknown: boolean;
  readonly next: KeptTime | undefined;
  /** The firm busy period that `madeAt` lies in: the new tab shows no words. */
  readonly busyNow: Period | undefined;
  readonly health: readonly LinkHealth[];
  readonly partnerName: string;
  /** What the two do in a micro-date: its name on pages, and never in a calendar. */
  readonly thing: MicroDateThing;
  /** Nothing set up yet: the pages begin with first run. */
  readonly firstRun: boolean;
  /** A line that the person should see once: what the last wake noticed. */
  readonly notice: Told | undefined;
}

/** The small thing of the micro-date, and its name where it is one of their own. */
export type MicroDateThing = Pick<Settings, 'microDate' | 'microDateName'>;
