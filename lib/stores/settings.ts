import type { Bandwidth } from '#lib/planning/bandwidth.ts';
import type { RitualKey } from '#lib/planning/ritual.ts';
import type { ReminderKind } from '#lib/practice/reminders.ts';
import type { DayHours } from '#lib/time/available.ts';
import type { Instant } from '#lib/time/period.ts';
import type { CalendarDate, Zone } from '#lib/time/wall-time.ts';
import type { Week } from '#lib/time/week.ts';
import { defaultSettings } from './default-settings.ts';
import { settingsFrom } from './settings-schema.ts';
import type { Changes, Store } from './store.ts';

/** What was chosen about one ritual. */
export interface RitualChoice {
  readonly on: boolean;
  /** The monthly evening is each month, whatever stands here. */
  readonly every: 'week' | 'other-week';
  /** Every other week, counted from this one; undefined: it was not chosen yet. */
  readonly from: Week | undefined;
  /** The weekly time that was chosen, in the zone of the plan; undefined: none yet. */
  readonly time: { readonly weekday: DayHours['weekday']; readonly minute: number } | undefined;
}

/** A season that was announced, both dates included. Its name stays on this machine: `seasonNames`. */
export interface SeasonDates {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** What the person chose. What was written by hand (names, titles) stays on this machine; the rest travels. */
export interface Settings {
  readonly partnerName: string;
  /** Whose free/busy the linked accounts may read, if it is shared with them; empty: nobody's. */
  readonly partnerAddress: string;
  /** Asked once: does the partner know that their time is used? */
  readonly partnerKnows: 'unasked' | 'yes' | 'not-yet';
  readonly zone: Zone | 'system';
  /** When a micro-date would suit, as weekly hours of each; the partner's undefined: not told. */
  readonly ownHours: readonly DayHours[];
  readonly partnerHours: readonly DayHours[] | undefined;
  readonly wishedMinute: number;
  readonly wakeMinute: number;
  readonly sleepMinute: number;
  /** No kept time ends later than this; past midnight counts on. */
  readonly lastMinute: number;
  readonly rituals: Readonly<Record<RitualKey, RitualChoice>>;
  readonly seasons: readonly SeasonDates[];
  /** By the first date of the season. */
  readonly seasonNames: Readonly<Record<CalendarDate, string>>;
  readonly energyMap: readonly Bandwidth[];
  /** Each Sunday the next four weeks are booked without asking. */
  readonly autoBook: boolean;
  /** What work takes is moved once without asking. */
  readonly autoMove: boolean;
  /** The last day of a pause; empty: there is none. */
  readonly pausedUntil: CalendarDate | '';
  /** Every length and timer halves. */
  readonly halfIt: boolean;
  readonly microDate: 'tea' | 'walk' | 'dessert' | 'own';
  /** What the two call a small thing of their own. Shown on pages, never in a calendar. */
  readonly microDateName: string;
  /** The title that calendars see. Empty: the neutral one. */
  readonly eventTitle: string;
  readonly checkInSeconds: 0 | 30 | 60 | 90;
  /** 0: not chosen yet. */
  readonly hugSeconds: 0 | 6 | 10 | 15 | 20;
  /** Repair stands first in the popup until it is taken down. Of this machine: whoever looks at another screen is told nothing. */
  readonly repairPinned: boolean;
  readonly calm: boolean;
  readonly ownNewTab: boolean;
  /** Whether the browser may say outside of these pages that a kept time needs a look. Of this machine: it was asked here. */
  readonly notifications: boolean;
  /** What the browser may remind of; empty: nothing. Of this machine, likewise. */
  readonly reminders: readonly ReminderKind[];
  /** Words that the person likes to say, for a midday text. */
  readonly ownPhrases: readonly string[];
  /** Our corner: what is light, sound and texture there, one thing on each line. */
  readonly corner: Readonly<Record<'light' | 'sound' | 'texture', string>>;
  readonly googleClientId: string;
  readonly microsoftClientId: string;
  readonly firstRunDone: boolean;
}

/** Where the choices that travel to the person's other browsers are kept. */
export interface Travelling {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
}

const key = 'settings';

/**
 * Written by hand (a name, a title, a client id), or allowed on this machine alone. They never leave it: two browsers with
 * different accounts that both booked by themselves would each keep the same week.
 */
const ofThisMachine = [
  'partnerName',
  'partnerAddress',
  'partnerKnows',
  'microDateName',
  'eventTitle',
  'googleClientId',
  'microsoftClientId',
  'notifications',
  'reminders',
  'ownPhrases',
  'corner',
  'seasonNames',
  'autoBook',
  'repairPinned',
] as const;

interface Saved {
  readonly savedAt: Instant;
  readonly settings: Partial<Settings>;
}

function savedFrom(value: unknown): Saved {
  const known = typeof value === 'object' && value !== null && 'savedAt' in value && 'settings' in value;
  if (!known || typeof value.savedAt !== 'number') return { savedAt: 0, settings: {} };
  return { savedAt: value.savedAt, settings: settingsFrom(value.settings) };
}

async function lastSaved(store: Store, travelling: Travelling): Promise<readonly [Saved, Saved]> {
  const here = savedFrom(await store.load(key));
  return [here, savedFrom(await travelling.load().catch(() => undefined))];
}

/** The newer of what was chosen here and what travelled from another browser; what is written by hand is from here. */
export async function loadSettings(store: Store, travelling: Travelling): Promise<Settings> {
  const [here, travelled] = await lastSaved(store, travelling);
  const newerLast = here.savedAt >= travelled.savedAt ? [travelled, here] : [here, travelled];
  return Object.assign({}, defaultSettings, ...newerLast.map((saved) => saved.settings));
}

/**
 * Keeps `settings` here, and sends on what may travel. A sync that fails is no loss: it is sent with the next change. The
 * last choice counts as the newest, whatever the clocks of this and the other browsers say.
 */
export async function saveSettings(
  store: Store,
  travelling: Travelling,
  settings: Settings,
  now: Instant,
): Promise<void> {
  const { here, travel } = await savedSettings(store, travelling, settings, now);
  await store.write(here);
  await travel();
}

/** The same in two steps: `here` is written with what else belongs to it, and then `travel` sends on what may. */
export async function savedSettings(
  store: Store,
  travelling: Travelling,
  settings: Settings,
  now: Instant,
): Promise<{ readonly here: Changes; readonly travel: () => Promise<void> }> {
  const [here, travelled] = await lastSaved(store, travelling);
  const savedAt = Math.max(now, here.savedAt + 1, travelled.savedAt + 1);
  const travels = Object.entries(settings).filter(([name]) => !ofThisMachine.some((one) => one === name));
  return {
    here: new Map([[key, { savedAt, settings } satisfies Saved]]),
    travel: () => travelling.save({ savedAt, settings: Object.fromEntries(travels) }).catch(() => undefined),
  };
}
