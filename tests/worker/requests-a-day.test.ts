import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { alex, google, microsoft, tonight, zone } from './homestead.ts';
import type { MachineOptions } from './machine.ts';
import { Life } from './mortal.ts';

const friday = '2026-11-20';
const clockTime = (minute: number) => instantAt(friday, minute, zone);

const hour = (start: number) => ({ start, end: start + 45 * minuteMs });

async function inGoogle(level: 'times-only' | 'main-calendar') {
  const place = await google(level);
  const { cloud } = place;
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  const addMeeting = (from: number) => {
    const { start, end } = hour(from);
    cloud.addEvent(alex, { summary: 'Review', start: at(start), end: at(end) });
  };
  return { place, cloud, addMeeting };
}

async function inOutlook(level: 'times-only' | 'main-calendar') {
  const place = await microsoft(level);
  const cloud = place.outlook;
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  const addMeeting = (from: number) => {
    const { start, end } = hour(from);
    cloud.addEvent(cloud.calendars(alex)[0] ?? '', { subject: 'Review', start: at(start), end: at(end) });
  };
  return { place, cloud, addMeeting };
}

const houses = [
  { name: 'Google, times only', found: () => inGoogle('times-only'), budget: 40 },
  { name: 'Google, main calendar', found: () => inGoogle('main-calendar'), budget: 40 },
  { name: 'Outlook, times only', found: () => inOutlook('times-only'), budget: 45 },
  { name: 'Outlook, main calendar', found: () => inOutlook('main-calendar'), budget: 45 },
] as const;

/**
 * A day at the machine from seven to eleven: a new tab every ten minutes, the popup every three hours, Plan in the
 * morning and at night, two meetings that arrive, one look at what counted, one time kept, undone and kept again.
 */
test.each(houses)('a day of use on $name costs at most $budget requests', async ({ found, budget }) => {
  let silentSignIns = 0;
  const counted: Partial<MachineOptions> = { onAuthorize: () => (silentSignIns += 1) };
  const { place, cloud, addMeeting } = await found();
  const { ask, wake } = place.machine(new Life(), counted);
  await ask.keepSlot({ period: tonight, summary: 'Held' });
  place.clock.set(clockTime(0));
  await wake();
  place.clock.set(clockTime(7 * 60));
  cloud.clearRequests();
  silentSignIns = 0;

  const slot = { start: clockTime(20 * 60) + 3 * 24 * hourMs, end: clockTime(20 * 60 + 25) + 3 * 24 * hourMs };
  const moments = new Map<number, () => Promise<unknown>>([
    [9 * 60, async () => addMeeting(clockTime(15 * 60))],
    [14 * 60, async () => addMeeting(clockTime(18 * 60) + 4 * 24 * hourMs)],
    [17 * 60, () => ask.explainDay({ date: friday })],
    [20 * 60, () => ask.keepSlot({ period: slot, summary: 'Held' })],
    [20 * 60 + 1, async () => undo()],
    [20 * 60 + 10, () => ask.keepSlot({ period: slot, summary: 'Held' })],
  ]);
  const undo = async () => {
    const found = (await ask.readHouse({ fresh: false })).days.flatMap((day) => day.kept);
    const kept = place.occasions() as { id: string; period: { start: number } }[];
    expect(found.length).toBeGreaterThan(0);
    await ask.undoKept({ occasion: kept.find((one) => one.period.start === slot.start)?.id ?? '' });
  };
  for (let minute = 7 * 60; minute < 23 * 60; minute++) {
    place.clock.set(clockTime(minute));
    if ((place.disk.alarmAt ?? 0) <= place.clock.now()) await wake();
    if (minute % 10 === 0) await ask.readHouse({ fresh: false });
    if (minute % 180 === 0) await ask.listSlots({ when: 'tonight' });
    if (minute === 8 * 60 || minute === 22 * 60) await ask.readHouse({ fresh: true });
    await moments.get(minute)?.();
  }
  const asked = cloud.requests.filter(({ method }) => method !== 'OPTIONS').length + silentSignIns;
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThanOrEqual(budget);
  expect(place.events()).toHaveLength(2);
});
