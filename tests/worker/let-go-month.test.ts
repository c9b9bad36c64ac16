import { expect, test } from 'vitest';
import { alex, google } from './homestead.ts';

const noPicks = { times: {}, evenings: {} };

async function letGoOf(month: string) {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const plan = await ask.readPlan(noPicks);
  const evening = plan.writes.find(({ cycle }) => cycle === month);
  if (!evening) throw new Error('no evening');
  const { kept } = await ask.keepPlan({ picks: plan.picks, writes: [evening], summary: 'Held' });
  await ask.letGo({ occasion: kept[0]?.occasion ?? '' });
  const readMonth = async () => (await ask.readPlan(noPicks)).evenings.find((one) => one.month === month);
  return { place, ask, readMonth };
}

test('a monthly evening that was let go says so, and a tap on its month looks at it again', async () => {
  const { ask, readMonth } = await letGoOf('2026-12');
  expect(await readMonth()).toMatchObject({ letGo: true, proposed: undefined });
  await ask.openWeeks({});
  expect(await readMonth(), 'another month is not of these days').toMatchObject({ letGo: true });
  await ask.openWeeks({ cycle: '2026-12' });
  expect(await readMonth()).toMatchObject({ letGo: false, proposed: expect.anything() });
});

test('the evening of this month is looked at again with its weeks', async () => {
  const { ask, place, readMonth } = await letGoOf('2026-11');
  await ask.openWeeks({});
  expect(await readMonth()).toMatchObject({ letGo: false, proposed: expect.anything() });
  expect(place.cloud.calendars(alex)).toHaveLength(1);
});
