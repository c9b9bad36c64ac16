import {
  decideReminders,
  type Reminder,
  type ReminderDecision,
  type ReminderKind,
  reminderWeek,
} from '#lib/practice/reminders.ts';
import { dayMs, type Instant, minuteMs } from '#lib/time/period.ts';
import type { Week } from '#lib/time/week.ts';
import { current } from './current.ts';
import { areWordsHidden } from './hide-now.ts';
import { pausedUntil } from './pause.ts';
import { decidingAgeMs, refresh } from './refresh.ts';
import { readSettings } from './settings.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import { wantedReminders } from './wanted-reminders.ts';
import type { World } from './world.ts';

/** What became of one reminder. `noted`: it was to be shown at `settledAt`, and counts in `week` whether it was or not. */
export interface ReminderRow extends Reminder {
  readonly state: 'waiting' | 'noted' | 'late' | 'full';
  readonly settledAt: Instant | undefined;
  readonly week: Week | undefined;
}

const key = 'reminders';

const safetyMs = 5 * minuteMs;

/** So long after its time a row is kept: however a clock is put back, nothing is shown twice. */
const keptMs = 35 * dayMs;

export async function loadReminders({ store }: World): Promise<readonly ReminderRow[]> {
  return ((await store.load(key)) as readonly ReminderRow[] | undefined) ?? [];
}

/**
 * Shows what is due, once, and orders the next look. Busy time that is older than thirty minutes is read again first,
 * unless nobody is there. What is shown is noted before: a worker that dies in between has shown nothing, and shows
 * nothing later.
 */
export async function remind(world: World, { reading = true } = {}): Promise<void> {
  if (!(await wantsAny(world)) || !(await current(world))) return;
  const { decision } = await decided(world);
  if (decision.show && reading) await refresh(world, () => decidingAgeMs);
  await world.alone('reminders', async () => {
    // The alarm that led here is gone: should this look end early, the next one is not far.
    await world.remindAt(world.now() + safetyMs);
    const after = await decided(world);
    await world.store.write(new Map([[key, after.rows]]));
    if (after.decision.show) await world.notify(after.decision.show.kind);
    await world.remindAt(after.decision.lookAt);
  });
}

/** After a change of what there is to remind of: the next look may be another one. Shows nothing. */
export async function orderReminders(world: World): Promise<void> {
  if (!(await wantsAny(world))) return;
  await world.alone('reminders', async () => {
    const { decision, rows } = await decided(world);
    const shown = rows.map((row) => (row.id === decision.show?.id ? asWaiting(row) : row));
    await world.store.write(new Map([[key, shown]]));
    await world.remindAt(decision.show ? world.now() : decision.lookAt);
  });
}

async function wantsAny(world: World): Promise<boolean> {
  return (await readSettings(world)).reminders.length > 0;
}

async function decided(world: World): Promise<{ decision: ReminderDecision; rows: readonly ReminderRow[] }> {
  const situation = await situationNow(world);
  const { now, zone } = situation;
  const known = await loadReminders(world);
  const settled = known.filter(({ state, until }) => state !== 'waiting' && until > now - keptMs);
  const done = new Set(settled.map(({ id }) => id));
  const wanted = (await wantedReminders(world, situation)).filter(({ id }) => !done.has(id));
  const missed = missedRows(known, situation.settings.reminders, wanted, now);
  const decision = decideReminders({
    ...quietOf(situation, await areWordsHidden(world.store)),
    reminders: [...wanted, ...missed],
    shown: settled.flatMap(({ settledAt, week }) =>
      settledAt === undefined || week === undefined ? [] : [{ at: settledAt, week }],
    ),
  });
  const rows = [...wanted, ...missed].map((reminder) => rowOf(reminder, decision, now, reminderWeek(now, zone)));
  return { decision, rows: [...settled, ...rows] };
}

/** Stored due times that went by while nobody looked: what is no longer wanted at a time to come was taken back. */
function missedRows(
  known: readonly ReminderRow[],
  chosen: readonly ReminderKind[],
  wanted: readonly Reminder[],
  now: Instant,
): readonly Reminder[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const waiting = known.filter(({ state, until }) => state === 'waiting' && until <= now && until > now - keptMs);
  return waiting
    .filter((row) => !ids.has(row.id) && chosen.includes(row.kind))
    .map(({ id, kind, at, until }) => ({ id, kind, at, until }));
}

function quietOf(situation: SituationNow, hidden: boolean) {
  const { now, zone, settings, own, occasions } = situation;
  const { wakeMinute, sleepMinute } = settings;
  const busy = [...own.firm, ...occasions.map(({ period }) => period)];
  return { now, zone, wakeMinute, sleepMinute, busy, pausedUntil: pausedUntil(situation), hidden } as const;
}

function rowOf(reminder: Reminder, decision: ReminderDecision, now: Instant, week: Week): ReminderRow {
  if (reminder === decision.show) return { ...reminder, state: 'noted', settledAt: now, week };
  const skipped = decision.skip.find((one) => one.reminder === reminder);
  if (skipped) return { ...reminder, state: skipped.why, settledAt: now, week: undefined };
  return asWaiting(reminder);
}

function asWaiting({ id, kind, at, until }: Reminder): ReminderRow {
  return { id, kind, at, until, state: 'waiting', settledAt: undefined, week: undefined };
}
