import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { barriers } from './harness/barriers.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered } from './harness/steps.ts';

const story = oneBrowser(settled);

/** Opened by its button, looked at by day and at dusk, and left by Escape. */
async function look(page: Page, open: Locator): Promise<void> {
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

test('accessible: the small things of the popup', async () => {
  const popup = await story.porchlight.openPopup();
  for (const key of ['hug_title', 'five_breaths_title', 'burn_link']) await look(popup, button(popup, key));
  await popup.close();
});

test('accessible: what a kept time can be asked', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  const tab = await porchlight.openNewTab();
  await look(tab, tab.getByRole('button', { name: saysLike('lamp_standing') }));
  await tab.close();
  const plan = await porchlight.openHome('/plan/times');
  await look(plan, plan.getByText(says('plan_move'), { exact: true }).first());
  await look(plan, plan.getByText(says('guest_ask', says('guest_unnamed')), { exact: true }).first());
  await plan.close();
});

test('accessible: what settings ask before they do it', async () => {
  const page = await story.porchlight.openHome('/settings');
  const keys = ['account_disconnect', 'settings_lock_set', 'ending_open', 'settings_remove_look', 'erase_look'];
  for (const key of keys) await look(page, button(page, key));
  await page.close();
});

test('accessible: a card before it is taken out', async () => {
  const page = await story.porchlight.openHome('/keepsakes/new/2026-11-06');
  await page.getByLabel(says('card_note'), { exact: true }).fill('We laughed until ten.');
  await button(page, 'card_keep').click();
  await look(page, button(page, 'card_take_out'));
  await page.close();
});
