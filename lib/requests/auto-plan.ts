import { isShared } from '#lib/booking/guests.ts';
import { type Loss, lossOf } from '#lib/booking/learn.ts';
import { noticeChange, noticeDismissed } from '#lib/booking/notice.ts';
import { clashForgotten } from '#lib/booking/outside-change.ts';
import { intention, type KeptOccasion, loadOccasions, loadOutbox, occasionChanges } from '#lib/booking/records.ts';
import type { Decision } from '#lib/planning/decide.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { type Changes, together } from '#lib/stores/store.ts';
import { overlaps, type Period } from '#lib/time/period.ts';
import { addDays, wallTimeAt } from '#lib/time/wall-time.ts';
import { isoWeekOf, type Week } from '#lib/time/week.ts';
import { intend } from './intend.ts';
import { keepAll } from './keep-all.ts';
import { bookingAccount, bookingPreview } from './keep-slot.ts';
import { learnIn } from './learned.ts';
import type { ToKeep } from './new-occasion.ts';
import { pausedUntil } from './pause.ts';
import { type PlanNow, planNow } from './plan-now.ts';
import { ageMs, decidingAgeMs, refresh } from './refresh.ts';
import { rememberTimes, timeNoted } from './remember-times.ts';
import { rememberSeason } from './season-now.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** The week whose Sunday was last gone through. */
const roundKey = 'auto-book';

/**
 * What the person's standing choices allow without a tap: what is kept is held harder as less is left, what work takes is
 * moved once, and each Sunday the next weeks are booked. Nothing in a pause, and nothing on what was read long ago.
 */
export async function autoPlan(world: World): Promise<void> {
  const situation = await situationNow(world);
  await rememberSeason(world.store, situation.season);
  if (pausedUntil(situation) !== '' || (await duePlan(world, situation)).decisions.length === 0) return;
  await refresh(world, () => decidingAgeMs);
  await world.alone('booking', async () => {
    const now = await situationNow(world);
    const isFresh = now.links.every(({ reading }) => ageMs(reading, world.now()) <= decidingAgeMs);
    if (!isFresh || pausedUntil(now) !== '') return;
    const plan = await duePlan(world, now);
    await adjust(world, plan.decisions);
    await book(world, now, plan);
  });
}

type DuePlan = Pick<PlanNow, 'decisions' | 'rituals'>;

/** With those decisions alone that may be acted on now. */
async function duePlan(world: World, situation: SituationNow): Promise<DuePlan> {
  const { autoBook, autoMove } = situation.settings;
  const mayBook = autoBook && (await isRoundDue(world, situation));
  // A week counts until it is over, and on its Sunday four more are ahead.
  const isSunday = wallTimeAt(situation.now, situation.zone).weekday === 7;
  const all = await loadOccasions(world.store);
  const held = all.filter(({ state, period }) => state === 'held' && period.start > situation.now);
  if (!mayBook && held.length === 0) return { rituals: [], decisions: [] };
  // Where nothing may be booked, only what stands is looked at: this is gone through at each wake.
  const only = mayBook ? undefined : new Set(held.map(({ ritual }) => ritual));
  const asked = { only, weeksBooked: weeklyRules.weeksBooked + Number(isSunday), mayBook, mayMove: autoMove };
  const plan = await planNow(world, situation, { times: {}, evenings: {} }, asked);
  const undone = new Set(
    all.filter(({ state }) => state === 'planned').map(({ ritual, cycle }) => `${ritual} ${cycle}`),
  );
  // What a tap asked for goes first, and at its own time.
  const pending = new Set((await loadOutbox(world.store)).map((row) => row.occasion));
  const isDue = (decision: Decision) => {
    if ('occasion' in decision && pending.has(decision.occasion.id)) return false;
    if ('placed' in decision && decision.placed && isTentative(situation, decision.placed.period)) return false;
    if (decision.kind === 'book') return !undone.has(`${decision.ritual} ${decision.week}`);
    if (decision.kind === 'firm-up') return all.some((one) => one.id === decision.occasion.id && !isShared(one));
    return decision.kind === 'move';
  };
  return { ...plan, decisions: plan.decisions.filter(isDue) };
}

/** On what one of the two has tentatively taken, a time is put by a tap alone. */
function isTentative({ own, partner }: SituationNow, period: Period): boolean {
  return [...own.soft, ...(partner?.soft ?? [])].some((soft) => overlaps(soft, period));
}

/** From Sunday on the week to come, and until the next Sunday: a machine that was off on Sunday is not left out. */
function roundOf({ now, zone }: SituationNow): Week {
  return isoWeekOf(addDays(wallTimeAt(now, zone).date, 1));
}

async function isRoundDue({ store }: World, situation: SituationNow): Promise<boolean> {
  const mayWrite = bookingAccount(situation).bookingCalendarId !== undefined;
  return mayWrite && (await store.load(roundKey)) !== roundOf(situation);
}

async function adjust(world: World, decisions: readonly Decision[]): Promise<void> {
  const all = new Map((await loadOccasions(world.store)).map((occasion) => [occasion.id, occasion]));
  const losses: Loss[] = [];
  const changes = decisions.flatMap((decision) => {
    if (decision.kind !== 'move' && decision.kind !== 'firm-up') return [];
    const known = all.get(decision.occasion.id);
    if (!known) return [];
    if (decision.kind === 'firm-up') return [adjusted(world, decision, known)];
    const loss = lossOf(known, 'taken', world.now());
    losses.push(loss);
    return [adjusted(world, decision, loss.occasion)];
  });
  if (changes.length === 0) return;
  const learned = await learnIn(world)(losses.flatMap(({ seen }) => seen));
  await intend(world, together(...changes, learned));
}

function adjusted(
  world: World,
  decision: Extract<Decision, { kind: 'move' | 'firm-up' }>,
  occasion: KeptOccasion,
): Changes {
  const { id } = occasion;
  const { defence } = decision;
  const row = intention(id, 'event', false, world.now());
  if (decision.kind === 'firm-up') return occasionChanges({ ...occasion, defence }, { ...row, inPlace: true });
  const { period } = decision.placed;
  const moved = occasionChanges({ ...occasion, period, defence, movedUnasked: true }, row);
  const told = noticeChange({ kind: 'auto-moved', occasion: id, period });
  return together(noticeDismissed(id), clashForgotten(id), moved, told);
}

async function book(world: World, situation: SituationNow, { decisions, rituals }: DuePlan): Promise<void> {
  const { summary } = bookingPreview(world, situation);
  const times = decisions.flatMap((decision): readonly ToKeep[] => {
    const ritual = situation.rituals.find(({ key }) => key === decision.ritual);
    if (decision.kind !== 'book' || !ritual) return [];
    const { placed, defence, week: cycle } = decision;
    return [{ ritual, cycle, period: placed.period, zone: situation.zone, summary, defence }];
  });
  if (times.length === 0) return;
  // Noted with what it books: a round that dies before is begun anew, and one that dies after is carried on by the outbox.
  const round: Changes = new Map([[roundKey, roundOf(situation)]]);
  const chosen = rituals.map(({ view }) => view);
  await keepAll(world, situation, times, false, (occasion) => {
    const { id, period } = occasion;
    return together(round, noticeChange({ kind: 'auto-booked', occasion: id, period }), timeNoted(chosen, occasion));
  });
  await rememberTimes(world);
}
