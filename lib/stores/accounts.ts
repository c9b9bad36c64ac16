import type { CalendarReading } from '#lib/calendars/port.ts';
import type { FailureKind } from '#lib/failure.ts';
import type { Instant } from '#lib/time/period.ts';
import type { Store } from './store.ts';

/** One calendar account of this browser. */
export interface Account {
  readonly id: string;
  readonly kind: 'local' | 'google' | 'microsoft';
  /** Who it is, as the service says; an address, where it is known. `local` for this browser. */
  readonly subject: string;
  readonly level: 'reading' | 'times-only' | 'main-calendar';
  /** Scopes as granted at the last sign-in. */
  readonly granted: readonly string[];
  readonly calendars: readonly AccountCalendar[];
  /** Where our events go; undefined until booking was allowed. */
  readonly bookingCalendarId: string | undefined;
  /** When the person last chose that times go here; of several accounts the last one counts. */
  readonly chosenAt?: Instant | undefined;
  /** The person said that what it holds is work; undefined: they said nothing. */
  readonly work?: boolean | undefined;
  readonly madeAt: Instant;
}

export interface AccountCalendar {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
  readonly own: boolean;
  readonly porchlight: boolean;
  readonly zone: string | undefined;
  /** Whether its busy time counts. */
  readonly ticked: boolean;
}

/** What was last read of an account, calendar by calendar. A failure stands beside what was known before it. */
export interface AccountReading {
  readonly accountId: string;
  /** When something was last asked, well or not. */
  readonly triedAt: Instant;
  /** How often in a row the last readings found nothing new: the next unasked one waits longer. */
  readonly unchanged: number;
  /** Undefined: all well. */
  readonly failure: FailureKind | undefined;
  /** When the account, or a calendar of it, is tried again after a failure. */
  readonly nextTryAt: Instant | undefined;
  readonly tries: number;
  readonly calendars: Readonly<Record<string, CalendarState>>;
}

export interface CalendarState {
  readonly reading: CalendarReading | undefined;
  readonly failure: FailureKind | undefined;
}

const accountPrefix = 'account:';
const readingPrefix = 'reading:';

/** The browser's own calendar, always there. */
export const localAccount: Account = {
  id: 'local',
  kind: 'local',
  subject: 'local',
  level: 'main-calendar',
  granted: [],
  calendars: [{ id: 'local', name: '', primary: true, own: true, porchlight: true, zone: undefined, ticked: true }],
  bookingCalendarId: 'local',
  madeAt: 0,
};

/** The account that times go to: of those that may be written to the one chosen last; undefined where none may. */
export function findKeeper(accounts: readonly Account[]): Account | undefined {
  return accounts
    .filter(({ bookingCalendarId }) => bookingCalendarId !== undefined)
    .toSorted((a, b) => (b.chosenAt ?? 0) - (a.chosenAt ?? 0))[0];
}

/** Signed-in accounts, oldest first; without the local one. */
export async function loadAccounts(store: Store): Promise<readonly Account[]> {
  const found = [...(await store.loadAll(accountPrefix)).values()] as Account[];
  return found.sort((a, b) => a.madeAt - b.madeAt || a.id.localeCompare(b.id));
}

export const accountKey = (id: string) => `${accountPrefix}${id}`;
export const readingKey = (accountId: string) => `${readingPrefix}${accountId}`;

export async function loadReading(store: Store, accountId: string): Promise<AccountReading | undefined> {
  return (await store.load(readingKey(accountId))) as AccountReading | undefined;
}
