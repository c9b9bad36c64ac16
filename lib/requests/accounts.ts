import { carryOn } from '#lib/booking/carry-on.ts';
import type { CalendarEntry } from '#lib/calendars/port.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';
import type { Issuer, SignedIn } from '#lib/oauth/flow.ts';
import {
  type Account,
  type AccountCalendar,
  accountKey,
  findKeeper,
  loadAccounts,
  loadReading,
} from '#lib/stores/accounts.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { accountOf, bookingPorts } from './booking-ports.ts';
import { disconnect } from './disconnect.ts';
import { linkHealth } from './link-health.ts';
import { refresh } from './refresh.ts';
import type { AccountView } from './requests.ts';
import { zoneOf } from './situation-now.ts';
import type { World } from './world.ts';

export async function listAccounts(world: World): Promise<AccountView[]> {
  return Promise.all((await loadAccounts(world.store)).map((account) => viewOf(world, account)));
}

async function viewOf(world: World, account: Account): Promise<AccountView> {
  const reading = await loadReading(world.store, account.id);
  return {
    id: account.id,
    kind: account.kind,
    label: account.subject,
    level: account.level,
    work: account.work === true,
    keeps: findKeeper(await loadAccounts(world.store))?.id === account.id,
    missing: world.missingRights(account.kind, account.granted, account.level),
    calendars: account.calendars.map(({ id, name, ticked, porchlight, primary }) => ({
      id,
      name,
      ticked,
      porchlight,
      primary,
      failure: reading?.calendars[id]?.failure,
    })),
    health: linkHealth(account, reading),
  };
}

/** Opens the issuer's own sign-in and asks for reading alone. A second sign-in of the same account renews the first. */
export async function connect(world: World, kind: Issuer): Promise<AccountView> {
  const signedIn = await world.flowOf(kind).signIn({ scopes: world.scopesOf(kind, 'reading') });
  return link(world, kind, signedIn, undefined);
}

/** Signs in again as the same account, with all that its level needs. */
export async function reconnect(world: World, accountId: string): Promise<AccountView> {
  const account = await accountOf(world, accountId);
  const signedIn = await signInAgain(world, account, account.level);
  return link(world, account.kind, signedIn, account);
}

/** Stays with the account, where it is known whose it is. */
function signInAgain(world: World, { kind, subject }: Account, level: Account['level']): Promise<SignedIn> {
  const as = subject === '' ? {} : { subject };
  return world.flowOf(kind).signIn({ scopes: world.scopesOf(kind, level), ...as });
}

/** Asks for the one scope more that booking at `level` needs, and finds the calendar that times go to. */
export async function allowBooking(
  world: World,
  accountId: string,
  level: 'times-only' | 'main-calendar',
): Promise<AccountView> {
  const account = await accountOf(world, accountId);
  const { kind } = account;
  const signedIn = await signInAgain(world, account, level);
  const missing = world.missingRights(kind, signedIn.scopes, level);
  if (missing.includes('write') || missing.includes('list')) {
    await link(world, kind, signedIn, account);
    throw new Failure('scope-missing', 'booking was not granted');
  }
  const linked = await link(world, kind, signedIn, { ...account, level });
  return findBookingCalendar(world, linked.id);
}

/**
 * On times-only a calendar of our own, looked for before it is made; else the person's main one. It is read at once: what
 * another browser keeps there stands here too.
 */
export async function findBookingCalendar(world: World, accountId: string): Promise<AccountView> {
  const account = await accountOf(world, accountId);
  const provider = world.providerFor(account);
  const zone = zoneOf(world, await loadSettings(world.store, world.travelling));
  const entry =
    account.level === 'main-calendar'
      ? account.calendars.find((calendar) => calendar.primary)
      : await provider.ownCalendar(zone);
  if (!entry) throw new Failure('not-found', 'no main calendar');
  const entries = await provider.calendars();
  await changed(world, accountId, ({ calendars, ...now }) => ({
    ...now,
    calendars: merged(calendars, entries),
    bookingCalendarId: entry.id,
    chosenAt: world.now(),
  }));
  await refresh(world, () => 0, { insist: true });
  return viewOf(world, await accountOf(world, accountId));
}

/**
 * Takes up what a sign-in gave. Without the scope that lists calendars nobody says whose it is: the main calendar is read
 * all the same, under no name, until a later sign-in tells.
 */
async function link(
  world: World,
  kind: Account['kind'],
  signedIn: SignedIn,
  before: Account | undefined,
): Promise<AccountView> {
  const subject = signedIn.subject ?? '';
  if (signedIn.scopes.length === 0) throw new Failure('scope-missing', 'nothing was granted');
  if (before && before.subject !== subject && before.subject !== '') throw new Failure('mismatch', 'another account');
  if (before && before.subject !== subject) await disconnect(world, before.id);
  const known = (await loadAccounts(world.store)).find((one) => one.kind === kind && one.subject === subject);
  const level = before?.level ?? known?.level ?? 'reading';
  const account: Account = {
    id: known?.id ?? `${kind}:${subject}`,
    kind,
    subject,
    level,
    granted: signedIn.scopes,
    calendars: [],
    // Another level has another calendar, which is yet to be found.
    bookingCalendarId: level === known?.level ? known.bookingCalendarId : undefined,
    chosenAt: known?.chosenAt,
    work: known?.work,
    madeAt: known?.madeAt ?? world.now(),
  };
  await world.tokens.keep(account.id, signedIn);
  await keep(world, account, subject === '' ? [unnamedMain] : await world.providerFor(account).calendars());
  await world.alone('booking', () => carryOn(bookingPorts(world), mendedBySignIn));
  await refresh(world, () => 0, { insist: true });
  return viewOf(world, await accountOf(world, account.id));
}

/** The main calendar of an account whose list was not granted; Google knows it by this word. */
const unnamedMain: CalendarEntry = {
  id: 'primary',
  name: '',
  primary: true,
  own: true,
  porchlight: false,
  zone: undefined,
};

/** What waited for the sign-in is tried at once. */
const mendedBySignIn: readonly FailureKind[] = ['signed-out', 'scope-missing', 'forbidden', 'offline'];

/** New calendars come in ticked when they are the person's own; what was chosen before stays. */
function merged(before: readonly AccountCalendar[], entries: readonly CalendarEntry[]): readonly AccountCalendar[] {
  const ticked = new Map(before.map((calendar) => [calendar.id, calendar.ticked]));
  return entries.map((entry) => ({ ...entry, ticked: !entry.porchlight && (ticked.get(entry.id) ?? entry.primary) }));
}

/** Writes a signed-in account; what was chosen in it meanwhile stays. */
async function keep(world: World, account: Account, entries: readonly CalendarEntry[]): Promise<void> {
  await world.alone('accounts', async () => {
    const before = (await loadAccounts(world.store)).find(({ id }) => id === account.id);
    const calendars = merged(before?.calendars ?? [], entries);
    await world.store.write(new Map([[accountKey(account.id), { ...account, calendars }]]));
  });
}

/** Changes an account as it is at this moment: two taps at once both count. */
export function changed(world: World, accountId: string, change: (account: Account) => Account): Promise<AccountView> {
  return world.alone('accounts', async () => {
    const account = change(await accountOf(world, accountId));
    await world.store.write(new Map([[accountKey(accountId), account]]));
    return viewOf(world, account);
  });
}

export async function tickCalendar(
  world: World,
  { accountId, calendarId, ticked }: { accountId: string; calendarId: string; ticked: boolean },
): Promise<AccountView> {
  await changed(world, accountId, (account) => ({
    ...account,
    calendars: account.calendars.map((calendar) =>
      calendar.id === calendarId && !calendar.porchlight ? { ...calendar, ticked } : calendar,
    ),
  }));
  await refresh(world, () => 0, { insist: true });
  return viewOf(world, await accountOf(world, accountId));
}
