import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

async function pause() {
  const { porchlight } = story;
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_pause').click();
  await button(plan, 'plan_come_back').waitFor();
  await plan.close();
}

test('pause: one quiet line, nothing asks, and one tap to come back', async () => {
  const { porchlight } = story;
  await pause();
  const tab = await porchlight.openNewTab();
  await tab.getByRole('heading', { name: saysLike('pause_until') }).waitFor();
  await porchlight.screenshot(tab, 'pause new tab');
  expect(await tab.getByRole('textbox').count()).toBe(0);
  expect(await tab.locator('.could-be, .notice').count()).toBe(0);

  const popup = await porchlight.openPopup();
  await popup.getByRole('heading', { name: saysLike('pause_until') }).waitFor();
  await porchlight.screenshot(popup, 'pause popup');
  expect(await popup.getByRole('textbox').count()).toBe(0);
  expect(await offer(popup).count()).toBe(0);

  await button(tab, 'pause_end').click();
  await tab.getByRole('textbox', { name: says('appreciation_deed') }).waitFor();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await tab.getByText(saysLike('pause_until')).count()).toBe(0);
});

variant('pause: what is on the heart can be written all the same, and the popup brings back too', async () => {
  const { porchlight } = story;
  await pause();
  const popup = await porchlight.openPopup();
  await button(popup, 'pause_write').click();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  await popup.reload();
  await button(popup, 'pause_end').click();
  await offer(popup).waitFor();
});
