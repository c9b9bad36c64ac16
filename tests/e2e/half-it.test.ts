import { test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { openPlan, ritual, turnSwitch } from './harness/plan-steps.ts';
import { saysLike } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('half-it: every length of the plan halves', async () => {
  const { porchlight } = story;
  await turnSwitch(await porchlight.openHome('/settings/rituals'), 'settings_half');
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_micro')
    .getByText(/, 15 min$/)
    .waitFor();
  await ritual(plan, 'plan_ritual_weekly')
    .getByText(/, 40 min$/)
    .waitFor();
  await ritual(plan, 'plan_ritual_micro').getByText(saysLike('plan_holds_all')).waitFor();
});
