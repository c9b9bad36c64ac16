import type { Notice, Told } from '#lib/booking/notice.ts';
import type { CountedEvent, PartnerFile } from '#lib/calendars/port.ts';
import type { FailureKind } from '#lib/failure.ts';
import type { LearnedRow } from '#lib/planning/learned.ts';
import type { Defence, OccasionId } from '#lib/planning/occasion.ts';
import type { Slot } from '#lib/planning/slot.ts';
import type { HourReason } from '#lib/planning/why-not.ts';
import type { Appreciation, CheckIn } from '#lib/practice/journal.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Month, Week } from '#lib/time/week.ts';
import type { DataRequests } from './data-requests.ts';
import type { History } from './history.ts';
import type { House, KeptTime, LinkHealth, Obstacle } from './house.ts';
import type { MemoryRequests } from './memory-requests.ts';
import type { PartRequests } from './parts.ts';
import type { Picks, PlanKept, PlanView, Proposed } from './plan-view.ts';
import type { PracticeRequests } from './practice-requests.ts';
import type { FollowUp, SundayStep, SundayView } from './sunday.ts';

/** What may change under an open page. */
export type Subject = 'house' | 'journal' | 'settings' | 'accounts' | 'content' | 'hidden' | 'midday';

/** What Keep it would do, in full, before it does it. */
export interface Preview {
  readonly period: Period;
  readonly summary: string;
  readonly defence: Defence;
  /** How many other days of that week would do: what the defence hangs on. */
  readonly otherDays: number;
  /** The calendar it goes to; both empty: this browser only. */
  readonly where: { readonly account: string; readonly calendar: string };
  /** Whether others who see the calendar see this time as busy once it is held firmly. */
  readonly seenByOthers: boolean;
  /** Google was linked for reading only: one more consent is needed, and the level is still to be chosen. */
  readonly needsConsent: boolean;
}

/** What an invitation would say and do, in full, before it does it. */
export interface InvitationPreview {
  readonly period: Period;
  readonly summary: string;
  /** Whom, as far as it is known; the person may write another. */
  readonly to: string;
  /** Whose account it goes out from, and of which service. */
  readonly account: string;
  readonly kind: AccountView['kind'];
  /** The name of the separate calendar that holds it; undefined: it is in the main one. */
  readonly separate: string | undefined;
}

/** What a scope lets us do. */
export type Right = 'read' | 'list' | 'write';

export interface AccountView {
  readonly id: string;
  readonly kind: 'local' | 'google' | 'microsoft';
  readonly label: string;
  readonly level: 'reading' | 'times-only' | 'main-calendar';
  /** Whether what it holds is work, by what the person said. */
  readonly work: boolean;
  /** Whether kept time goes here; of several accounts that may be written to, to one. */
  readonly keeps: boolean;
  /** Scopes asked for and not granted, in the words of the port: what does not work. */
  readonly missing: readonly Right[];
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly ticked: boolean;
    readonly porchlight: boolean;
    readonly primary: boolean;
    readonly failure: FailureKind | undefined;
  }[];
  readonly health: LinkHealth;
}

/** `waiting`: the event still stands in its calendar, and goes as soon as that can be reached. */
export interface TakenOut {
  readonly waiting: boolean;
}

/** All that a page may ask of the background; plain JSON in and out. Each may throw `Failure`. */
export interface Requests extends DataRequests, MemoryRequests, PartRequests, PracticeRequests {
  /** The week as known now. `fresh`: reads again first what is older than thirty minutes. */
  readHouse(input: { fresh: boolean }): House;
  /** The same after a look at every calendar, now: somebody tapped for it. */
  readAgain(input: Record<string, never>): House;
  /**
   * Best first; reads again what is older than thirty minutes. `week` is the next seven days; weeks that have their time
   * are left out, unless `moving` names it: then its own week is listed. Empty: ask `explainHours`.
   */
  listSlots(input: { when: 'tonight' | 'week'; moving?: OccasionId }): {
    slots: Slot[];
    obstacle: Obstacle | undefined;
  };
  /** For each hour of the day, what was offered or why not. */
  explainHours(input: { date: CalendarDate }): HourReason[];
  /** For each thing in the day's calendars, what counted and why. Titles are shown, never stored. */
  explainDay(input: { date: CalendarDate }): CountedEvent[];
  /** The nearest times for a short talk of that length, today and tomorrow, not before `from`; earliest first. */
  listTalkSlots(input: { lengthMs: number; from?: Instant }): { slots: Slot[]; obstacle: Obstacle | undefined };
  /** `ritual` here and below: the micro-date where it is left out. */
  previewSlot(input: { period: Period; ritual?: 'talk' }): Preview;
  /** Keeps the slot: one occasion, one event. `summary` as previewed. */
  keepSlot(input: { period: Period; summary: string; ritual?: 'talk' }): KeptTime;
  /** Takes the event out again. `told`, here and below: the tap said that guests are told; without it none is. The occasion may be kept anew. */
  undoKept(input: { occasion: OccasionId; told?: boolean }): TakenOut;
  /** Not this week: the event goes, nothing is counted. */
  letGo(input: { occasion: OccasionId; told?: boolean }): TakenOut;
  /** What was let go in this week or month, or of the next seven days, may be kept after all. */
  openWeeks(input: { cycle?: Week | Month }): Record<string, never>;
  moveKept(input: { occasion: OccasionId; period: Period; told?: boolean }): KeptTime;
  /** What an invitation would be; nothing is stored or sent. */
  /** Eight weeks; `picks` in place of what the planner would choose. Reads again first what is older than thirty minutes. */
  readPlan(input: Picks): PlanView;
  /** Keeps what `readPlan` said it would write, by the picks that it gave, and remembers the weekly times. */
  keepPlan(input: { picks: Picks; writes: Pick<Proposed, 'ritual' | 'cycle' | 'period'>[]; summary: string }): PlanKept;
  /** What became of a kept time that is over, asked once. */
  markKept(input: { occasion: OccasionId; how: 'kept' | 'partly' | 'not-this-time' }): Record<string, never>;
  readHistory(input: Record<string, never>): History;
  readSunday(input: Record<string, never>): SundayView;
  /** `step`: the card that comes next; `done` and `skipped` end it, the latter until Monday. */
  saveSunday(input: { step: SundayStep | 'done' | 'skipped' }): SundayView;
  keepSurprise(input: { text: string }): Record<string, never>;
  addFollowUp(input: { text: string; date: CalendarDate }): FollowUp;
  /** Done, let go, or with another date. */
  settleFollowUp(
    input: { id: string; how: 'done' | 'let-go' } | { id: string; how: 'later'; date: CalendarDate },
  ): Record<string, never>;
  previewInvitation(input: { occasion: OccasionId }): InvitationPreview;
  /** Invites one address, after the ten seconds of undo. */
  invite(input: { occasion: OccasionId; to: string }): KeptTime;
  /** Takes an invitation back that has not left yet. */
  withdrawInvitation(input: { occasion: OccasionId }): Record<string, never>;
  dismissNotice(input: { occasion: OccasionId }): Record<string, never>;
  /** What lies on kept times now may lie there: no notice asks about it any more. */
  keepBoth(input: Record<string, never>): Record<string, never>;
  listAccounts(input: Record<string, never>): AccountView[];
  /** Opens the issuer's own sign-in; asks only for reading. */
  connect(input: { kind: 'google' | 'microsoft' }): AccountView;
  /** Signs in again, with what was granted before. */
  reconnect(input: { accountId: string }): AccountView;
  /** Asks for the one scope that booking at this level needs. */
  allowBooking(input: { accountId: string; level: 'times-only' | 'main-calendar' }): AccountView;
  tickCalendar(input: { accountId: string; calendarId: string; ticked: boolean }): AccountView;
  markWork(input: { accountId: string; work: boolean }): AccountView;
  /** Deletes here all that was read from the account. */
  disconnect(input: { accountId: string }): Record<string, never>;
  /** What `removeAll` would take out; asks the calendars first. */
  countEvents(input: { accountId?: string }): { coming: number; past: number; invited: number };
  /** Takes every event of ours out of every calendar, or of one account's; past ones only when asked. */
  removeAll(input: { past: boolean; accountId?: string; told?: boolean }): { removed: number; waiting: number };
  /** What is known of the partner's time and how it came; never when they are busy. */
  readPartner(input: Record<string, never>): {
    /** Their shared free/busy. `asked` 0: no account is linked that could read it. */
    shared:
      | { address: string; readAt: Instant | undefined; failure: FailureKind | undefined; asked: number }
      | undefined;
    /** Their calendar file, and until when it tells anything. */
    file: { name: string; readAt: Instant; until: Instant } | undefined;
  };
  /** Keeps the busy time that a page read out of a file, in place of the last one. */
  keepPartnerFile(input: Omit<PartnerFile, 'readAt'>): Record<string, never>;
  forgetPartnerFile(input: Record<string, never>): Record<string, never>;
  readSettings(input: Record<string, never>): Settings;
  saveSettings(input: Partial<Settings>): Settings;
  /** What became of kept times by weekday and half hour, Monday first: what the planner goes by. */
  readLearned(input: Record<string, never>): readonly LearnedRow[];
  forgetLearned(input: Record<string, never>): Record<string, never>;
  /** A report on the link without any content, to copy. */
  linkReport(input: Record<string, never>): { text: string };
  /** Kept time of this browser as an .ics file. */
  exportKept(input: Record<string, never>): { fileName: string; text: string };
  /** Hide-now, and back: every page shows words, or none does. */
  hideWords(input: { hidden: boolean }): Record<string, never>;
  /** There was a clash today: where the person wants it, tomorrow is reminded of it. */
  noteClash(input: Record<string, never>): Record<string, never>;
  keepAppreciation(input: { opening: string; deed: string; feeling: string }): Appreciation;
  keepCheckIn(input: { text: string; closeness: CheckIn['closeness']; energy: CheckIn['energy'] }): { id: string };
}

export type RequestName = keyof Requests;
export type Input<N extends RequestName> = Parameters<Requests[N]>[0];
export type Output<N extends RequestName> = ReturnType<Requests[N]>;

export type { Appreciation, CheckIn, CountedEvent, Notice, Settings, Told };
