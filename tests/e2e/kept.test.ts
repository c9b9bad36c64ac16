import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import type { Porchlight } from './harness/launch.ts';
import { says } from './harness/says.ts';
import { keptEarlier } from './harness/seed.ts';
import { button, keepOffered, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

/** A time was kept here, and it is over since last night. */
async function lastNight(porchlight: Porchlight): Promise<Page> {
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await keptEarlier(popup, 24);
  await popup.close();
  return porchlight.openNewTab();
}

const question = says('kept_ask', says('plan_name_tea'), says('kept_last_night'));

test('kept: asked once what became of it, and minutes kept go up', async () => {
  const { porchlight } = story;
  const tab = await lastNight(porchlight);
  await tab.getByText(question).waitFor();
  await porchlight.screenshot(tab, 'kept new tab');
  await button(tab, 'kept_how_kept').click();
  await tab.getByText(says('kept_done_kept')).waitFor();
  expect(await tab.getByText(question).count()).toBe(0);

  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await popup.getByText(question).count()).toBe(0);
  const keepsakes = await porchlight.openHome('/keepsakes');
  await keepsakes.getByRole('heading', { name: says('keepsakes_minutes_other', 25) }).waitFor();
});

variant('kept: partly, from the popup, lights a window too, of half the minutes', async () => {
  const { porchlight } = story;
  await lastNight(porchlight);
  const popup = await porchlight.openPopup();
  await popup.getByText(question).waitFor();
  await porchlight.screenshot(popup, 'kept popup');
  await button(popup, 'kept_how_partly').click();
  await popup.getByText(says('kept_done_partly')).waitFor();
  expect(await button(popup, 'kept_how_partly').count()).toBe(0);
  const keepsakes = await porchlight.openHome('/keepsakes');
  await keepsakes.getByRole('heading', { name: says('keepsakes_minutes_other', 13) }).waitFor();
});

variant('kept: not this time, above Plan, is all right and leaves nothing behind', async () => {
  const { porchlight } = story;
  await lastNight(porchlight);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(question).waitFor();
  await porchlight.screenshot(plan, 'kept plan');
  await button(plan, 'kept_how_not').click();
  await plan.getByText(says('kept_done_not')).waitFor();
  await plan.reload();
  await plan.getByRole('heading', { level: 1 }).waitFor();
  const keepsakes = await porchlight.openHome('/keepsakes');
  await keepsakes.getByRole('heading', { name: says('keepsakes_none') }).waitFor();
  expect(await plan.getByText(question).count()).toBe(0);
});
