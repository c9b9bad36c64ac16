import { ritualKeys } from '#lib/planning/ritual.ts';
import { findLeastBusyMinute, middayOpeningOf, middayPeriod } from '#lib/practice/midday.ts';
import { type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import { pausedUntil } from './pause.ts';
import type { Output } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

const key = 'midday-text';

/** The day on which a draft was taken along; never what stood in it. */
export async function middayDone(world: World): Promise<CalendarDate | undefined> {
  return (await world.store.load(key)) as CalendarDate | undefined;
}

/** When midday is quietest: what is kept is left in peace as a meeting is. */
export function middayMinute(situation: SituationNow, date: CalendarDate) {
  const kept = situation.occasions.map(({ period }) => period);
  return findLeastBusyMinute([...situation.own.firm, ...kept], date, situation.zone);
}

export async function readMidday(world: World): Promise<Output<'readMidday'>> {
  const situation = await situationNow(world);
  const { now, zone } = situation;
  const { date } = wallTimeAt(now, zone);
  const at = middayMinute(situation, date);
  const isTime = at !== undefined && at <= now && now < middayPeriod(date, zone).end;
  const { firstRunDone, rituals } = situation.settings;
  // Where nothing at all is wanted for two, nobody is offered words for the other one.
  const isForTwo = firstRunDone && ritualKeys.some((ritual) => rituals[ritual].on);
  const isOpen = isForTwo && pausedUntil(situation) === '' && (await middayDone(world)) !== date;
  return { date, opening: middayOpeningOf(date), offered: isTime && isOpen };
}

/** It was copied, or opened in another program: today it is not offered again. */
export async function noteMidday(world: World): Promise<void> {
  const { now, zone } = await situationNow(world);
  await world.store.write(new Map([[key, wallTimeAt(now, zone).date]]));
}
