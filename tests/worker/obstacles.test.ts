import { describe, expect, test } from 'vitest';
import { virtualClock } from '#tests/clouds/clock.ts';
import { afternoon, alex, google, tonight, zone } from './homestead.ts';
import { machine } from './machine.ts';

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
    expect(await ask.previewSlot({ period: tonight })).toMatchObject({ otherDays: 3, defence: 'hold' });
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

test('the days that are open are those of the next seven, not those left of the week', async () => {
  const clock = virtualClock(afternoon);
  const { ask } = machine({ clock, zone });
  await ask.saveSettings({ ownHours: evenings });
  expect(await ask.readHouse({ fresh: false })).toMatchObject({ openDays: 7, roomyDays: 4 });
  await ask.keepSlot({ period: tonight, summary: 'Held' });
  expect((await ask.readHouse({ fresh: false })).openDays, 'Monday to Wednesday').toBe(3);
});
