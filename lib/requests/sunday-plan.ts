import { ritualKeys } from '#lib/planning/ritual.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { dropEntry, findEntry, keepEntry } from '#lib/stores/journal.ts';
import type { Settings } from '#lib/stores/settings.ts';
import type { Instant } from '#lib/time/period.ts';
import { addDays, type CalendarDate, dayPeriod, instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import { isoWeekOf, type Week } from '#lib/time/week.ts';
import { openFollowUps } from './follow-ups.ts';
import { pausedUntil } from './pause.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import { type SundayStep, type SundayView, sundaySteps } from './sunday.ts';
import type { World } from './world.ts';

const key = 'sunday-plan';

/** Three minutes, with room to sit down: the plan takes the first quarter of an hour that is free towards the evening. */
const planLength = { usualMin: 15, mostMin: 15, leastMin: 5 };
const wishedMinute = 17 * 60;

/** How far the plan of one week came. */
interface Progress {
  readonly week: Week;
  readonly step: SundayStep | 'done';
  /** The day on which it was put off. */
  readonly skippedOn: CalendarDate | undefined;
}

export async function readSunday(world: World): Promise<SundayView> {
  const situation = await situationNow(world);
  const week = plannedWeek(situation);
  const progress = await loadProgress(world, week);
  return {
    week,
    dueAt: dueAt(situation),
    step: progress.step === 'done' ? undefined : progress.step,
    skipped: progress.skippedOn !== undefined,
    surprise: await findEntry(world.store, 'surprise', week),
    followUps: await openFollowUps(world.store),
  };
}

export async function saveSunday(world: World, step: SundayStep | 'done' | 'skipped'): Promise<SundayView> {
  const situation = await situationNow(world);
  const before = await loadProgress(world, plannedWeek(situation));
  const { date } = wallTimeAt(situation.now, situation.zone);
  const after: Progress =
    step === 'skipped' ? { ...before, skippedOn: date } : { ...before, step, skippedOn: undefined };
  await world.store.write(new Map([[key, after]]));
  return readSunday(world);
}

/** For nobody but the person: it is in no calendar, no export for two, and on no other machine. */
export async function keepSurprise(world: World, text: string): Promise<void> {
  const situation = await situationNow(world);
  const id = plannedWeek(situation);
  if (text.trim() === '') return dropEntry(world, 'surprise', id);
  const { date } = wallTimeAt(situation.now, situation.zone);
  await keepEntry(world, { id, kind: 'surprise', date, madeAt: situation.now, written: { text } });
}

/** On Sunday from its time on, and on Monday where Sunday went without; what was put off on a day rests that day. */
export async function isSundayDue(world: World, situation: SituationNow): Promise<boolean> {
  const { now, zone, settings } = situation;
  const { date, weekday } = wallTimeAt(now, zone);
  if ((weekday !== 7 && weekday !== 1) || !mayAsk(settings) || pausedUntil(situation) !== '') return false;
  const { step, skippedOn } = await loadProgress(world, plannedWeek(situation));
  if (step === 'done' || skippedOn === date) return false;
  return now >= (dueAt(situation) ?? now);
}

/** Whether the plan that a Sunday is for is still to be made, and was not put off on that day. */
export async function isSundayOpen(world: World, { settings }: SituationNow, sunday: CalendarDate): Promise<boolean> {
  const { step, skippedOn } = await loadProgress(world, isoWeekOf(addDays(sunday, 1)));
  return mayAsk(settings) && step !== 'done' && skippedOn !== sunday;
}

/** Where no ritual is wanted, there is nothing to plan. */
function mayAsk({ firstRunDone, rituals }: Settings): boolean {
  return firstRunDone && ritualKeys.some((ritual) => rituals[ritual].on);
}

async function loadProgress({ store }: World, week: Week): Promise<Progress> {
  const known = (await store.load(key)) as Progress | undefined;
  return known?.week === week ? known : { week, step: sundaySteps[0], skippedOn: undefined };
}

/** From Friday on the coming week; before, the one that runs. */
function plannedWeek({ now, zone }: SituationNow): Week {
  const { date, weekday } = wallTimeAt(now, zone);
  return isoWeekOf(weekday >= 5 ? addDays(date, 8 - weekday) : date);
}

function dueAt(situation: SituationNow): Instant | undefined {
  const { date, weekday } = wallTimeAt(situation.now, situation.zone);
  return weekday === 7 ? sundayTime(situation, date) : undefined;
}

/** When it is time for the plan on a Sunday; where nothing is free, late in the afternoon. */
export function sundayTime(situation: SituationNow, date: CalendarDate): Instant {
  const { zone } = situation;
  const ritual = { key, every: 'week', length: planLength, wishedMinute, zone } as const;
  const day = dayPeriod(date, zone);
  // Asked as of the morning, so that the time does not run away from whoever looks at it.
  const [slot] = freeSlots({ ...situation, now: day.start, occasions: [] }, ritual, day);
  return slot?.period.start ?? instantAt(date, wishedMinute, zone);
}
