import { describe, expect, test } from 'vitest';
import { dayMs } from '#lib/time/period.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { afternoon, alex, google, tonight, zone } from './homestead.ts';
import { machine } from './machine.ts';
import { Life } from './mortal.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const evenings = weekdays.map((weekday) => ({ weekday, fromMinute: 18 * 60, toMinute: 22 * 60 }));
const mornings = weekdays.map((weekday) => ({ weekday, fromMinute: 7 * 60, toMinute: 9 * 60 }));
const fresh = () => machine({ clock: virtualClock(afternoon), zone }).ask;

test('a linked account with no calendar ticked: nothing is offered, and it is said why', async () => {
  const { ask } = (await google('main-calendar')).machine();
  const [account] = await ask.listAccounts({});
  await ask.tickCalendar({ accountId: account?.id ?? '', calendarId: alex, ticked: false });
  expect(await ask.listSlots({ when: 'week' })).toEqual({ slots: [], obstacle: { kind: 'nothing-counts' } });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({
    obstacle: { kind: 'nothing-counts' },
    openDays: 0,
    roomyDays: 0,
  });
  const hours = await ask.explainHours({ date: '2026-11-20' });
  expect(new Set(hours.map(({ reason }) => reason.kind))).toEqual(new Set(['nothing-counts']));
  await ask.tickCalendar({ accountId: account?.id ?? '', calendarId: alex, ticked: true });
  expect(await ask.listSlots({ when: 'week' })).toMatchObject({ obstacle: undefined });
});

test('no hours on any day, and hours that never meet, are told apart from a full week', async () => {
  const ask = fresh();
  await ask.saveSettings({ ownHours: [] });
  expect(await ask.listSlots({ when: 'week' })).toEqual({ slots: [], obstacle: { kind: 'no-hours' } });
  await ask.saveSettings({ ownHours: evenings, partnerHours: mornings });
  expect(await ask.listSlots({ when: 'week' })).toEqual({ slots: [], obstacle: { kind: 'hours-never-meet' } });
  await ask.saveSettings({ partnerHours: [] });
  expect((await ask.listSlots({ when: 'week' })).slots.length).toBeGreaterThan(0);
});

describe('what the preview counts', () => {
  test('days, however many times each of them has', async () => {
    const ask = fresh();
    await ask.saveSettings({ ownHours: evenings });
    const sunday = { start: tonight.start + 3 * dayMs, end: tonight.end + 3 * dayMs };
    expect(await ask.previewSlot({ period: sunday })).toMatchObject({ otherDays: 3, defence: 'hold' });
    // So near, there is no time left to find another.
    expect(await ask.previewSlot({ period: tonight })).toMatchObject({ otherDays: 3, defence: 'locked' });
    await ask.saveSettings({ ownHours: evenings.filter(({ weekday }) => weekday === 4) });
    expect(await ask.previewSlot({ period: tonight })).toMatchObject({ otherDays: 0, defence: 'locked' });
  });

  test('who sees the time: colleagues on the main calendar, and nobody elsewhere', async () => {
    expect(await fresh().previewSlot({ period: tonight })).toMatchObject({ seenByOthers: false });
    for (const level of ['times-only', 'main-calendar'] as const) {
      const { ask } = (await google(level)).machine();
      expect(await ask.previewSlot({ period: tonight })).toMatchObject({ seenByOthers: level === 'main-calendar' });
    }
  });
});

test('a week that was let go says so hour by hour, and is open again after a tap', async () => {
  const ask = fresh();
  await ask.saveSettings({ ownHours: evenings });
  const { occasion } = await ask.keepSlot({ period: tonight, summary: 'Held' });
  const kinds = async () => new Set((await ask.explainHours({ date: '2026-11-20' })).map(({ reason }) => reason.kind));
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ week: 'has-time' });
  expect(await kinds()).toContain('week-has-time');
  await ask.letGo({ occasion });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ week: 'let-go', coming: [] });
  expect(await kinds()).toContain('week-let-go');
  expect(await kinds()).not.toContain('offered');
  await ask.openWeeks({});
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ week: 'open', openDays: 7 });
  expect(await kinds()).toContain('offered');
  expect(await ask.keepSlot({ period: tonight, summary: 'Held' })).toMatchObject({ state: 'standing' });
});

test('every kept time to come is in the house, also those of the next week', async () => {
  const ask = fresh();
  await ask.saveSettings({ ownHours: evenings });
  const monday = { start: tonight.start + 4 * dayMs, end: tonight.end + 4 * dayMs };
  await ask.keepSlot({ period: tonight, summary: 'Held' });
  await ask.keepSlot({ period: monday, summary: 'Held' });
  const { coming } = await ask.readHouse({ fresh: false });
  expect(coming.map(({ period }) => period)).toEqual([tonight, monday]);
});

test('taking all events out leaves their weeks open', async () => {
  const { ask } = (await google('main-calendar')).machine();
  await ask.keepSlot({ period: tonight, summary: 'Held' });
  expect(await ask.removeAll({ past: false })).toEqual({ removed: 1, waiting: 0 });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ week: 'open' });
});

test('what cannot leave its calendar now says so', async () => {
  let offline = false;
  const { ask } = (await google('main-calendar')).machine(new Life(), { offline: () => offline });
  const { occasion } = await ask.keepSlot({ period: tonight, summary: 'Held' });
  offline = true;
  expect(await ask.undoKept({ occasion })).toEqual({ waiting: true });
  offline = false;
  await ask.readAgain({});
  const again = await ask.keepSlot({ period: tonight, summary: 'Held' });
  expect(await ask.letGo({ occasion: again.occasion })).toEqual({ waiting: false });
});

test('a linked account that was never read is unknown, and with an old reading it is not', async () => {
  const place = await google('times-only');
  expect(await place.machine().ask.readHouse({ fresh: false })).toMatchObject({ unknown: false });
  const { ask } = place.machine();
  const [account] = await ask.listAccounts({});
  await ask.tickCalendar({ accountId: account?.id ?? '', calendarId: alex, ticked: false });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ unknown: true });
});

test('the days that are open are those of the next seven, not those left of the week', async () => {
  const clock = virtualClock(afternoon);
  const { ask } = machine({ clock, zone });
  await ask.saveSettings({ ownHours: evenings });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ openDays: 7, roomyDays: 4 });
  await ask.keepSlot({ period: tonight, summary: 'Held' });
  expect((await ask.readHouse({ fresh: false })).openDays, 'Monday to Wednesday').toBe(3);
});

test('a micro-date that is switched off is not offered, and the plan goes on with the others', async () => {
  const place = await google('times-only');
  const { ask } = place.machine();
  const { rituals } = await ask.readSettings({});
  await ask.saveSettings({ rituals: { ...rituals, 'micro-date': { ...rituals['micro-date'], on: false } } });
  expect(await ask.listSlots({ when: 'week' })).toEqual({ slots: [], obstacle: { kind: 'ritual-off' } });
  const house = await ask.readHouse({ fresh: false });
  expect(house).toMatchObject({ obstacle: { kind: 'ritual-off' }, openDays: 0 });
  expect(house.days.flatMap((day) => day.suggested)).toEqual([]);
  const plan = await ask.readPlan({ times: {}, evenings: {} });
  expect(plan.obstacle).toBeUndefined();
  expect(new Set(plan.writes.map(({ ritual }) => ritual))).toEqual(new Set(['weekly-ritual', 'monthly-evening']));
});
