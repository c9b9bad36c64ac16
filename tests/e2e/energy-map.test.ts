import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { openPlan, ritual, turnSwitch } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('energy-map: times follow the parts of the week that have more to give', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  await turnSwitch(settings, 'plan_ritual_weekly');
  await turnSwitch(settings, 'plan_ritual_evening');
  const name = says('settings_energy_at', 'Saturday', says('settings_energy_evening'));
  const saturday = settings.getByRole('button', { name, exact: true });
  await saturday.click();
  await settings.locator('[aria-pressed=true]', { hasText: says('settings_energy_evening') }).waitFor();
  await settings.getByText(says('settings_saved')).waitFor();
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_micro')
    .getByText(/^Sat .+, 25 min$/)
    .waitFor();
  await settings.reload();
  await saturday.waitFor();
  expect(await saturday.getAttribute('aria-pressed')).toBe('true');
});
