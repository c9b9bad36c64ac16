import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { barriers } from './harness/barriers.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';

const story = oneBrowser(skipFirstRun);

test('hug: its length is chosen once, the ring lasts just that long, and nothing is written down', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.clock.install();
  await popup.reload();
  await button(popup, 'hug_title').click();
  const hug = popup.getByRole('dialog');
  expect(await barriers(popup)).toEqual([]);
  await hug.locator('label', { hasText: says('settings_seconds_other', '6') }).click();
  await button(hug, 'hug_begin').click();
  await hug.getByRole('heading', { name: says('hug_ask') }).waitFor();
  await button(hug, 'player_next').click();
  await hug.getByText(saysLike('breath_in')).first().waitFor();
  expect(await hug.getByRole('timer').textContent()).toBe('0:06');
  await popup.clock.runFor(7_000);
  await hug.getByText(says('player_time')).waitFor();
  await porchlight.screenshot(popup, 'hug in the popup');
  await button(hug, 'player_next').click();
  await button(hug, 'player_finish').click();
  await button(hug, 'player_done').click();
  await hug.waitFor({ state: 'hidden' });
  await button(popup, 'hug_title').click();
  await hug.getByRole('heading', { name: says('hug_ask') }).waitFor();
  await popup.close();
  const page = await porchlight.openHome('/together/hug');
  await button(page, 'player_next').click();
  expect(await page.getByRole('timer').textContent()).toBe('0:06');
  expect(await ask(page, 'readHistory', {})).toMatchObject({ minutes: 0 });
  await page.close();
});

test('five-breaths: played in the popup, and over by itself', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.clock.install();
  await popup.reload();
  await button(popup, 'five_breaths_title').click();
  const breaths = popup.getByRole('dialog');
  await breaths.getByText(says('breath_left_other', '5')).waitFor();
  expect(await barriers(popup)).toEqual([]);
  await popup.clock.runFor(51_000);
  await breaths.getByText(says('breath_over')).first().waitFor();
  await popup.keyboard.press('Escape');
  await breaths.waitFor({ state: 'hidden' });
  await popup.close();
});

test('repair: one tap from the popup', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  expect(await popup.getByRole('link', { name: says('repair_title') }).getAttribute('href')).toBe('/home.html#/repair');
  const fits = await popup.evaluate(() => document.documentElement.scrollHeight <= 600);
  expect(fits, 'all of the popup is in sight').toBe(true);
  await porchlight.screenshot(popup, 'popup with small things');
  await popup.close();
});
