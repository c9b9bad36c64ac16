import { middayPeriod } from '#lib/practice/midday.ts';
import type { Reminder, ReminderKind } from '#lib/practice/reminders.ts';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import { addDays, type CalendarDate, instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import { findClash } from './clash.ts';
import { openFollowUps } from './follow-ups.ts';
import { middayDone, middayMinute } from './midday.ts';
import type { SituationNow } from './situation-now.ts';
import { isSundayOpen, sundayTime } from './sunday-plan.ts';
import type { World } from './world.ts';

/** Known so far ahead: what comes first in a week keeps its place in it. */
const daysAhead = 8;

/** A kept time is told so long before it. */
const beforeKeptMs = 15 * minuteMs;
/** The day before a promise, and the day after a clash: when the day's work is mostly over. */
const followUpMinute = 18 * 60;
const clashMinute = 17 * 60 + 30;

/** All that the chosen kinds would remind of in the days to come. */
export async function wantedReminders(world: World, situation: SituationNow): Promise<readonly Reminder[]> {
  const { date } = wallTimeAt(situation.now, situation.zone);
  const dates = Array.from({ length: daysAhead + 1 }, (_, days) => addDays(date, days));
  const wanted: Readonly<Record<ReminderKind, () => Promise<readonly Reminder[]>>> = {
    'kept-time': async () => keptReminders(situation),
    'sunday-plan': () => sundayReminders(world, situation, dates),
    clash: () => clashReminders(world, situation),
    'midday-text': () => middayReminders(world, situation, dates),
    'follow-up': () => followUpReminders(world, situation, dates),
  };
  const chosen = situation.settings.reminders.map((kind) => wanted[kind]());
  return (await Promise.all(chosen)).flat();
}

function keptReminders({ now, occasions, joint }: SituationNow): readonly Reminder[] {
  const theirs = new Set(joint.map(({ id }) => id));
  const coming = occasions.filter(
    ({ id, state, period }) => (state === 'held' || theirs.has(id)) && period.start > now,
  );
  return coming.map(({ id, period: { start } }) => ({
    id: `kept-time:${id}:${start}`,
    kind: 'kept-time',
    at: start - beforeKeptMs,
    until: start,
  }));
}

async function sundayReminders(
  world: World,
  situation: SituationNow,
  dates: readonly CalendarDate[],
): Promise<readonly Reminder[]> {
  const sunday = dates.find((date) => wallTimeAt(instantAt(date, 720, situation.zone), situation.zone).weekday === 7);
  if (sunday === undefined || !(await isSundayOpen(world, situation, sunday))) return [];
  const at = sundayTime(situation, sunday);
  return [{ id: `sunday-plan:${sunday}`, kind: 'sunday-plan', at, until: dayEnd(situation, sunday) }];
}

async function clashReminders(world: World, situation: SituationNow): Promise<readonly Reminder[]> {
  const date = await findClash(world);
  if (date === undefined) return [];
  const next = addDays(date, 1);
  const at = instantAt(next, clashMinute, situation.zone);
  return [{ id: `clash:${date}`, kind: 'clash', at, until: dayEnd(situation, next) }];
}

/** Of working days: what one would say at midday on a day off, one says. */
async function middayReminders(
  world: World,
  situation: SituationNow,
  dates: readonly CalendarDate[],
): Promise<readonly Reminder[]> {
  const { zone } = situation;
  const done = await middayDone(world);
  return dates.flatMap((date) => {
    const { end: until } = middayPeriod(date, zone);
    const at = date === done || wallTimeAt(until, zone).weekday > 5 ? undefined : middayMinute(situation, date);
    return at === undefined ? [] : [{ id: `midday-text:${date}`, kind: 'midday-text', at, until } as const];
  });
}

/** One for all the promises of a day. */
async function followUpReminders(
  world: World,
  situation: SituationNow,
  dates: readonly CalendarDate[],
): Promise<readonly Reminder[]> {
  const promised = new Set((await openFollowUps(world.store)).map(({ due }) => due));
  return dates.flatMap((before) => {
    const date = addDays(before, 1);
    if (!promised.has(date)) return [];
    const at = instantAt(before, followUpMinute, situation.zone);
    return [{ id: `follow-up:${date}`, kind: 'follow-up', at, until: dayEnd(situation, before) } as const];
  });
}

/** When the person goes to sleep; of a day that goes past midnight, midnight. */
function dayEnd({ settings, zone }: SituationNow, date: CalendarDate): Instant {
  const { wakeMinute, sleepMinute } = settings;
  return instantAt(date, sleepMinute > wakeMinute ? Math.min(sleepMinute, 1440) : 1440, zone);
}
