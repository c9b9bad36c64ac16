import { expect, test } from 'vitest';
import { defaultSettings } from '#lib/stores/default-settings.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { alex, google, zone } from './homestead.ts';

const noPicks = { times: {}, evenings: {} };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });

/** Thursday 19 November 2026, half past four; an empty Google calendar that may be written to. */
async function household() {
  const place = await google('main-calendar');
  const browser = place.machine();
  const meet = (start: number, hours = 1) =>
    place.cloud.addEvent(alex, { summary: 'Review', ...timed({ start, end: start + hours * hourMs }) });
  const look = async () => {
    place.clock.advance(31 * minuteMs);
    return browser.ask.readPlan(noPicks);
  };
  return { place, ...browser, meet, look };
}

test('with no meetings the wished time is proposed in every week, on one weekday, and four weeks of it are written', async () => {
  const { ask, place } = await household();
  const plan = await ask.readPlan(noPicks);
  const [micro] = plan.rituals;
  expect(micro).toMatchObject({ ritual: 'micro-date', standing: false, time: { minute: 20 * 60, free: 8 } });
  expect(plan.weeks).toHaveLength(8);
  const writes = plan.writes.filter(({ ritual }) => ritual === 'micro-date');
  expect(writes).toHaveLength(4);
  const { kept, taken } = await ask.keepPlan({ picks: plan.picks, writes: [...plan.writes], summary: 'Held' });
  expect(taken).toEqual([]);
  expect(kept.map(({ state }) => state)).toEqual(plan.writes.map(() => 'standing'));
  expect(place.events()).toHaveLength(plan.writes.length);
  const after = await ask.readPlan(noPicks);
  expect(after.writes, 'a plan that stands writes nothing more').toEqual([]);
  expect(after.rituals[0]).toMatchObject({ standing: true, better: undefined });
});

test('a picked runner-up is what is proposed, and no other ritual takes its day', async () => {
  const { ask } = await household();
  const [micro] = (await ask.readPlan(noPicks)).rituals;
  const runnerUp = micro?.runnersUp[0];
  if (!runnerUp) throw new Error('no runner-up');
  const { weekday, minute } = runnerUp;
  const plan = await ask.readPlan({ times: { 'micro-date': { weekday, minute } }, evenings: {} });
  expect(plan.rituals[0]?.time).toMatchObject({ weekday, minute });
  expect(plan.rituals[1]?.time?.weekday).not.toBe(weekday);
});

test('what was previewed and is no longer free is not written, and said', async () => {
  const { ask, place, meet } = await household();
  const plan = await ask.readPlan(noPicks);
  const first = plan.writes.filter(({ ritual }) => ritual === 'micro-date')[1];
  if (!first) throw new Error('nothing to write');
  meet(first.period.start);
  place.clock.advance(31 * minuteMs);
  const { kept, taken } = await ask.keepPlan({ picks: plan.picks, writes: [...plan.writes], summary: 'Held' });
  expect(taken).toEqual([{ ritual: first.ritual, cycle: first.cycle, period: first.period }]);
  expect(kept).toHaveLength(plan.writes.length - 1);
  expect(place.events()).toHaveLength(kept.length);
});

test('a kept time that a meeting takes is asked about, with where the ladder would put it, and keep both ends it', async () => {
  const { ask, meet, look } = await household();
  const plan = await ask.readPlan(noPicks);
  const { kept } = await ask.keepPlan({ picks: plan.picks, writes: [...plan.writes], summary: 'Held' });
  const second = kept.filter(({ ritual }) => ritual === 'micro-date')[1];
  if (!second) throw new Error('nothing kept');
  meet(second.period.start, 0.5);
  const [taken] = (await look()).taken;
  expect(taken).toMatchObject({ kept: { occasion: second.occasion }, placed: { rung: 'shifted' } });
  await ask.keepBoth({});
  expect((await look()).taken).toEqual([]);
});

test('a week that is let go, or paused, or not its turn, is never passed over in silence', async () => {
  const { ask } = await household();
  const plan = await ask.readPlan(noPicks);
  const { kept } = await ask.keepPlan({ picks: plan.picks, writes: [...plan.writes], summary: 'Held' });
  const micro = kept.filter(({ ritual }) => ritual === 'micro-date');
  await ask.letGo({ occasion: micro[1]?.occasion ?? '' });
  const rituals = { ...defaultSettings.rituals };
  await ask.saveSettings({
    rituals: { ...rituals, 'weekly-ritual': { ...rituals['weekly-ritual'], every: 'other-week', from: '2026-W47' } },
  });
  const { gaps } = await ask.readPlan(noPicks);
  expect(gaps).toContainEqual(expect.objectContaining({ ritual: 'micro-date', reason: 'let-go' }));
  const turns = gaps.filter(({ reason }) => reason === 'not-its-turn');
  expect(turns.map(({ cycle }) => cycle)).toContain('2026-W52');
  await ask.saveSettings({ pausedUntil: '2027-01-10' });
  const paused = await ask.readPlan(noPicks);
  expect(paused.pausedUntil).toBe('2027-01-10');
  expect(paused.writes).toEqual([]);
  expect(paused.gaps.some(({ reason }) => reason === 'paused')).toBe(true);
  await ask.saveSettings({ pausedUntil: '2026-11-18' });
  expect((await ask.readPlan(noPicks)).evenings, 'a pause that is over is none').toHaveLength(3);
});

test('a pause that ended this week leaves the rest of the week open', async () => {
  const { ask } = await household();
  await ask.saveSettings({ pausedUntil: '2026-11-18' });
  const plan = await ask.readPlan(noPicks);
  expect(plan.gaps.filter(({ reason }) => reason === 'paused')).toEqual([]);
  expect(plan.writes.map(({ cycle }) => cycle)).toContain('2026-W47');
});

test('a declared season says its name, and its rituals take their smallest form', async () => {
  const { ask } = await household();
  await ask.saveSettings({
    seasons: [{ first: '2026-11-16', last: '2026-12-20' }],
    seasonNames: { '2026-11-16': 'audit' },
  });
  const plan = await ask.readPlan(noPicks);
  expect(plan.phase).toMatchObject({ kind: 'season', name: 'audit', last: '2026-12-20' });
  expect(plan.rituals[0]).toMatchObject({ lengthMin: 20, small: true });
  expect((await ask.readHouse({ fresh: false })).phase).toMatchObject({ kind: 'season', name: 'audit' });
});

test('a calendar that shows three heavy weeks to come says when the season begins', async () => {
  const { place, look, meet } = await household();
  const monday = instantAt('2026-08-31', 9 * 60, zone);
  for (let week = 0; week < 20; week++) {
    const hours = week >= 12 && week < 17 ? 10 : 4;
    for (let day = 0; day < 5; day++) meet(monday + (7 * week + day) * dayMs, hours);
  }
  expect(place.events()).toEqual([]);
  const plan = await look();
  expect(plan.coming ?? plan.phase).toBeDefined();
  expect(plan.weeks.filter(({ heavy }) => heavy).length).toBeGreaterThanOrEqual(4);
  expect(plan.usualHours).toBe(20);
});

test('the monthly evening goes to the lightest evening of each month, once', async () => {
  const { ask } = await household();
  const plan = await ask.readPlan(noPicks);
  expect(plan.evenings.map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01']);
  const evening = plan.writes.find(({ cycle }) => cycle === '2026-12');
  if (!evening) throw new Error('no evening');
  await ask.keepPlan({ picks: plan.picks, writes: [evening], summary: 'Held' });
  const after = await ask.readPlan(noPicks);
  expect(after.evenings.find(({ month }) => month === '2026-12')?.proposed).toBeUndefined();
});
