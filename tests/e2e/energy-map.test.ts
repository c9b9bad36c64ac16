import { expect, test } from 'vitest';
import { at } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('energy-map: times follow the parts of the week that have more to give, and say so', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  const day = at(porchlight.zone, 2, 20).toLocaleString('en-US', { weekday: 'long' });
  const name = says('settings_energy_at', day, says('settings_energy_evening'));
  const evening = settings.getByRole('button', { name, exact: true });
  await evening.click();
  await settings.getByText(says('settings_saved')).waitFor();
  await settings.reload();
  await evening.waitFor();
  expect(await evening.getAttribute('aria-pressed')).toBe('true');
  await porchlight.screenshot(settings, 'energy-map');

  const plan = await porchlight.openHome('/plan');
  const times = plan.getByRole('region', { name: says('plan_suggested') }).getByRole('listitem');
  const better = times.filter({ hasText: says('reason_more_bandwidth') });
  await better.first().waitFor();
  expect(await better.count()).toBe(1);
  expect(await better.textContent()).toContain(day);
});
