import { isShared } from '#lib/booking/guests.ts';
import { reconcile } from '#lib/booking/reconcile.ts';
import { intention, type KeptOccasion, loadOccasions, loadOutbox, occasionChanges } from '#lib/booking/records.ts';
import { failureKind } from '#lib/failure.ts';
import type { Account } from '#lib/stores/accounts.ts';
import { together } from '#lib/stores/store.ts';
import { dayMs } from '#lib/time/period.ts';
import { allAccounts, bookingPorts } from './booking-ports.ts';
import { intend } from './intend.ts';
import { mustBeTold } from './let-go.ts';
import { isUnlisted, refresh } from './refresh.ts';
import type { Output } from './requests.ts';
import { changeSettings } from './settings.ts';
import type { World } from './world.ts';

/** Further back or ahead than anyone has kept a time with us. */
const searchedMs = { back: 10 * 366 * dayMs, ahead: 2 * 366 * dayMs };

/** What `removeAll` would take out, by whether it is over; what other browsers kept is found first. */
export async function countEvents(world: World, accountId: string | undefined): Promise<Output<'countEvents'>> {
  await findOthers(world, accountId);
  const all = await knownEvents(world, accountId);
  const past = all.filter((one) => one.period.end <= world.now()).length;
  const invited = all.filter((one) => isShared(one) && one.period.end > world.now()).length;
  return { coming: all.length - past, past, invited };
}

/** Takes every event of ours out of every calendar, or of one account's; past ones only when asked. */
export async function removeAll(
  world: World,
  { past, accountId, told }: { past: boolean; accountId?: string; told?: boolean },
): Promise<Output<'removeAll'>> {
  await findOthers(world, accountId);
  return world.alone('booking', () =>
    takeOutKnown(world, { past, ...(accountId !== undefined && { accountId }), told }),
  );
}

/** The same for what this browser knows of, whether or not a calendar can be reached now. Run under the booking lock. */
export async function takeOutKnown(
  world: World,
  { past, accountId, told }: { past: boolean; accountId?: string; told?: boolean | undefined },
): Promise<Output<'removeAll'>> {
  const now = world.now();
  const all = (await knownEvents(world, accountId)).filter((one) => past || one.period.end > now);
  for (const one of all) if (one.period.end > now) mustBeTold(one, told);
  // Whoever wants none of them wants none anew: that is a choice to be made again.
  if (accountId === undefined) await changeSettings(world, { autoBook: false });
  const changes = all.map((one) =>
    occasionChanges(
      { ...one, state: 'planned', invite: undefined },
      { ...intention(one.id, 'none', true, now), ...(told ? { told } : {}) },
    ),
  );
  await intend(world, together(...changes));
  const left = new Set((await loadOutbox(world.store)).map((row) => row.occasion));
  const waiting = all.filter((one) => left.has(one.id)).length;
  return { removed: all.length - waiting, waiting };
}

/** What other browsers kept is found first. */
async function findOthers(world: World, accountId: string | undefined): Promise<void> {
  await refresh(world, () => 0, { insist: true });
  await adoptAll(world, accountId);
}

/** Every occasion that has an event, or may have one on its way. */
async function knownEvents(world: World, accountId: string | undefined): Promise<readonly KeptOccasion[]> {
  return (await loadOccasions(world.store)).filter(
    (one) =>
      (one.standing !== undefined || one.insertSent || one.state === 'held') &&
      (accountId === undefined || one.accountId === accountId),
  );
}

/** Asks each calendar for everything with our mark: a second generation, or one that no list showed. */
async function adoptAll(world: World, accountId: string | undefined): Promise<void> {
  for (const account of await allAccounts(world)) {
    if (account.bookingCalendarId === undefined || (accountId !== undefined && account.id !== accountId)) continue;
    await adoptIn(world, account, account.bookingCalendarId);
    for (const calendarId of await formerCalendars(world, account)) {
      try {
        await adoptIn(world, account, calendarId);
      } catch (error) {
        if (!(await isOutOfReach(world, account, calendarId, error))) throw error;
      }
    }
  }
}

/** The calendar is gone, or the right to it was taken back: nothing there can be taken out from here. */
async function isOutOfReach(world: World, account: Account, calendarId: string, error: unknown): Promise<boolean> {
  const kind = failureKind(error);
  // Either may pass; no calendar that is still listed is left to itself.
  if (kind === 'not-found' || kind === 'forbidden') return isUnlisted(world.providerFor(account), calendarId);
  return kind === 'scope-missing';
}

async function adoptIn(world: World, account: Account, calendarId: string): Promise<void> {
  const within = { start: world.now() - searchedMs.back, end: world.now() + searchedMs.ahead };
  const provider = world.providerFor(account);
  const ours = await provider.ours(calendarId, within);
  const shown = { accountId: account.id, calendarId, within, ours };
  const unseen = await world.alone('booking', () => reconcile(bookingPorts(world), provider, shown));
  // What could not be looked at would be left standing, and said to be removed.
  if (unseen) throw unseen;
}

/** Where times of this account were kept before: as this browser remembers, and calendars that bear our mark. */
async function formerCalendars(world: World, account: Account): Promise<readonly string[]> {
  const occasions = (await loadOccasions(world.store)).filter((one) => one.accountId === account.id);
  const marked = account.calendars.filter(({ porchlight }) => porchlight);
  const all = new Set([...occasions.map(({ calendarId }) => calendarId), ...marked.map(({ id }) => id)]);
  all.delete(account.bookingCalendarId ?? '');
  return [...all];
}
