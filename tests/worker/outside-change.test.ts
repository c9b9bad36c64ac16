import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { alex, google, later, tonight, zone } from './homestead.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });

/** Somebody who keeps tonight, in a browser that may show notifications. */
async function household() {
  const place = await google('main-calendar');
  const told: string[] = [];
  const browser = place.machine(new Life(), { onNotify: (about) => told.push(about) });
  await browser.ask.saveSettings({ notifications: true });
  const { occasion } = await browser.ask.keepSlot(keep);
  const meet = (period: Period, summary = 'Release call') =>
    String(place.cloud.addEvent(alex, { summary, ...timed(period) }).id);
  const look = async () => {
    place.clock.advance(31 * minuteMs);
    return browser.ask.readHouse({ fresh: true });
  };
  const wake = async () => {
    place.clock.advance(5 * minuteMs);
    await browser.wake();
  };
  return { ...browser, place, told, occasion, meet, look, wakeLater: wake };
}

test('a meeting on top of a kept time is noticed within one reading, told once, and nothing moves unasked', async () => {
  const { meet, look, place, wakeLater, told } = await household();
  meet({ start: tonight.start - 10 * minuteMs, end: tonight.start + 10 * minuteMs });
  const house = await look();
  expect(house.notice).toMatchObject({ kind: 'outside-change', period: tonight });
  expect(house.next).toMatchObject({ period: tonight, clashing: true });
  expect(place.events()).toEqual([tonight]);
  await wakeLater();
  await wakeLater();
  expect(told).toEqual(['outside-change']);
});

test('keep both: it is not asked again for the same meeting, and is for another', async () => {
  const { ask, meet, look, occasion, wakeLater, told } = await household();
  meet({ start: tonight.start - 10 * minuteMs, end: tonight.start + 10 * minuteMs });
  await look();
  await ask.dismissNotice({ occasion });
  expect((await look()).notice).toBeUndefined();
  await wakeLater();
  expect(told).toEqual([]);
  meet({ start: tonight.start + 10 * minuteMs, end: tonight.end }, 'Another call');
  expect((await look()).notice).toMatchObject({ kind: 'outside-change' });
  await ask.keepBoth({});
  expect((await look()).notice).toBeUndefined();
});

test('what goes away again takes its notice along, and is told anew when it comes back', async () => {
  const { meet, look, place } = await household();
  const id = meet(tonight);
  expect((await look()).notice).toMatchObject({ kind: 'outside-change' });
  place.cloud.deleteEvent(alex, id);
  const house = await look();
  expect(house.notice).toBeUndefined();
  expect(house.next).toMatchObject({ clashing: false });
  meet(tonight);
  expect((await look()).notice).toMatchObject({ kind: 'outside-change' });
});

test('moved out of the way by a tap, the notice is answered', async () => {
  const { ask, meet, look, occasion, place } = await household();
  meet(tonight);
  await look();
  expect(await ask.moveKept({ occasion, period: later })).toMatchObject({ period: later, state: 'standing' });
  expect((await ask.readHouse({ fresh: false })).next, 'at once, not with the next reading').toMatchObject({
    clashing: false,
  });
  const house = await look();
  expect(house.notice).toBeUndefined();
  expect(house.next).toMatchObject({ period: later, clashing: false });
  expect(place.events()).toEqual([later]);
});

test('put on a meeting by hand, it is where the person wants it', async () => {
  const { meet, look, occasion, place, ask } = await household();
  meet(later);
  await look();
  place.cloud.changeEvent(alex, occasion, timed(later));
  expect((await look()).notice).toMatchObject({ kind: 'moved-by-hand' });
  await ask.dismissNotice({ occasion });
  expect((await look()).notice).toBeUndefined();
});

test('tentative things ask nothing, and no notification comes during a meeting', async () => {
  const { meet, look, place, told, wake } = await household();
  place.cloud.addEvent(alex, { summary: 'Maybe', status: 'tentative', ...timed(tonight) });
  expect((await look()).notice).toBeUndefined();
  meet(tonight);
  const now = place.clock.now() + 31 * minuteMs;
  meet({ start: now - hourMs, end: now + hourMs }, 'Long meeting');
  await look();
  await wake();
  expect(told).toEqual([]);
  place.clock.advance(hourMs + minuteMs);
  await wake();
  expect(told).toEqual(['outside-change']);
});

test('in a pause nothing is told outside of the pages; what is still there is told after it', async () => {
  const { ask, meet, look, wakeLater, told } = await household();
  await ask.saveSettings({ pausedUntil: '2026-12-03' });
  meet(tonight);
  await look();
  await wakeLater();
  expect(told).toEqual([]);
  await ask.saveSettings({ pausedUntil: '' });
  await wakeLater();
  expect(told).toEqual(['outside-change']);
});

test('whoever allowed no notifications gets none, and what is over asks nothing', async () => {
  const { ask, meet, look, place, told, wakeLater } = await household();
  await ask.saveSettings({ notifications: false });
  meet(tonight);
  await look();
  await wakeLater();
  expect(told).toEqual([]);
  place.clock.advance(dayMs);
  expect((await look()).notice).toBeUndefined();
});
