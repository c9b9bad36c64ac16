import { lossOf } from '#lib/booking/learn.ts';
import { noticeDismissed } from '#lib/booking/notice.ts';
import { clashForgotten } from '#lib/booking/outside-change.ts';
import { intention, type KeptOccasion, loadOccasion, loadRow, occasionChanges } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import { defenceOf } from '#lib/planning/defence.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { countOtherDays } from '#lib/planning/other-days.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { type Account, findKeeper, localAccount } from '#lib/stores/accounts.ts';
import { type Changes, together } from '#lib/stores/store.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { isoWeekAt, weekPeriod } from '#lib/time/week.ts';
import { accountOf } from './booking-ports.ts';
import { findRitual } from './find-ritual.ts';
import type { KeptTime } from './house.ts';
import { intend } from './intend.ts';
import { keptTime } from './kept-times.ts';
import { learnIn } from './learned.ts';
import { mustBeTold } from './let-go.ts';
import { cycleAt, newOccasion, occasionsIn } from './new-occasion.ts';
import { decidingAgeMs, look } from './refresh.ts';
import type { Input, Preview } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** No calendar is known further ahead. */
const farthestMs = 366 * dayMs;

/** What keeping this slot would write, and where. @throws Failure `invalid` for a time too far ahead */
export async function previewSlot(world: World, ask: Input<'previewSlot'>): Promise<Preview> {
  const { period } = ask;
  checkNear(world, period);
  const situation = await situationNow(world);
  const ritual = ritualOf(situation, ask);
  return { period, ...heldAt(situation, ritual, period), ...bookingPreview(world, situation) };
}

/** Where times go, under which title, and who sees it. */
export function bookingPreview(
  world: World,
  situation: SituationNow,
): Pick<Preview, 'summary' | 'where' | 'seenByOthers' | 'needsConsent'> {
  const account = bookingAccount(situation);
  const calendar = account.calendars.find((entry) => entry.id === account.bookingCalendarId);
  return {
    summary: situation.settings.eventTitle || world.neutralTitle(),
    where: { account: account.kind === 'local' ? '' : account.subject, calendar: calendar?.name ?? '' },
    seenByOthers: account.kind !== 'local' && account.level === 'main-calendar',
    needsConsent: account.bookingCalendarId === undefined,
  };
}

/** The account that times go to: the one that was chosen, else the first linked one, else this browser. */
export function bookingAccount({ links }: SituationNow): Account {
  const accounts = links.map(({ account }) => account);
  return findKeeper(accounts) ?? accounts[0] ?? localAccount;
}

/** The same, where it may be written to. @throws Failure `scope-missing` */
export function writableAccount(situation: SituationNow): Account & { readonly bookingCalendarId: string } {
  const account = bookingAccount(situation);
  const { bookingCalendarId } = account;
  if (bookingCalendarId === undefined) throw new Failure('scope-missing', 'booking is not allowed yet');
  return { ...account, bookingCalendarId };
}

/** The micro-date, where nothing else was said. */
function ritualOf(situation: SituationNow, ask: Input<'previewSlot'>): Ritual {
  const ritual = findRitual(situation, ask.ritual ?? 'micro-date', ask.period);
  if (!ritual) throw new Failure('invalid', 'no ritual is chosen');
  return ritual;
}

/** How hard a time would be held, and what would be left if it went. */
export function heldAt(
  situation: SituationNow,
  ritual: Ritual,
  period: Period,
): Pick<Preview, 'defence' | 'otherDays'> {
  const { now, zone, rules } = situation;
  const week = weekPeriod(isoWeekAt(period.start, zone), zone);
  const slots = freeSlots(situation, ritual, { ...week, start: Math.max(now, week.start) });
  const otherDays = countOtherDays(situation, slots, period);
  return {
    otherDays,
    defence: defenceOf(
      { otherDays, start: period.start, now, inSeason: situation.season.phase.kind === 'season' },
      rules,
    ),
  };
}

/**
 * Keeps `period`: the intention is stored before anything is sent, and carried out at once where the network allows.
 *
 * @throws Failure `taken` when the time is no longer free, or this week has one; `scope-missing` when the linked account
 *   may not be written to yet; `invalid` for a time that has begun, or is too far ahead
 */
export async function keepSlot(world: World, ask: Input<'keepSlot'>): Promise<KeptTime> {
  // Another browser may have kept this week since.
  await look(world, decidingAgeMs);
  return world.alone('booking', async () => {
    checkPeriod(world, ask.period);
    const situation = await situationNow(world);
    const ritual = ritualOf(situation, ask);
    const account = writableAccount(situation);
    const cycle = cycleAt(ritual, ask.period.start);
    const before = await occasionsIn(world, ritual.key, cycle);
    const isTheirs = situation.joint.some((one) => one.ritual === ritual.key && one.cycle === cycle);
    if (isTheirs || before.some(({ state }) => state === 'held'))
      throw new Failure('taken', 'this week has its time already');
    const { defence } = heldAt(situation, ritual, ask.period);
    const toKeep = { ...ask, ritual, cycle, zone: situation.zone, defence };
    const occasion = await newOccasion(world, toKeep, account, before);
    return carryOut(world, occasion, account, before);
  });
}

/** @param before whose notices this tap answers */
async function carryOut(
  world: World,
  occasion: KeptOccasion,
  account: Account,
  before: readonly KeptOccasion[],
  told?: boolean,
  learned: Changes = new Map(),
): Promise<KeptTime> {
  const row = { ...intention(occasion.id, 'event', true, world.now()), ...(told ? { told } : {}) };
  const intended = occasionChanges(occasion, row);
  const answered = before.map(({ id }) => together(noticeDismissed(id), clashForgotten(id)));
  await intend(world, together(...answered, intended, learned));
  return outcome(world, occasion, account);
}

/** What became of it; the id may have gone on to the next generation. */
async function outcome(world: World, asked: KeptOccasion, account: Account): Promise<KeptTime> {
  const all = [await loadOccasion(world.store, asked.id), ...(await occasionsIn(world, asked.ritual, asked.cycle))];
  const now = all.find((one) => one?.state === 'held' && one.calendarId === asked.calendarId);
  if (now === undefined) throw new Failure('taken', 'taken meanwhile');
  return keptTime(
    now,
    await loadRow(world.store, now.id),
    account.kind === 'local' ? '' : account.subject,
    world.now(),
  );
}

/**
 * Puts a kept time elsewhere, or makes it shorter: by a tap, so it also moves what a person had locked.
 *
 * @param told whether the tap said that others are told
 */
export async function moveKept(world: World, id: OccasionId, period: Period, told?: boolean): Promise<KeptTime> {
  checkPeriod(world, period);
  return world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    if (occasion?.state !== 'held') throw new Failure('not-found', 'no such kept time');
    mustBeTold(occasion, told);
    // By the ritual's zone, as it is offered: the event's own may be that of another place, or none at all.
    const situation = await situationNow(world);
    const ritual = findRitual(situation, occasion.ritual, occasion.period) ?? situation.rituals[0];
    if (ritual && cycleAt(ritual, period.start) !== occasion.cycle && occasion.cycle !== '') {
      throw new Failure('invalid', 'another week');
    }
    const account = await accountOf(world, occasion.accountId);
    const isElsewhere = period.start !== occasion.period.start;
    const loss = isElsewhere ? lossOf(occasion, 'moved', world.now()) : { occasion, seen: [] };
    const moved = { ...loss.occasion, period, byHand: false, invite: undefined };
    return carryOut(world, moved, account, [occasion], told, await learnIn(world)(loss.seen));
  });
}

function checkPeriod(world: World, period: Period): void {
  if (period.start <= world.now()) throw new Failure('invalid', 'that time has begun');
  checkNear(world, period);
}

/** Whoever asks for a time of another decade would have every week until then looked through. */
function checkNear(world: World, { end }: Period): void {
  if (end > world.now() + farthestMs) throw new Failure('invalid', 'that time is too far ahead');
}
