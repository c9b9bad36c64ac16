import { test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { openPlan, ritual, turnSwitch } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

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

variant('half-it: the ring of the check-in runs half as long', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  await turnSwitch(settings, 'settings_half');
  const popup = await porchlight.openPopup();
  await popup.clock.install();
  await popup.reload();
  await popup.getByRole('textbox', { name: says('popup_ask') }).pressSequentially('Half');
  await button(popup, 'popup_minute_pause').waitFor();
  await popup.clock.runFor(31_000);
  await popup.getByText(says('popup_minute_over')).waitFor();
});
