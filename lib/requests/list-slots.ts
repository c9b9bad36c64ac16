import { loadOccasions } from '#lib/booking/records.ts';
import type { FailureKind } from '#lib/failure.ts';
import { findObstacle } from '#lib/planning/obstacle.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import { tonight } from '#lib/planning/tonight.ts';
import { dayMs, type Period } from '#lib/time/period.ts';
import { isoWeekAt } from '#lib/time/week.ts';
import { findRitual } from './find-ritual.ts';
import type { Obstacle } from './house.ts';
import { linkHealth } from './link-health.ts';
import { cyclePeriod } from './new-occasion.ts';
import { decidingAgeMs, look } from './refresh.ts';
import type { Input, Output } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import { closedWeeks } from './weeks.ts';
import type { World } from './world.ts';

export async function listSlots(world: World, input: Input<'listSlots'>): Promise<Output<'listSlots'>> {
  await look(world, decidingAgeMs);
  const situation = await situationNow(world);
  const slots =
    input.moving === undefined
      ? await openSlots(world, situation, input.when)
      : await slotsToMove(world, situation, input.moving);
  return { slots, obstacle: findOfferObstacle(situation) };
}

/** What stands in the way of every offer, with the trouble of the link where that is it. */
export function findObstacleNow(
  situation: SituationNow,
  ritual: Ritual | undefined = situation.rituals[0],
): Obstacle | undefined {
  const kind = ritual && findObstacle(situation, ritual);
  return kind === 'unread' ? { kind, failure: whyUnread(situation) } : kind && { kind };
}

/** The same for the small times that are offered beside the plan. */
export function findOfferObstacle(situation: SituationNow): Obstacle | undefined {
  return isOff(situation) ? { kind: 'ritual-off' } : findObstacleNow(situation);
}

function isOff({ settings }: SituationNow): boolean {
  return !settings.rituals['micro-date'].on;
}

function whyUnread({ links }: SituationNow): FailureKind {
  const kinds = links.map((link) => linkHealth(link.account, link.reading).kind);
  return kinds.find((kind) => kind !== undefined) ?? 'unreadable';
}

/** Slots in weeks that have no time yet, and were not let go. */
export async function openSlots(world: World, situation: SituationNow, when: 'tonight' | 'week'): Promise<Slot[]> {
  const { now, zone, rules } = situation;
  const within = when === 'tonight' ? tonight(now, zone, rules) : { start: now, end: now + 7 * dayMs };
  return slotsIn(world, situation, within);
}

async function slotsIn(world: World, situation: SituationNow, within: Period): Promise<Slot[]> {
  const [ritual] = situation.rituals;
  if (!ritual || isOff(situation)) return [];
  const closed = await closedWeeks(world, situation);
  return freeSlots(situation, ritual, within).filter((slot) => !closed.has(isoWeekAt(slot.period.start, ritual.zone)));
}

/** Where else in its own week a kept time could stand. */
async function slotsToMove(world: World, situation: SituationNow, id: string): Promise<Slot[]> {
  const moving = (await loadOccasions(world.store)).find((occasion) => occasion.id === id);
  const ritual = moving && findRitual(situation, moving.ritual, moving.period);
  if (!moving || !ritual || moving.cycle === '') return [];
  const occasions = situation.occasions.filter((occasion) => occasion.id !== id);
  const week = cyclePeriod(ritual, moving.cycle);
  const within = { start: Math.max(situation.now, week.start), end: week.end };
  return freeSlots({ ...situation, occasions }, ritual, within).filter(
    (slot) => slot.period.start !== moving.period.start,
  );
}
