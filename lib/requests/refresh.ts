import { isDue } from '#lib/booking/backoff.ts';
import { carryOn } from '#lib/booking/carry-on.ts';
import { noteOutsideChanges } from '#lib/booking/outside-change.ts';
import { reconcile, reconcileFormer } from '#lib/booking/reconcile.ts';
import type { CalendarProvider, CalendarReading } from '#lib/calendars/port.ts';
import { Failure, type FailureKind, failureKind } from '#lib/failure.ts';
import {
  type Account,
  type AccountReading,
  accountKey,
  loadReading,
  localAccount,
  readingKey,
} from '#lib/stores/accounts.ts';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import { timeline } from '#lib/time/timeline.ts';
import { failed, succeeded } from './account-reading.ts';
import { allAccounts, bookingPorts } from './booking-ports.ts';
import { learnIn } from './learned.ts';
import { partnerIds } from './partner.ts';
import { known, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** What is older is read again before anything is decided. */
export const decidingAgeMs = 30 * minuteMs;

/** Unasked readings: the first after two hours, and twice as long each time nothing had changed, up to four hours. */
const passiveAgeMs = { least: 120 * minuteMs, most: 240 * minuteMs };

export function passiveAge(reading: AccountReading | undefined): number {
  return Math.min(passiveAgeMs.least * 2 ** (reading?.unchanged ?? 0), passiveAgeMs.most);
}

/** When the account was last read well; an instant in the future was written before the clock was put back. */
export function ageMs(reading: AccountReading | undefined, now: Instant): number {
  if (!reading || reading.failure !== undefined || reading.triedAt > now) return Number.POSITIVE_INFINITY;
  if (reading.nextTryAt !== undefined && isDue(reading.nextTryAt, now)) return Number.POSITIVE_INFINITY;
  return now - reading.triedAt;
}

/**
 * Reads again each linked account whose reading is older than `oldest` says; one that failed is left alone until its
 * next try is due, unless `insist` (which no service that asked us to wait needs to hear), or unless it was only offline:
 * trying costs nobody anything then. What could not be read is stored as that, beside what was known before.
 *
 * @returns whether any linked account shows something else than before: another failure, or other busy time
 */
export async function refresh(
  world: World,
  oldest: (reading: AccountReading | undefined) => number,
  { insist = false } = {},
): Promise<boolean> {
  let hasNews = false;
  let hasRead = false;
  for (const { id } of await allAccounts(world)) {
    await world.alone(`reading:${id}`, async () => {
      // As it is now: it may have been changed, or disconnected, while another reading was waited for.
      const account = (await allAccounts(world)).find((one) => one.id === id);
      const before = await loadReading(world.store, id);
      if (!account || !isWanted(before, oldest(before), insist, world.now())) return;
      await readAgain(world, account, before);
      hasRead ||= id !== localAccount.id;
      hasNews ||= id !== localAccount.id && isNews(before, await loadReading(world.store, id));
    });
  }
  if (hasRead) await world.alone('booking', () => watchKeptTimes(world));
  return hasNews;
}

/** What was put on a kept time by somebody else is noticed with the reading that shows it. */
async function watchKeptTimes(world: World): Promise<void> {
  const { own } = await situationNow(world);
  await noteOutsideChanges(world.store, timeline(own.firm), world.now(), learnIn(world));
}

/** The same for a page that looks: the other open pages hear of it. */
export async function look(world: World, oldestMs: number): Promise<void> {
  const hasNews = await refresh(world, () => oldestMs, { insist: oldestMs === 0 });
  if (hasNews) await world.announce(['house', 'accounts']);
}

/** The same failure again is none: pages that ask anew at each piece of news would ask for ever. */
function isNews(before: AccountReading | undefined, after: AccountReading | undefined): boolean {
  return `${troubles(before)}` !== `${troubles(after)}` || (after?.failure === undefined && after?.unchanged === 0);
}

/** What is wrong with an account, and with each of its calendars in turn. */
function troubles(reading: AccountReading | undefined): readonly (FailureKind | undefined)[] {
  return [reading?.failure, ...Object.values(reading?.calendars ?? {}).map(({ failure }) => failure)];
}

function isWanted(before: AccountReading | undefined, oldestMs: number, insist: boolean, now: Instant): boolean {
  if (ageMs(before, now) <= oldestMs) return false;
  const putOff = before?.nextTryAt !== undefined && !isDue(before.nextTryAt, now);
  if (!putOff || before.failure === 'offline') return true;
  return insist && !troubles(before).includes('rate-limited');
}

async function readAgain(world: World, account: Account, before: AccountReading | undefined): Promise<void> {
  const within = known(world.now());
  const ids = await readIds(world, account);
  const provider = world.providerFor(account);
  let answers: ReadonlyMap<string, CalendarReading | Failure>;
  try {
    answers = await provider.read(ids, within);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return store(world, failed(world, account.id, before, error));
  }
  const after = succeeded(world, account.id, ids, before, answers);
  await store(world, after);
  await world.alone('booking', () =>
    reconcileFormer(bookingPorts(world), provider, { accountId: account.id, calendarId: account.bookingCalendarId }),
  );
  const { bookingCalendarId: calendarId } = account;
  const reading = calendarId === undefined ? undefined : answers.get(calendarId);
  if (calendarId === undefined || !reading) return;
  const isGone = failureKind(reading) === 'not-found' && (await isUnlisted(provider, calendarId));
  const ours = reading instanceof Failure ? (isGone ? [] : undefined) : reading.ours;
  if (!ours) return;
  const shown = { accountId: account.id, calendarId, within, ours };
  await world.alone('booking', async () => {
    const ports = bookingPorts(world);
    await reconcile(ports, provider, shown);
    // What the guests answered may have ended a kept time.
    await carryOn(ports);
  });
  if (isGone) await withoutBookingCalendar(world, account);
}

/** "Not found" may pass: a calendar is gone when the list of them, as it is now, has it no more. */
export async function isUnlisted(provider: CalendarProvider, calendarId: string): Promise<boolean> {
  try {
    return (await provider.calendars()).every(({ id }) => id !== calendarId);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** The person deleted the calendar of ours: where times go is asked anew at the next booking. */
async function withoutBookingCalendar(world: World, { id, bookingCalendarId }: Account): Promise<void> {
  await world.alone('accounts', async () => {
    const account = (await allAccounts(world)).find((one) => one.id === id);
    if (account === undefined || account.bookingCalendarId !== bookingCalendarId) return;
    await world.store.write(new Map([[accountKey(id), { ...account, bookingCalendarId: undefined }]]));
  });
}

/** The ticked calendars, the one that holds our events, and the partner's where it may be asked for. */
async function readIds(world: World, account: Account): Promise<readonly string[]> {
  const ticked = account.calendars.filter((calendar) => calendar.ticked).map((calendar) => calendar.id);
  const own = account.bookingCalendarId === undefined ? [] : [account.bookingCalendarId];
  return [...new Set([...ticked, ...own, ...(await partnerIds(world, account))])];
}

function store(world: World, reading: AccountReading): Promise<void> {
  return world.store.write(new Map([[readingKey(reading.accountId), reading]]));
}
