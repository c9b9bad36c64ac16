import * as v from 'valibot';
import type { DayHours } from '#lib/time/available.ts';
import type { Instant } from '#lib/time/period.ts';
import { isZone, type Zone } from '#lib/time/wall-time.ts';
import type { Store } from './store.ts';

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
  readonly microDate: 'tea' | 'walk' | 'dessert' | 'own';
  /** What the two call a small thing of their own. Shown on pages, never in a calendar. */
  readonly microDateName: string;
  /** The title that calendars see. Empty: the neutral one. */
  readonly eventTitle: string;
  readonly checkInSeconds: 0 | 30 | 60 | 90;
  readonly calm: boolean;
  readonly ownNewTab: boolean;
  /** Whether the browser may say outside of these pages that a kept time needs a look. Of this machine: it was asked here. */
  readonly notifications: boolean;
  readonly googleClientId: string;
  readonly microsoftClientId: string;
  readonly firstRunDone: boolean;
}

/** Where the choices that travel to the person's other browsers are kept. */
export interface Travelling {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export const defaultSettings: Settings = {
  partnerName: '',
  partnerAddress: '',
  partnerKnows: 'unasked',
  zone: 'system',
  ownHours: weekdays.map((weekday) => ({
    weekday,
    fromMinute: weekday < 6 ? 18 * 60 : 9 * 60,
    toMinute: 22 * 60 + 30,
  })),
  partnerHours: undefined,
  wishedMinute: 20 * 60,
  wakeMinute: 7 * 60,
  sleepMinute: 23 * 60,
  lastMinute: 22 * 60 + 30,
  microDate: 'tea',
  microDateName: '',
  eventTitle: '',
  checkInSeconds: 60,
  calm: false,
  ownNewTab: false,
  notifications: false,
  googleClientId: '',
  microsoftClientId: '',
  firstRunDone: false,
};

const key = 'settings';

/** Written by hand (a name, a title, a client id), or allowed on this machine alone. They never leave it. */
const ofThisMachine = [
  'partnerName',
  'partnerAddress',
  'partnerKnows',
  'microDateName',
  'eventTitle',
  'googleClientId',
  'microsoftClientId',
  'notifications',
] as const;

const minute = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
// Browsers list one name of a zone and know its others too: what another one chose is a zone here.
const isZoneChoice = (text: string) => text === 'system' || isZone(text);
/** What has an @ and a dot in their places: whether it exists, only its service knows. */
export const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const hours = v.pipe(
  v.array(
    v.pipe(
      v.object({
        weekday: v.picklist(weekdays),
        fromMinute: minute(1440),
        toMinute: minute(2880),
      }),
      v.check((day) => day.fromMinute < day.toMinute, 'hours that end before they begin'),
    ),
  ),
  v.maxLength(28),
);

const schema = v.partial(
  v.object({
    partnerName: text(80),
    partnerAddress: v.pipe(
      text(254),
      v.check((text) => text === '' || address.test(text), 'not an address'),
    ),
    partnerKnows: v.picklist(['unasked', 'yes', 'not-yet']),
    zone: v.pipe(v.string(), v.maxLength(80), v.check(isZoneChoice, 'not a time zone')),
    ownHours: hours,
    partnerHours: v.optional(hours),
    wishedMinute: minute(1440),
    wakeMinute: minute(1440),
    sleepMinute: minute(2160),
    lastMinute: minute(2160),
    microDate: v.picklist(['tea', 'walk', 'dessert', 'own']),
    microDateName: text(80),
    eventTitle: text(120),
    checkInSeconds: v.picklist([0, 30, 60, 90]),
    calm: v.boolean(),
    ownNewTab: v.boolean(),
    notifications: v.boolean(),
    googleClientId: text(200),
    microsoftClientId: text(200),
    firstRunDone: v.boolean(),
  }),
);

/** Only the fields that may be understood; a field of a newer or broken version is left out, not the whole. */
export function settingsFrom(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const understood: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const one = v.safeParse(schema, { [name]: field });
    if (one.success && Object.hasOwn(one.output, name)) understood[name] = field;
  }
  return understood as Partial<Settings>;
}

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
  const [here, travelled] = await lastSaved(store, travelling);
  const savedAt = Math.max(now, here.savedAt + 1, travelled.savedAt + 1);
  await store.write(new Map([[key, { savedAt, settings } satisfies Saved]]));
  const travels = Object.entries(settings).filter(([name]) => !ofThisMachine.some((one) => one === name));
  await travelling.save({ savedAt, settings: Object.fromEntries(travels) }).catch(() => undefined);
}
