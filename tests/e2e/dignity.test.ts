import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

const hideKey = 'chrome.commands.onCommand.dispatch("hide-now")';

test('dignity: one key hides every word on every page, until one tap brings them back', async () => {
  const { porchlight } = story;
  const tab = await porchlight.openNewTab();
  await tab.getByRole('textbox').first().waitFor();
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('A canary on my heart');
  const worker = await porchlight.worker();
  await worker.evaluate(hideKey);
  await button(tab, 'newtab_show').waitFor();
  await button(popup, 'newtab_show').waitFor();
  await porchlight.screenshot(tab, 'dignity new tab');
  await porchlight.screenshot(popup, 'dignity popup');
  expect(await tab.getByRole('textbox').count()).toBe(0);
  expect(await popup.locator('body').textContent()).not.toMatch(/canary/);
  expect(await popup.getByRole('textbox').count()).toBe(0);
  await button(popup, 'newtab_show').click();
  const heart = popup.getByRole('textbox', { name: says('popup_ask') });
  expect(await heart.inputValue(), 'nothing is lost').toBe('A canary on my heart');
  await tab.getByRole('textbox').first().waitFor();
});

variant('dignity: hidden while no page was open, the next new tab shows no word, not for a moment', async () => {
  const { porchlight } = story;
  const first = await porchlight.openNewTab();
  await first.getByRole('textbox').first().waitFor();
  await first.close();
  const worker = await porchlight.worker();
  await worker.evaluate(hideKey);
  await expect
    .poll(() => worker.evaluate('chrome.storage.local.get("hidden").then(({ hidden }) => hidden)'))
    .toBe(true);
  const page = await porchlight.context.newPage();
  await page.addInitScript(() => {
    const watch = () => {
      const words = document.querySelector<HTMLElement>('.appreciation');
      if (words?.checkVisibility({ visibilityProperty: true })) localStorage.setItem('seen-words', '1');
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await page.goto(`${porchlight.origin}/newtab.html`);
  await button(page, 'newtab_show').waitFor();
  expect(await page.evaluate('localStorage.getItem("seen-words")')).toBeNull();
  const home = await porchlight.openHome('/keepsakes');
  await button(home, 'newtab_show').click();
  await home.getByRole('heading', { level: 1 }).waitFor();
});

variant('dignity: a burnt note is on no disk, in no request and in no field', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await button(popup, 'burn_link').click();
  const dialog = popup.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: says('burn_label') });
  await field.pressSequentially('The canary that I never said');
  await porchlight.screenshot(popup, 'burn a note');
  expect(await popup.evaluate(everythingStored)).not.toContain('canary');
  await button(dialog, 'burn_do').click();
  await dialog.getByText(says('burn_done')).waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await popup.evaluate(everythingStored)).not.toContain('canary');
  const everywhere =
    'Promise.all(["local", "sync", "session"].map((area) => chrome.storage[area].get())).then(JSON.stringify)';
  expect(await popup.evaluate(everywhere)).not.toContain('canary');
  expect(porchlight.asked()).toEqual([]);
});

variant("dignity: nobody's words can be searched", async () => {
  const { porchlight } = story;
  const pages = ['/plan', '/together', '/repair', '/keepsakes', '/settings', '/sunday', '/midday'];
  for (const hash of pages) {
    const page = await porchlight.openHome(hash);
    await page.getByRole('heading').first().waitFor();
    expect(await page.locator('input[type=search], [role=searchbox], [role=search], search').count(), hash).toBe(0);
    await page.close();
  }
});

variant('dignity: the title that a calendar sees is neutral', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  await ask(popup, 'saveSettings', { partnerName: 'Sam' });
  const { start } = { start: Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3_600_000 };
  const preview = await ask(popup, 'previewSlot', { period: { start, end: start + 25 * 60_000 } });
  expect(preview.summary).toBe(says('event_title'));
});
