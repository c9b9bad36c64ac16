import { expect, test } from 'vitest';
import { barriers } from './harness/barriers.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { button, choose, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('calm-corner: light, sound and texture are our corner, there when no words are wanted, on this machine alone', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/together');
  const corner = page.getByRole('region', { name: says('corner_title') });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await corner.count()).toBe(0);
  await choose(page, 'together_talking_none');
  await corner.getByText(says('corner_empty')).waitFor();
  await corner.getByRole('link', { name: says('corner_make') }).click();

  const field = (key: string) => page.getByRole('textbox', { name: says(key), exact: true });
  await button(page, 'corner_light_1').click();
  await expect.poll(() => field('corner_light').inputValue()).toBe(says('corner_light_1'));
  await field('corner_light').fill(`${says('corner_light_1')}\n\nקנדל 🕯️ canary`);
  await field('corner_texture').fill('z'.repeat(10_000));
  expect(await field('corner_texture').inputValue()).toHaveLength(1000);
  await field('corner_texture').fill('The heavy blanket');
  await field('corner_texture').blur();
  await page.getByText(says('settings_saved')).waitFor();
  await porchlight.screenshot(page, 'calm-corner settings');

  await page.reload();
  await expect.poll(() => field('corner_light').inputValue()).toContain('canary');
  await page.getByRole('link', { name: says('together_page'), exact: true }).click();
  await choose(page, 'together_talking_none');
  await corner.getByText('קנדל 🕯️ canary').waitFor();
  expect(await corner.getByRole('definition').allTextContents()).toEqual([
    says('corner_light_1'),
    'קנדל 🕯️ canary',
    'The heavy blanket',
  ]);
  expect(await barriers(page)).toEqual([]);
  await porchlight.screenshot(page, 'calm-corner');
  const worker = await porchlight.worker();
  expect(JSON.stringify(await worker.evaluate('chrome.storage.sync.get()'))).not.toContain('canary');
});

variant('calm-corner: the calm look shows it, whatever else is chosen', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/corner');
  await button(settings, 'corner_sound_3').click();
  await settings.getByText(says('settings_saved')).waitFor();
  const page = await porchlight.openHome('/together');
  const corner = page.getByRole('region', { name: says('corner_title') });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await corner.count()).toBe(0);
  await settings.getByRole('switch', { name: says('settings_calm') }).click();
  await corner.getByText(says('corner_sound_3')).waitFor();
});
