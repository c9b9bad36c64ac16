import { expect } from 'vitest';
import { alex } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, offer } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

variant('free-slot: with no calendar ticked nothing is offered, and the way to the ticks is shown', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/accounts');
  await settings.getByRole('checkbox', { name: alex }).uncheck();
  const popup = await porchlight.openPopup();
  await offer(popup).getByText(says('obstacle_nothing_counts')).waitFor();
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('heading', { name: says('plan_head_nowhere') }).waitFor();
  await plan
    .getByRole('link', { name: says('obstacle_do_calendars') })
    .first()
    .click();
  await settings.getByRole('checkbox', { name: alex }).check();
  await button(offer(popup), 'popup_keep').waitFor();
});

variant('free-slot: with no hours on any day it is said so, and the way to the hours is shown', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/hours');
  const days = settings.getByRole('group', { name: says('settings_own_hours') }).getByRole('button', { pressed: true });
  await days.first().waitFor();
  while ((await days.count()) > 0) await days.first().click();
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('heading', { name: says('plan_head_nowhere') }).waitFor();
  expect(await plan.getByText(says('obstacle_no_hours')).count()).toBeGreaterThan(0);
  await plan
    .getByRole('link', { name: says('obstacle_do_hours') })
    .first()
    .click();
  await plan.getByRole('group', { name: says('settings_own_hours') }).waitFor();
});
