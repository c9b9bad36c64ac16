import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { announce, keepAll, openPlan, ritual } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';

const story = eachTest(settled);

test('season-form: in a season everything takes its smallest form, and says so', async () => {
  const { porchlight } = story;
  await (await announce(porchlight, 'exams', -7, 40)).getByText(says('settings_season_added')).waitFor();
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_micro').getByText(says('plan_small', 20)).waitFor();
  await ritual(plan, 'plan_ritual_weekly').getByText(says('plan_small', 60)).waitFor();
  await keepAll(plan).click();
  const lengths = plan.getByRole('dialog').getByText(says('plan_keep_length', says('plan_ritual_micro'), 20));
  await lengths.first().waitFor();
  expect(await lengths.count()).toBeGreaterThanOrEqual(4);
});
