import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { alex, google, zone } from './homestead.ts';

const noPicks = { times: {}, evenings: {} };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });
const always = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));

async function household() {
  const place = await google('main-calendar');
  const browser = place.machine();
  const meet = (start: number, hours: number) =>
    place.cloud.addEvent(alex, { summary: 'Review', ...timed({ start, end: start + hours * hourMs }) });
  const wakeLater = async (ms = 5 * hourMs) => {
    place.clock.advance(ms);
    await browser.wake();
  };
  return { place, ...browser, meet, wakeLater };
}

test('nothing is written without a choice, however often it wakes', async () => {
  const { place, wakeLater } = await household();
  for (let day = 0; day < 5; day++) await wakeLater(dayMs);
  expect(place.events()).toEqual([]);
});

test('auto-book fills the next four weeks, lists them first, and goes on each Sunday with one week more', async () => {
  const { ask, place, wakeLater } = await household();
  await ask.saveSettings({ autoBook: true });
  await wakeLater();
  const house = await ask.readHouse({ fresh: false });
  const weekly = house.autoBooked.length;
  expect(weekly).toBeGreaterThanOrEqual(7);
  expect(place.events()).toHaveLength(weekly);
  const { rituals } = await ask.readSettings({});
  expect(rituals['micro-date'].time, 'the time that was chosen stands').toMatchObject({ minute: 20 * 60 });
  await wakeLater();
  expect(place.events(), 'once a round').toHaveLength(weekly);
  await ask.dismissNotice({ occasion: house.autoBooked[0]?.occasion ?? '' });
  expect((await ask.readHouse({ fresh: false })).autoBooked).toHaveLength(weekly - 1);
  place.clock.set(instantAt('2026-11-22', 18 * 60, zone));
  await wakeLater(minuteMs);
  expect(place.events().length).toBeGreaterThan(weekly - 1);
});

test('what was taken back is not booked again by itself', async () => {
  const { ask, place, wakeLater } = await household();
  await ask.saveSettings({ autoBook: true });
  await wakeLater();
  const { autoBooked } = await ask.readHouse({ fresh: false });
  for (const { occasion } of autoBooked) await ask.undoKept({ occasion });
  expect(place.events()).toEqual([]);
  place.clock.set(instantAt('2026-11-22', 18 * 60, zone));
  await wakeLater(minuteMs);
  const weeks = (await ask.readHouse({ fresh: false })).coming.map(({ period }) => period.start);
  expect(Math.min(...weeks)).toBeGreaterThan(instantAt('2026-12-14', 0, zone) - 1);
});

test('by standing choice what work takes moves once, and the next time it asks', async () => {
  const { ask, place, meet, wakeLater } = await household();
  await ask.saveSettings({ autoMove: true, partnerHours: always });
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[2];
  if (!write) throw new Error('nothing to keep');
  await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  meet(write.period.start - hourMs, 2);
  await wakeLater();
  const house = await ask.readHouse({ fresh: false });
  expect(house.notice).toMatchObject({ kind: 'auto-moved' });
  const [moved] = place.events();
  expect(moved?.start).not.toBe(write.period.start);
  expect(place.events()).toHaveLength(1);
  meet((moved?.start ?? 0) - hourMs, 2);
  await wakeLater();
  expect(place.events()).toEqual([moved]);
  expect((await ask.readPlan(noPicks)).taken).toHaveLength(1);
});

test('without the choice, without the partner’s time, and in a pause nothing moves', async () => {
  for (const settings of [
    { partnerHours: always },
    { autoMove: true },
    { autoMove: true, partnerHours: always, pausedUntil: '2027-01-31' },
  ]) {
    const { ask, place, meet, wakeLater } = await household();
    const plan = await ask.readPlan(noPicks);
    const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[2];
    if (!write) throw new Error('nothing to keep');
    await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
    await ask.saveSettings(settings);
    meet(write.period.start - hourMs, 2);
    await wakeLater();
    expect(place.events(), JSON.stringify(settings)).toEqual([write.period]);
  }
});

test('two days before, what was held lightly is locked; a meeting that came meanwhile does not drive it out', async () => {
  const { ask, place, meet, wakeLater } = await household();
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[1];
  if (!write) throw new Error('nothing to keep');
  await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  const opacity = () =>
    place.cloud
      .calendars(alex)
      .flatMap((one) => place.cloud.events(one))
      .find(({ extendedProperties }) => extendedProperties?.private?.['app'] === 'porchlight')?.transparency;
  expect(write.defence).toBe('hold');
  expect(opacity()).toBe('transparent');
  place.clock.set(write.period.start - 47 * hourMs);
  let hasMet = false;
  await place
    .machine(undefined, {
      onRequest: (method) => {
        if (method === 'GET' || hasMet) return;
        hasMet = true;
        meet(write.period.start, 1);
      },
    })
    .wake();
  expect(opacity()).not.toBe('transparent');
  expect(place.events()).toEqual([write.period]);
  await wakeLater(hourMs);
  expect(place.events()).toEqual([write.period]);
});

test('what is tentatively taken is neither booked over nor moved onto without a tap', async () => {
  const { ask, place, meet, wakeLater } = await household();
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[2];
  if (!write) throw new Error('nothing to keep');
  await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  await ask.saveSettings({ autoBook: true, autoMove: true, partnerHours: always });
  for (let day = 0; day < 40; day++) {
    const start = instantAt('2026-11-19', 0, zone) + day * dayMs;
    place.cloud.addEvent(alex, { summary: 'Maybe', status: 'tentative', ...timed({ start, end: start + dayMs }) });
  }
  meet(write.period.start - hourMs, 2);
  await wakeLater();
  expect((await ask.readPlan(noPicks)).writes.length, 'a tap may').toBeGreaterThan(0);
  expect(place.events()).toEqual([write.period]);
});

test('a time with something of a tap on its way is left to that: no invitation leaves before its ten seconds', async () => {
  const { ask, place, wake } = await household();
  const plan = await ask.readPlan(noPicks);
  const write = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[1];
  if (!write) throw new Error('nothing to keep');
  const { kept } = await ask.keepPlan({ picks: plan.picks, writes: [write], summary: 'Held' });
  const occasion = kept[0]?.occasion ?? '';
  place.clock.set(write.period.start - 47 * hourMs);
  await ask.readHouse({ fresh: true });
  await ask.invite({ occasion, to: 'sam@example.com' });
  await wake();
  await ask.withdrawInvitation({ occasion });
  place.clock.advance(minuteMs);
  await wake();
  const guests = place.cloud
    .calendars(alex)
    .flatMap((one) => place.cloud.events(one))
    .flatMap(({ attendees }) => attendees ?? []);
  expect(guests).toEqual([]);
});

test('what was booked by itself and is over is listed no more', async () => {
  const { ask, place, wakeLater } = await household();
  await ask.saveSettings({ autoBook: true });
  await wakeLater();
  place.clock.advance(60 * dayMs);
  expect((await ask.readHouse({ fresh: false })).autoBooked).toEqual([]);
});

test('on Sunday the four weeks after it are filled, not on Monday', async () => {
  const { ask, place, wakeLater } = await household();
  await ask.saveSettings({ autoBook: true });
  await wakeLater();
  const lastWeek = instantAt('2026-12-14', 0, zone);
  expect(place.events().filter(({ start }) => start >= lastWeek)).toEqual([]);
  place.clock.set(instantAt('2026-11-22', 18 * 60, zone));
  await wakeLater(minuteMs);
  const filled = place.events();
  expect(filled.filter(({ start }) => start >= lastWeek)).toHaveLength(2);
  place.clock.set(instantAt('2026-11-23', 18 * 60, zone));
  await wakeLater(minuteMs);
  expect(place.events()).toEqual(filled);
});
