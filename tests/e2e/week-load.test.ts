import { expect, test } from 'vitest';
import { at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { linkGoogle } from './harness/linking.ts';
import { eightWeeks, mondayOf, openPlan, openWeek, weeksFrom, work } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('week-load: a week against your own twelve, with the parts that it is made of', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  work(porchlight, weeksFrom(-12, 20), 4);
  const monday = mondayOf(porchlight, 2);
  for (const day of [0, 1, 2]) meet(porchlight, 'Late call', at(zone, monday + day, 18), 120);
  meet(porchlight, 'Flight', at(zone, monday + 3, 6), 60);
  meet(porchlight, 'Holiday', at(zone, monday + 4, 0), 24 * 60);
  await (await linkGoogle(porchlight)).close();
  const plan = await openPlan(porchlight);
  const inside = await openWeek(plan, 2);
  await inside.getByText(says('plan_load_usual_other', 23, 20)).waitFor();
  const parts = (await inside.textContent()) ?? '';
  expect(parts).toContain(says('plan_load_evenings_other', 3));
  expect(parts).toContain(says('plan_load_early_one'));
  expect(parts).toContain(says('plan_load_away_one'));
  const friday = eightWeeks(plan).locator('tbody').nth(2).getByRole('cell').nth(4);
  expect(await friday.textContent()).toContain(says('plan_day_away'));
  await porchlight.screenshot(plan, 'week-load');
});
