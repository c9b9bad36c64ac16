import { availableTime } from '#lib/time/available.ts';
import { dayMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { covers, difference, edgesUntil, type Timeline, timeline } from '#lib/time/timeline.ts';
import { type CalendarDate, dayPeriod, type Zone } from '#lib/time/wall-time.ts';
import { isoWeekAt, type Week } from '#lib/time/week.ts';

/** What may be reminded of; where not all of it fits into a week, the first comes first. */
export const reminderKinds = ['kept-time', 'sunday-plan', 'clash', 'midday-text', 'follow-up'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** More in one week would be a program that calls, not one that is quiet. */
export const mostRemindersAWeek = 5;

/** So far apart are two of them, unless the second is of a kept time that begins. */
export const reminderGapMs = 30 * minuteMs;

/** One thing to be reminded of, once, at some time in [at, until). */
export interface Reminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly at: Instant;
  /** From here on it would come too late, and is left out. */
  readonly until: Instant;
}

export interface ShownReminder {
  readonly at: Instant;
  /** The ISO week that it was counted in. */
  readonly week: Week;
}

/** Everything that a decision hangs on. The same situation always gives the same answer. */
export interface ReminderSituation {
  readonly now: Instant;
  readonly zone: Zone;
  /** On the wall clock; a sleep that is not after waking lies past midnight. */
  readonly wakeMinute: number;
  readonly sleepMinute: number;
  /** Those that are still open, in any order. */
  readonly reminders: readonly Reminder[];
  /** Meetings and kept times, in any order. */
  readonly busy: readonly Period[];
  /** The last day of a pause; empty: there is none. */
  readonly pausedUntil: CalendarDate | '';
  /** Hide-now: nothing is said until it is taken back. */
  readonly hidden: boolean;
  /** Of the last weeks. */
  readonly shown: readonly ShownReminder[];
}

export interface ReminderDecision {
  /** At most one at a time. */
  readonly show: Reminder | undefined;
  /** Left out for good: its time is over, or the week has its five (those that come first have their places kept). */
  readonly skip: readonly { readonly reminder: Reminder; readonly why: 'late' | 'full' }[];
  /** When there may be something to show next; undefined: nothing is known of. */
  readonly lookAt: Instant | undefined;
}

/** The ISO week of `instant` where the person is. @throws RangeError when the zone is none */
export const reminderWeek = (instant: Instant, zone: Zone): Week => isoWeekAt(instant, zone);

/**
 * What is to be shown now, what is left out, and when to look again. Nothing is shown in a meeting, in kept time, in a
 * pause, while words are hidden, or while the person sleeps: what comes up then waits for the end of it, as long as it
 * still makes sense.
 *
 * @throws RangeError when the zone is none
 */
export function decideReminders(situation: ReminderSituation): ReminderDecision {
  const { now, hidden, reminders } = situation;
  const open = reminders.filter(({ until }) => until > now).sort(byPriority);
  const late = reminders.filter(({ until }) => until <= now).map((reminder) => ({ reminder, why: 'late' as const }));
  if (hidden) return { show: undefined, skip: late, lookAt: undefined };
  const speakable = speakableTime(situation);
  const ready = covers(speakable, now) ? open.filter(({ at }) => at <= now) : [];
  const full = ready.filter((reminder) => isFull(reminder, open, situation));
  const show = ready.find((one) => !full.includes(one) && restsUntil(one, situation.shown) <= now);
  const waiting = open.filter((one) => one !== show && !full.includes(one));
  const shown = show ? [...situation.shown, { at: now, week: '' }] : situation.shown;
  return {
    show,
    skip: [...late, ...full.map((reminder) => ({ reminder, why: 'full' as const }))],
    lookAt: nextLook(waiting, shown, speakable, now),
  };
}

function rank({ kind }: Reminder): number {
  return reminderKinds.indexOf(kind);
}

function byPriority(a: Reminder, b: Reminder): number {
  return rank(a) - rank(b) || a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** Whether the week has no place left for it, beside those that were shown and those of a higher rank still to come. */
function isFull(reminder: Reminder, open: readonly Reminder[], { now, zone, shown }: ReminderSituation): boolean {
  const week = reminderWeek(now, zone);
  const before = shown.filter((one) => one.week === week).length;
  const ahead = open.filter((one) => rank(one) < rank(reminder) && reminderWeek(Math.max(one.at, now), zone) === week);
  return before + ahead.length >= mostRemindersAWeek;
}

/** Until when the last one leaves it in peace; a clock that was put back leaves no long shadow. */
function restsUntil({ kind }: Reminder, shown: readonly ShownReminder[]): Instant {
  if (kind === 'kept-time') return Number.NEGATIVE_INFINITY;
  return Math.max(...shown.map(({ at }) => at + reminderGapMs));
}

/** Waking hours outside of everything that is not to be disturbed. */
function speakableTime({ now, zone, wakeMinute, sleepMinute, busy, pausedUntil }: ReminderSituation): Timeline {
  const toMinute = sleepMinute > wakeMinute ? sleepMinute : sleepMinute + 1440;
  const hours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: wakeMinute, toMinute }));
  const from = pausedUntil === '' ? now : Math.max(now, dayPeriod(pausedUntil, zone).end);
  const within = { start: from, end: Math.max(from, now + 15 * dayMs) };
  if (within.start >= within.end) return timeline([]);
  return difference(availableTime({ zone, hours }, within), timeline(busy));
}

function nextLook(
  waiting: readonly Reminder[],
  shown: readonly ShownReminder[],
  speakable: Timeline,
  now: Instant,
): Instant | undefined {
  const looks = waiting.flatMap((reminder) => {
    const from = Math.max(reminder.at, now + minuteMs, restsUntil(reminder, shown));
    const at = findSpeakable(speakable, from);
    return at === undefined || at >= reminder.until ? [] : [at];
  });
  return looks.length === 0 ? undefined : Math.min(...looks);
}

/** The first instant from `from` on at which something may be said. */
function findSpeakable(speakable: Timeline, from: Instant): Instant | undefined {
  return covers(speakable, from) ? from : speakable[edgesUntil(speakable, from)];
}
