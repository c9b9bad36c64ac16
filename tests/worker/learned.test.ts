import { expect, test } from 'vitest';
import { hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { alex, google, homesteads, later, type Place, quietly, tonight, zone } from './homestead.ts';
import { deathsAt, Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });
const none = { kept: 0, partly: 0, moved: 0, taken: 0 };
/** Thursday, where `tonight` and `later` lie. */
const at = (hour: number, seen: Partial<typeof none>) => ({ weekday: 4, minute: hour * 60, ...none, ...seen });

async function household() {
  const place = await google('main-calendar');
  const { ask, wake } = place.machine();
  const { occasion } = await ask.keepSlot(keep);
  const look = async () => {
    place.clock.advance(31 * minuteMs);
    return ask.readHouse({ fresh: true });
  };
  const meet = () => place.cloud.addEvent(alex, { summary: 'Release call', ...timed(tonight) });
  const moveByHand = () => {
    for (const calendarId of place.cloud.calendars(alex)) {
      for (const { id = '', extendedProperties } of place.cloud.events(calendarId)) {
        const isOurs = extendedProperties?.private?.['app'] === 'porchlight';
        if (isOurs) place.cloud.changeEvent(calendarId, id ?? '', timed(later));
      }
    }
  };
  return { place, ask, wake, occasion, look, meet, moveByHand, learned: () => ask.readLearned({}) };
}

test('what was kept is learned of its weekday and half hour, and can be forgotten', async () => {
  const { place, ask, occasion, learned } = await household();
  expect(await learned()).toEqual([]);
  place.clock.set(tonight.end);
  await ask.markKept({ occasion, how: 'partly' });
  expect(await learned()).toEqual([at(20, { partly: 1 })]);
  await ask.forgetLearned({});
  expect(await learned()).toEqual([]);
  expect((await ask.readHistory({})).minutes, 'what was kept stays kept').toBe(13);
});

test('not this time, not this week, and an undone tap leave nothing', async () => {
  const { place, ask, occasion, learned } = await household();
  await ask.undoKept({ occasion });
  const again = await ask.keepSlot(keep);
  await ask.letGo({ occasion: again.occasion });
  await ask.openWeeks({});
  const last = await ask.keepSlot(keep);
  place.clock.set(tonight.end);
  await ask.markKept({ occasion: last.occasion, how: 'not-this-time' });
  expect(await learned()).toEqual([]);
});

test('a time that was moved, by a tap or by hand, is learned once; shorter is not elsewhere', async () => {
  const { ask, occasion, learned, moveByHand, look } = await household();
  await ask.moveKept({ occasion, period: { ...tonight, end: tonight.end - 5 * minuteMs } });
  expect(await learned()).toEqual([]);
  moveByHand();
  await look();
  expect(await learned()).toEqual([at(20, { moved: 1 })]);
  await ask.moveKept({ occasion, period: tonight });
  expect(await learned()).toEqual([at(20, { moved: 1 })]);
});

test('a meeting on a kept time takes it once, whatever is done about it then', async () => {
  const { ask, occasion, learned, meet, look } = await household();
  meet();
  await look();
  expect(await learned()).toEqual([at(20, { taken: 1 })]);
  await look();
  await ask.moveKept({ occasion, period: later });
  expect(await learned()).toEqual([at(20, { taken: 1 })]);
});

test('what was learned counts in the plan', async () => {
  const { place, ask } = await household();
  const quarter = Math.floor(tonight.start / (13 * 7 * 24 * hourMs));
  place.disk.kept.set('learned', [{ weekday: 2, minute: 20 * 60, quarter, ...none, kept: 6 }]);
  const { rituals } = await ask.readPlan({ times: {}, evenings: {} });
  expect(rituals[0]?.time).toMatchObject({ weekday: 2, minute: 20 * 60, learned: { kept: 6 } });
});

/** Runs `deed` once a time was kept, dying at a call, and once more by a new worker; then all is quiet. */
async function afterDeath(
  found: () => Promise<Place>,
  deed: (place: Place, life: Life) => Promise<unknown>,
  life: Life,
) {
  const place = await found();
  await place.machine().ask.keepSlot(keep);
  await life.live(() => deed(place, life));
  await deed(place, new Life()).catch(() => undefined);
  await quietly(place);
  return { seen: await place.machine().ask.readLearned({}), calls: life.calls };
}

const deeds = {
  kept: async (place: Place, life: Life) => {
    place.clock.set(Math.max(place.clock.now(), tonight.end));
    const { ended } = await place.machine(life).ask.readHouse({ fresh: false });
    if (ended) await place.machine(life).ask.markKept({ occasion: ended.occasion, how: 'kept' });
  },
  moved: async (place: Place, life: Life) => {
    const { next } = await place.machine(life).ask.readHouse({ fresh: false });
    if (next) await place.machine(life).ask.moveKept({ occasion: next.occasion, period: later });
  },
} as const;

test.each(Object.entries(deeds))('whenever the worker dies, %s is learned once', async (outcome, deed) => {
  const [local] = homesteads;
  if (!local) throw new Error('no homestead');
  const { calls } = await afterDeath(local.found, deed, new Life());
  expect(calls).toBeGreaterThan(5);
  for (let call = 1; call <= calls; call++) {
    for (const side of deathsAt(call)) {
      const { seen } = await afterDeath(local.found, deed, new Life(call, side));
      expect(seen, `${side} call ${call}`).toEqual([at(20, { [outcome]: 1 })]);
    }
  }
});
