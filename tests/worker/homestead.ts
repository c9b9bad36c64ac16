import type { Period } from '#lib/time/period.ts';
import { minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';
import { type GoogleCloud, googleCloud } from '#tests/clouds/google/cloud.ts';
import { type MicrosoftCloud, microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import type { TransactionReplay } from '#tests/clouds/microsoft/world.ts';
import { client, type Disk, type Machine, type MachineOptions, machine, newDisk, outlookClient } from './machine.ts';
import { Life } from './mortal.ts';

export const zone = 'Europe/Berlin';
const thursday = '2026-11-19';
export const afternoon = instantAt(thursday, 16 * 60 + 30, zone);
const at = (minute: number): Period => ({
  start: instantAt(thursday, minute, zone),
  end: instantAt(thursday, minute + 25, zone),
});
export const tonight = at(20 * 60);
export const later = at(21 * 60);

/** One browser's disk, and the calendar that its times go to. */
export interface Place {
  readonly clock: VirtualClock;
  readonly disk: Disk;
  /** A worker of this browser; the last one's successor. */
  machine(life?: Life): Machine;
  /** Live events of ours as the calendar shows them, earliest first. */
  events(): readonly Period[];
  occasions(): readonly unknown[];
}

/** A kind of calendar to live with. */
export interface Homestead {
  readonly name: string;
  found(): Promise<Place>;
}

interface LocalEvent {
  readonly start: number;
  readonly end: number;
  readonly removed: boolean;
}

async function local(): Promise<Place> {
  const clock = virtualClock(afternoon);
  const disk = newDisk();
  const inDisk = (prefix: string) => [...disk.kept].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
  return {
    clock,
    disk,
    machine: (life = new Life()) => machine({ clock, disk, zone, life }),
    events: () =>
      (inDisk('local-event:') as LocalEvent[])
        .filter((event) => !event.removed)
        .map(({ start, end }) => ({ start, end }))
        .sort((a, b) => a.start - b.start),
    occasions: () => inDisk('occasion:'),
  };
}

export const alex = 'alex@example.com';

/** A Google account, linked and allowed to keep times, with an empty calendar. */
export async function google(level: 'times-only' | 'main-calendar', options: Partial<MachineOptions> = {}) {
  const clock = virtualClock(afternoon);
  const cloud = googleCloud({ clock, clients: [client] });
  cloud.addPerson(alex, { name: 'Alex', zone });
  const disk = newDisk();
  const inDisk = (prefix: string) => [...disk.kept].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
  const place = {
    clock,
    disk,
    cloud,
    machine: (life = new Life(), more: Partial<MachineOptions> = {}) =>
      machine({ clock, disk, zone, life, cloud, ...options, ...more }),
    events: () => oursIn(cloud),
    occasions: () => inDisk('occasion:'),
  };
  const { ask } = place.machine();
  const account = await ask.connect({ kind: 'google' });
  await ask.allowBooking({ accountId: account.id, level });
  return place;
}

/** A Microsoft account, linked and allowed to keep times, with an empty calendar. */
export async function microsoft(
  level: 'times-only' | 'main-calendar',
  options: Partial<MachineOptions> & { readonly replay?: TransactionReplay; readonly kind?: 'personal' | 'work' } = {},
) {
  const { replay = 'duplicate-error', kind = 'personal', ...more } = options;
  const clock = virtualClock(afternoon);
  const outlook = microsoftCloud({ clock, clients: [outlookClient], transactionReplay: replay });
  outlook.addPerson(alex, { name: 'Alex', zone, kind });
  const disk = newDisk();
  const place = {
    clock,
    disk,
    outlook,
    machine: (life = new Life(), now: Partial<MachineOptions> = {}) =>
      machine({ clock, disk, zone, life, outlook, ...more, ...now }),
    events: () => oursInOutlook(outlook),
    occasions: () => [...disk.kept].filter(([key]) => key.startsWith('occasion:')).map(([, value]) => value),
  };
  const { ask } = place.machine();
  const account = await ask.connect({ kind: 'microsoft' });
  await ask.allowBooking({ accountId: account.id, level });
  return place;
}

/** Live events with our mark in any of Alex's Outlook calendars, earliest first. */
export function oursInOutlook(cloud: MicrosoftCloud): readonly Period[] {
  const instant = (moment: { dateTime?: string | null } | null | undefined) =>
    Date.parse(`${moment?.dateTime?.slice(0, 19)}Z`);
  return cloud
    .calendars(alex)
    .flatMap((calendar) => cloud.events(calendar))
    .filter((event) => event.singleValueExtendedProperties?.some(({ value }) => value === 'porchlight'))
    .map(({ start, end }) => ({ start: instant(start), end: instant(end) }))
    .sort((a, b) => a.start - b.start);
}

/** Live events with our mark in any of Alex's calendars, earliest first. */
export function oursIn(cloud: GoogleCloud): readonly Period[] {
  return cloud
    .calendars(alex)
    .flatMap((calendar) => cloud.events(calendar))
    .filter((event) => event.status !== 'cancelled' && event.extendedProperties?.private?.['app'] === 'porchlight')
    .map((event) => ({ start: Date.parse(event.start?.dateTime ?? ''), end: Date.parse(event.end?.dateTime ?? '') }))
    .sort((a, b) => a.start - b.start);
}

export const homesteads: readonly Homestead[] = [
  { name: 'this browser', found: local },
  { name: 'Google, times only', found: () => google('times-only') },
  { name: 'Google, main calendar', found: () => google('main-calendar') },
  { name: 'Outlook, times only', found: () => microsoft('times-only') },
  { name: 'Outlook, main calendar', found: () => microsoft('main-calendar') },
  {
    name: 'Outlook, where a repeat is answered with the first event',
    found: () => microsoft('main-calendar', { replay: 'first-event' }),
  },
];

/** New workers wake as their alarms say, for half an hour. */
export async function quietly(place: Place): Promise<void> {
  const until = place.clock.now() + 30 * minuteMs;
  while (place.clock.now() < until) {
    place.clock.set(Math.max(place.clock.now() + minuteMs, Math.min(place.disk.alarmAt ?? 0, until)));
    await place.machine().wake();
  }
}
