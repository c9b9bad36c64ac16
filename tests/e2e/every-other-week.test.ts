import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { openPlan, openWeek, ritual, turnSwitch, windows } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('every-other-week: a ritual has its turn in every second week, counted from the one that was named', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  await turnSwitch(settings, 'plan_ritual_weekly');
  await turnSwitch(settings, 'plan_ritual_evening');
  const micro = says('plan_ritual_micro');
  await settings
    .getByRole('group', { name: says('settings_every', micro) })
    .getByText(says('settings_every_other'))
    .click();
  await settings
    .getByRole('group', { name: says('settings_from', micro) })
    .getByText(says('settings_from_next'))
    .click();
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_micro').getByText(says('plan_every_other')).waitFor();
  await expect.poll(() => windows(plan, 'proposed', 'later').count()).toBe(4);
  const inside = await openWeek(plan, 0);
  await inside.getByText(says('plan_gap_turn', micro)).waitFor();
  expect(await (await openWeek(plan, 1)).getByText(says('plan_gap_turn', micro)).count()).toBe(0);
  await porchlight.screenshot(plan, 'every-other-week');
});
