import type { ReminderKind } from '#lib/practice/reminders.ts';
import type { ReminderRow } from '#lib/requests/reminders.ts';
import { dayMs, hourMs, type Instant, minuteMs, type Period } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { type Random, seededRandom } from '#tests/simulation/random.ts';
import { alex, google, zone } from './homestead.ts';
import type { Machine } from './machine.ts';
import { Life } from './mortal.ts';

/** A Monday; two weeks later the clock goes back. */
const monday = '2026-10-12';
export const days = 30;
const all: readonly ReminderKind[] = ['kept-time', 'sunday-plan', 'clash', 'midday-text', 'follow-up'];

/** The alarm of the whole wake rings seldom here: the reminders must not hang on it, and each costs a tenth of a second. */
const wakeEveryMs = 4 * hourMs;

/** What happens in the month, as the test knows it. */
export interface Month {
  readonly start: Instant;
  readonly end: Instant;
  readonly meetings: readonly Period[];
  readonly kept: readonly Period[];
  /** When nobody's machine runs. */
  readonly asleep: readonly Period[];
  readonly deeds: readonly Deed[];
  readonly restarts: readonly Instant[];
  readonly updates: readonly Instant[];
  /** Turns that end early, and after how many calls. */
  readonly deaths: ReadonlyMap<number, number>;
}

export type Deed = { readonly at: Instant } & (
  | { readonly does: 'pause'; readonly until: string }
  | { readonly does: 'hide'; readonly hidden: boolean }
  | { readonly does: 'promise'; readonly date: string }
  | { readonly does: 'clash' | 'plan' | 'midday' }
);

export interface Shown {
  readonly at: Instant;
  readonly kind: string;
}

export interface Lived {
  readonly month: Month;
  readonly shown: readonly Shown[];
  readonly rows: readonly ReminderRow[];
  readonly died: number;
}

const dateOf = (day: number) => Temporal.PlainDate.from(monday).add({ days: day }).toString();
const on = (day: number, minute: number) => instantAt(dateOf(day), minute, zone);

export function drawMonth(seed: number, deadly: boolean): Month {
  const random = seededRandom(seed);
  const some = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
  const when = (least = 7, most = 22) => on(random.between(0, days - 1), random.between(least, most) * 60 + 7);
  const kept = [0, 1, 2, 3].map((week) => {
    const from = on(week * 7 + random.between(1, 4), random.oneOf([19, 20, 21]) * 60);
    return { start: from, end: from + 25 * minuteMs };
  });
  return {
    start: on(0, 8 * 60),
    end: on(days, 0),
    kept,
    meetings: meetings(random, kept),
    asleep: asleep(random),
    deeds: [...pauses(random), ...hides(random), ...others(random, when)].sort((a, b) => a.at - b.at),
    restarts: some(6, () => when()),
    updates: some(3, () => when()),
    deaths: new Map(deadly ? some(120, () => [random.between(1, 900), random.between(1, 40)] as const) : []),
  };
}

/** On working days at any hour, and some just over the time of a reminder; never where something is kept. */
function meetings(random: Random, kept: readonly Period[]): readonly Period[] {
  const drawn = Array.from({ length: days }, (_, day) => {
    if (day % 7 > 4) return [];
    return Array.from({ length: random.between(1, 5) }, () => {
      const start = on(day, random.between(16, 42) * 30);
      return { start, end: start + random.between(1, 6) * 30 * minuteMs };
    });
  }).flat();
  const apart = (one: Period) => kept.every(({ start, end }) => one.end <= start || end <= one.start);
  return drawn.filter(apart);
}

/** Every night, and now and then by day. */
function asleep(random: Random): readonly Period[] {
  return Array.from({ length: days }, (_, day) => {
    const night = {
      start: on(day, 22 * 60 + random.between(0, 90)),
      end: on(day + 1, 6 * 60 + random.between(0, 240)),
    };
    const start = on(day, random.between(9, 19) * 60);
    return random.chance(0.4) ? [night, { start, end: start + random.between(1, 5) * hourMs }] : [night];
  }).flat();
}

function pauses(random: Random): readonly Deed[] {
  const day = random.between(8, 24);
  return [{ at: on(day, 9 * 60), does: 'pause', until: dateOf(day + random.between(0, 3)) }];
}

function hides(random: Random): readonly Deed[] {
  return Array.from({ length: 5 }, () => {
    const at = on(random.between(0, days - 1), random.between(8, 19) * 60 + 3);
    return [
      { at, does: 'hide', hidden: true },
      { at: at + random.between(1, 8) * 40 * minuteMs, does: 'hide', hidden: false },
    ] as const;
  }).flat();
}

function others(random: Random, when: () => Instant): readonly Deed[] {
  const some = (count: number, does: 'clash' | 'plan' | 'midday') =>
    Array.from({ length: count }, () => ({ at: when(), does }) as const);
  const promises = Array.from({ length: 5 }, () => {
    const day = random.between(0, days - 4);
    return { at: on(day, 600), does: 'promise', date: dateOf(day + random.between(1, 3)) } as const;
  });
  return [...promises, ...some(3, 'clash'), ...some(2, 'plan'), ...some(3, 'midday')];
}

const covers = (periods: readonly Period[], at: Instant) => periods.some(({ start, end }) => start <= at && at < end);

export const isAwake = (month: Month, at: Instant) => !covers(month.asleep, at);

/** The whole worker through the month: minute by minute, woken by its alarms, by restarts and by updates alone. */
export async function live(month: Month): Promise<Lived> {
  const place = await google('main-calendar');
  place.clock.set(month.start - dayMs);
  for (const { start, end } of month.meetings) {
    const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
    place.cloud.addEvent(alex, { summary: 'Work', start: iso(start), end: iso(end) });
  }
  const { disk, clock } = place;
  const { ask } = place.machine();
  await ask.saveSettings({ firstRunDone: true, lastMinute: 22 * 60 + 30, reminders: all });
  await ask.readAgain({});
  for (const period of month.kept) await ask.keepSlot({ period, summary: 'Held' });
  const shown: Shown[] = [];
  let turns = 0;
  let died = 0;
  const turn = async (work: (worker: Machine) => Promise<void>) => {
    turns += 1;
    const life = new Life(month.deaths.get(turns));
    const worker = place.machine(life, { onNotify: (kind) => shown.push({ at: clock.now(), kind }) });
    if ((await life.live(() => work(worker))) === 'died') died += 1;
  };
  const deeds = [...month.deeds];
  for (let now = month.start; now < month.end; now += minuteMs) {
    clock.set(now);
    while (deeds[0] && deeds[0].at <= now) await perform(ask, deeds.shift());
    if (!isAwake(month, now)) continue;
    if (month.restarts.includes(now)) {
      // The alarms are gone with the browser, and `onStartup` is what wakes it.
      disk.alarmAt = undefined;
      disk.remindAt = undefined;
      await turn((worker) => worker.wake());
    }
    if (month.updates.includes(now)) await turn((worker) => worker.wake());
    if ((disk.alarmAt ?? now + 1) <= now && now % wakeEveryMs === 0) {
      disk.alarmAt = undefined;
      await turn((worker) => worker.wake());
    }
    if ((disk.remindAt ?? now + 1) <= now) {
      disk.remindAt = undefined;
      await turn((worker) => worker.remind());
    }
  }
  const rows = (disk.kept.get('reminders') ?? []) as readonly ReminderRow[];
  return { month, shown, rows, died };
}

async function perform(ask: Machine['ask'], deed: Deed | undefined): Promise<void> {
  if (deed?.does === 'pause') await ask.saveSettings({ pausedUntil: deed.until });
  if (deed?.does === 'hide') await ask.hideWords({ hidden: deed.hidden });
  if (deed?.does === 'promise') await ask.addFollowUp({ text: 'One walk', date: deed.date });
  if (deed?.does === 'clash') await ask.noteClash({});
  if (deed?.does === 'plan') await ask.saveSunday({ step: 'done' });
  if (deed?.does === 'midday') await ask.noteMidday({});
}
