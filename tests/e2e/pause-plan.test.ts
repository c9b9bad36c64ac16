import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { dateOf, keepAll, openPlan, windows } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('pause: two weeks off by one tap, and one tap back', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  await keepAll(plan).waitFor();
  await button(plan, 'plan_pause').click();
  await plan.getByRole('heading', { level: 1, name: saysLike('plan_paused_head') }).waitFor();
  await keepAll(plan).waitFor({ state: 'hidden' });
  expect(await windows(plan, 'proposed').count()).toBe(0);
  expect(await plan.getByRole('region', { name: says('plan_suggested') }).count()).toBe(0);
  await porchlight.screenshot(plan, 'pause plan');
  await button(plan, 'plan_come_back').click();
  await keepAll(plan).waitFor();
  expect(await plan.getByRole('heading', { level: 1, name: saysLike('plan_paused_head') }).count()).toBe(0);
});

variant('pause: until a day of one’s own, and no day that is over', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/seasons');
  await settings.getByLabel(says('settings_pause_until')).fill(dateOf(porchlight, -2));
  await button(settings, 'settings_pause_do').click();
  await settings.getByRole('alert').getByText(says('settings_pause_past')).waitFor();
  await settings.getByLabel(says('settings_pause_until')).fill(dateOf(porchlight, 30));
  await button(settings, 'settings_pause_do').click();
  await settings.getByText(saysLike('settings_paused')).waitFor();
  await button(settings, 'settings_come_back').click();
  await settings.getByLabel(says('settings_pause_until')).waitFor();
});
