import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { wakeNow } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

/** By a standing choice the next weeks are booked, with no page open. */
async function bookedByItself() {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  await settings.getByRole('switch', { name: says('settings_auto_book') }).check();
  await settings.getByText(says('settings_saved')).waitFor();
  await settings.close();
  await wakeNow(porchlight);
  await expect.poll(() => standing(porchlight).length).toBeGreaterThan(3);
  const popup = await porchlight.openPopup();
  const booked = popup.getByRole('region', { name: says('kept_auto') });
  await booked.waitFor();
  return { porchlight, popup, booked };
}

test('auto-book: what was booked is listed first, each can be undone, and the rest is fine', async () => {
  const { porchlight, popup, booked } = await bookedByItself();
  await porchlight.screenshot(popup, 'auto-book');
  expect(await popup.locator('.booked ~ main').count(), 'before anything else').toBe(1);
  const rows = () => booked.getByRole('listitem', { includeHidden: true }).count();
  // The last of them may still be on their way.
  await expect.poll(async () => (await rows()) === standing(porchlight).length).toBe(true);
  const before = await rows();
  await button(booked, 'popup_undo').first().click();
  await expect.poll(() => standing(porchlight).length).toBe(before - 1);
  await expect.poll(rows).toBe(before - 1);
  await button(booked, 'kept_auto_fine').click();
  await booked.getByText(says('kept_auto_fine_done')).waitFor();
  await popup.reload();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await booked.count()).toBe(0);
  expect(standing(porchlight)).toHaveLength(before - 1);
});

variant('auto-book: without the choice nothing is ever written', async () => {
  const { porchlight } = story;
  await wakeNow(porchlight);
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(standing(porchlight)).toEqual([]);
});
