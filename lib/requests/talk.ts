import type { Ritual } from '#lib/planning/ritual.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import type { Instant } from '#lib/time/period.ts';
import { addDays, dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import { talkOfLength } from './find-ritual.ts';
import { findObstacleNow } from './list-slots.ts';
import { decidingAgeMs, look } from './refresh.ts';
import type { Input, Output } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** The nearest free time for a short talk, today and tomorrow, earliest first. */
export async function listTalkSlots(world: World, ask: Input<'listTalkSlots'>): Promise<Output<'listTalkSlots'>> {
  await look(world, decidingAgeMs);
  const situation = await situationNow(world);
  const from = Math.max(situation.now, ask.from ?? 0);
  const ritual = talkOfLength(situation.zone, ask.lengthMs, from);
  return { slots: talkSlots(situation, ritual, from), obstacle: findObstacleNow(situation, ritual) };
}

function talkSlots(situation: SituationNow, ritual: Ritual, start: Instant): Slot[] {
  const { now, zone } = situation;
  const { end } = dayPeriod(addDays(wallTimeAt(now, zone).date, 1), zone);
  if (start >= end) return [];
  return freeSlots(situation, ritual, { start, end }).sort((a, b) => a.period.start - b.period.start);
}
