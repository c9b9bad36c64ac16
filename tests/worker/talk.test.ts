import { expect, test } from 'vitest';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';
const thursday = '2026-11-19';
const afternoon = instantAt(thursday, 16 * 60 + 30, zone);
const minuteMs = 60_000;
const tenMs = 10 * minuteMs;
const evening = { start: instantAt(thursday, 20 * 60, zone), end: instantAt(thursday, 20 * 60 + 25, zone) };
const settled = () => machine({ clock: virtualClock(afternoon), zone });

async function nextTalk({ ask }: ReturnType<typeof machine>, lengthMs = tenMs) {
  const { slots } = await ask.listTalkSlots({ lengthMs });
  const [slot] = slots;
  if (slot === undefined) throw new Error('no time for a talk');
  return slot.period;
}

test('the next ten minutes are the first of the hours that are offered, today and tomorrow', async () => {
  const { slots } = await settled().ask.listTalkSlots({ lengthMs: tenMs });
  expect(slots[0]?.period).toEqual({ start: instantAt(thursday, 1080, zone), end: instantAt(thursday, 1090, zone) });
  expect(slots.every(({ period }) => period.end - period.start === tenMs)).toBe(true);
  expect(slots.every(({ period }) => period.end <= instantAt('2026-11-21', 0, zone))).toBe(true);
});

test('a talk is kept beside the micro-date of the same evening, and neither takes the minutes of the other', async () => {
  const browser = settled();
  await browser.ask.keepSlot({ period: evening, summary: 'Held' });
  const { slots } = await browser.ask.listTalkSlots({ lengthMs: tenMs });
  expect(slots.some(({ period }) => period.start < evening.end && evening.start < period.end)).toBe(false);
  const period = await nextTalk(browser);
  const kept = await browser.ask.keepSlot({ period, summary: 'Held', ritual: 'talk' });
  expect(kept).toMatchObject({ ritual: 'talk', state: 'standing', summary: 'Held', period });
});

test('a talk leaves the week and the day open for the micro-date, but for its own minutes', async () => {
  const browser = settled();
  await browser.ask.keepSlot({ period: { ...evening, end: evening.start + tenMs }, summary: 'Held', ritual: 'talk' });
  const { slots } = await browser.ask.listSlots({ when: 'tonight' });
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.every(({ period }) => period.end <= evening.start || period.start >= evening.start + tenMs)).toBe(true);
});

test('space until nine: the talk is not before', async () => {
  const from = instantAt(thursday, 21 * 60, zone);
  const { slots } = await settled().ask.listTalkSlots({ lengthMs: tenMs, from });
  expect(slots[0]?.period.start).toBe(from);
});

test('one talk a day: today is not offered again, a second tap is told so, and undo opens it', async () => {
  const browser = settled();
  const period = await nextTalk(browser);
  const kept = await browser.ask.keepSlot({ period, summary: 'Held', ritual: 'talk' });
  const later = { start: period.start + 3_600_000, end: period.end + 3_600_000 };
  await expect(browser.ask.keepSlot({ period: later, summary: 'Held', ritual: 'talk' })).rejects.toMatchObject({
    kind: 'taken',
  });
  expect((await nextTalk(browser)).start).toBeGreaterThan(instantAt('2026-11-20', 0, zone));
  await browser.ask.undoKept({ occasion: kept.occasion });
  expect(await nextTalk(browser)).toEqual(period);
  expect(await browser.ask.keepSlot({ period, summary: 'Held', ritual: 'talk' })).toMatchObject({ state: 'standing' });
});

test('a talk has one id in every browser, moves by a tap within its day, and one event stands for it', async () => {
  const [here, there] = [newDisk(), newDisk()];
  const on = (disk: typeof here) => machine({ clock: virtualClock(afternoon), zone, disk });
  const period = await nextTalk(on(here));
  const ask = { period, summary: 'Held', ritual: 'talk' } as const;
  const kept = await on(here).ask.keepSlot(ask);
  expect((await on(there).ask.keepSlot(ask)).occasion).toBe(kept.occasion);
  const later = { start: period.start + minuteMs * 60, end: period.end + minuteMs * 60 };
  await on(here).ask.moveKept({ occasion: kept.occasion, period: later });
  expect([...here.kept.keys()].filter((key) => key.startsWith('local-event:'))).toHaveLength(1);
  const tomorrow = { start: later.start + 24 * minuteMs * 60, end: later.end + 24 * minuteMs * 60 };
  await expect(on(here).ask.moveKept({ occasion: kept.occasion, period: tomorrow })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('no plan books a talk, and auto-booking does not count it', async () => {
  const browser = settled();
  const period = await nextTalk(browser);
  await browser.ask.keepSlot({ period, summary: 'Held', ritual: 'talk' });
  const plan = await browser.ask.readPlan({ times: {}, evenings: {} });
  expect(JSON.stringify(plan.writes)).not.toContain('talk');
  expect(plan.writes.filter(({ ritual }) => ritual === 'micro-date').length).toBeGreaterThan(0);
});

test('a talk is asked about afterwards, and its minutes count as kept', async () => {
  const clock = virtualClock(afternoon);
  const browser = machine({ clock, zone });
  const period = await nextTalk(browser, 25 * minuteMs);
  const kept = await browser.ask.keepSlot({ period, summary: 'Held', ritual: 'talk' });
  clock.set(period.end + minuteMs);
  await browser.ask.markKept({ occasion: kept.occasion, how: 'kept' });
  expect((await browser.ask.readHistory({})).minutes).toBe(25);
});

test('shorter or longer than a talk may be is refused', async () => {
  for (const lengthMs of [9, 26, Number.NaN].map((minutes) => minutes * minuteMs)) {
    await expect(settled().ask.listTalkSlots({ lengthMs })).rejects.toMatchObject({ kind: 'invalid' });
  }
});
