import type { BookingPorts } from '#lib/booking/ports.ts';
import type { CalendarProvider, PartnerFile } from '#lib/calendars/port.ts';
import type { SignInFlow } from '#lib/oauth/flow.ts';
import type { SessionStore, TokenKeeper } from '#lib/oauth/tokens.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import type { ReminderKind } from '#lib/practice/reminders.ts';
import type { Account } from '#lib/stores/accounts.ts';
import type { Travelling } from '#lib/stores/settings.ts';
import type { Store } from '#lib/stores/store.ts';
import type { Instant } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import type { House } from './house.ts';
import type { Output, Right, Subject } from './requests.ts';

/** All that the background needs of the world; handed in by the entrypoint, and by tests. */
export interface World {
  now(): Instant;
  random(): number;
  /** The zone that this machine is in. */
  systemZone(): Zone;
  readonly store: Store;
  readonly travelling: Travelling;
  /** Memory of the browser, gone when it closes. */
  readonly session: SessionStore;
  /** Empties every store of the browser but IndexedDB: of this machine, of this session, and what travels. */
  eraseBrowser(): Promise<void>;
  providerFor(account: Account): CalendarProvider;
  /** The partner's calendar file, as a page read and left it. */
  readonly partner: {
    readonly file: Pick<CalendarProvider, 'calendars' | 'read'>;
    loadFile(): Promise<PartnerFile | undefined>;
    saveFile(file: PartnerFile | undefined): Promise<void>;
  };
  /** Forgets what the adapter remembered of the account, or of one calendar in it. */
  forgetReadings(accountId: string, calendarId?: string): Promise<void>;
  /** The sign-in page of an issuer. @throws Failure `invalid` for this browser's own calendar */
  flowOf(kind: Account['kind']): SignInFlow;
  readonly tokens: TokenKeeper;
  scopesOf(kind: Account['kind'], level: Account['level']): readonly string[];
  missingRights(kind: Account['kind'], granted: readonly string[], level: Account['level']): readonly Right[];
  fingerprint: BookingPorts['fingerprint'];
  /** The id of an occasion, from the account's subject: the same in every browser. */
  idOf(name: {
    subject: string;
    calendarId: string;
    ritual: string;
    cycle: string;
    generation: number;
  }): Promise<string>;
  /** Wakes the background at `at`, or a little later; a repeat replaces the last one. */
  wakeAt(at: Instant): Promise<void>;
  /** Runs `work` alone among all that take the same name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  announce(subjects: readonly Subject[]): Promise<void>;
  /** Keeps what the new tab paints before it asks. */
  leaveSnapshot(house: House, today: Output<'todaysAppreciation'>): Promise<void>;
  /** Shows a notification of the browser, if the person allowed them; a repeat of the same one replaces the last. */
  notify(about: 'outside-change' | ReminderKind): Promise<void>;
  /** Looks at the reminders at `at`, or a little later: where that is ordered already, it stays as it is. Undefined: not at all. */
  remindAt(at: Instant | undefined): Promise<void>;
  /** Leaves word of hide-now where every page finds it before it shows anything. */
  leaveHidden(hidden: boolean): Promise<void>;
  /** Kept time as an .ics file, RFC 5545. */
  icsOf(occasions: readonly Occasion[]): string;
  /** Words for the calendar: the neutral title. */
  neutralTitle(): string;
  version(): string;
}
