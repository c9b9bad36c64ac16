import { test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { announce, mondayOf, openPlan, ritual } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('re-entry: after a season the way back takes two weeks, and is an offer', async () => {
  const { porchlight } = story;
  const lastSunday = mondayOf(porchlight, 0) - 1;
  await (await announce(porchlight, 'harvest', lastSunday - 40, lastSunday))
    .getByText(says('settings_season_added'))
    .waitFor();
  const plan = await openPlan(porchlight);
  await plan.getByRole('heading', { level: 1, name: says('season_over_1') }).waitFor();
  await plan.getByText(says('season_back_1')).waitFor();
  await ritual(plan, 'plan_ritual_micro').getByText(says('plan_small', 20)).waitFor();
  await porchlight.screenshot(plan, 're-entry');
});
