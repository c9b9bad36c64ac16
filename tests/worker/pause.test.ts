import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { alex, google, zone } from './homestead.ts';

const noPicks = { times: {}, evenings: {} };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const always = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));

/** A machine whose writes to the calendar fail for as long as `down` says. */
async function household() {
  const network = { down: false };
  const place = await google('main-calendar', {
    intercept: (_send, method) => {
      if (!network.down || method === 'GET') return undefined;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  const { ask, wake } = place.machine();
  const wakeLater = async (ms = hourMs) => {
    place.clock.advance(ms);
    await wake();
  };
  return { place, ask, wakeLater, network };
}

test('what auto-book queued does not leave once a pause began, and is booked after it', async () => {
  const { place, ask, wakeLater, network } = await household();
  network.down = true;
  await ask.saveSettings({ autoBook: true });
  await wakeLater(5 * hourMs);
  expect((await ask.readHouse({ fresh: false })).coming.length, 'on its way').toBeGreaterThan(0);
  await ask.saveSettings({ pausedUntil: '2026-11-29' });
  network.down = false;
  for (let hours = 0; hours < 8; hours++) await wakeLater();
  expect(place.events()).toEqual([]);
  const house = await ask.readHouse({ fresh: true });
  expect(house.coming, 'nothing is shown as on its way').toEqual([]);
  expect(house.autoBooked).toEqual([]);
  place.clock.set(instantAt('2026-11-30', 12 * 60, zone));
  await wakeLater(minuteMs);
  expect(place.events().length, 'a pause that is over').toBeGreaterThan(0);
});

test('what a tap asked for leaves in a pause too', async () => {
  const { place, ask, wakeLater, network } = await household();
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[1];
  if (!write) throw new Error('nothing to keep');
  network.down = true;
  await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  expect(place.events()).toEqual([]);
  await ask.saveSettings({ pausedUntil: '2026-12-20' });
  network.down = false;
  for (let hours = 0; hours < 2; hours++) await wakeLater();
  expect(place.events()).toEqual([write.period]);
});

test('a move by standing choice that has not left is taken back when a pause begins', async () => {
  const { place, ask, wakeLater, network } = await household();
  await ask.saveSettings({ autoMove: true, partnerHours: always });
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[2];
  if (!write) throw new Error('nothing to keep');
  await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  const start = write.period.start - hourMs;
  place.cloud.addEvent(alex, { summary: 'Review', start: iso(start), end: iso(start + 2 * hourMs) });
  network.down = true;
  await wakeLater(5 * hourMs);
  expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'auto-moved' });
  await ask.saveSettings({ pausedUntil: '2026-12-24' });
  network.down = false;
  for (let hours = 0; hours < 3; hours++) await wakeLater();
  expect(place.events(), 'it stays where it was').toEqual([write.period]);
  const house = await ask.readHouse({ fresh: false });
  expect(house.coming.map(({ period }) => period)).toEqual([write.period]);
  expect(house.notice?.kind).not.toBe('auto-moved');
});

test('during a pause the plan offers nothing to write, in its weeks or after them, and says what is in force', async () => {
  const { ask, place } = await household();
  const before = await ask.readPlan(noPicks);
  await ask.saveSettings({ pausedUntil: '2026-11-24' });
  const plan = await ask.readPlan(noPicks);
  expect(plan).toMatchObject({ pausedUntil: '2026-11-24', writes: [], evenings: [] });
  expect(plan.weeks.flatMap(({ days }) => days.flatMap(({ proposed }) => proposed))).toEqual([]);
  const late = before.writes.filter(({ period }) => period.start > instantAt('2026-11-30', 0, zone));
  expect(late.length).toBeGreaterThan(0);
  await ask.keepPlan({ picks: before.picks, writes: late, summary: 'Held' });
  expect(place.events(), 'a preview of before the pause').toEqual([]);
  place.clock.advance(6 * dayMs);
  expect((await ask.readPlan(noPicks)).writes.length).toBeGreaterThan(0);
});
