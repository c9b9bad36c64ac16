import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('midday-text: a beginning, finished by the person, and taken along by them; nothing is sent', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/midday');
  const field = page.getByRole('textbox', { name: says('midday_label') });
  await page.getByText(says('midday_begin')).waitFor();
  expect(await button(page, 'midday_copy').count()).toBe(0);
  await field.fill('the soup & the quiet');
  await page.getByText(says('practice_copy_hint')).waitFor();
  await porchlight.screenshot(page, 'midday-text');
  const messages = await page.getByRole('link', { name: says('appreciation_messages') }).getAttribute('href');
  const mail = await page.getByRole('link', { name: says('appreciation_mail') }).getAttribute('href');
  expect(decodeURIComponent(messages ?? '')).toMatch(/^sms:\?body=.+ the soup & the quiet$/);
  expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:\?body=.+ the soup & the quiet$/);
  await porchlight.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'midday_copy').click();
  await page.getByText(says('practice_copied')).waitFor();
  expect(porchlight.asked()).toEqual([]);
  const worker = await porchlight.worker();
  expect(await worker.evaluate('chrome.storage.sync.get().then(JSON.stringify)')).not.toContain('the soup');
});

variant('midday-text: what is begun waits for the next page; another beginning keeps the words', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/midday');
  await page.getByRole('textbox', { name: says('midday_label') }).fill('half of it');
  const before = await page.locator('.midday-opening').textContent();
  await button(page, 'midday_another').click();
  await expect.poll(() => page.locator('.midday-opening').textContent()).not.toBe(before);
  await page.reload();
  expect(await page.getByRole('textbox', { name: says('midday_label') }).inputValue()).toBe('half of it');
});

variant('midday-text: words that the person likes stand beside it, and stay on this machine', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/reminders');
  const list = settings.getByRole('textbox', { name: says('phrases_label') });
  await list.fill('my canary\n\n  good old us ');
  await list.blur();
  await settings.getByText(says('settings_saved')).waitFor();
  const page = await porchlight.openHome('/midday');
  await page.getByRole('button', { name: 'good old us' }).click();
  expect(await page.getByRole('textbox', { name: says('midday_label') }).inputValue()).toBe('good old us');
  const worker = await porchlight.worker();
  expect(await worker.evaluate('chrome.storage.sync.get().then(JSON.stringify)')).not.toContain('canary');
});

variant('midday-text: the popup offers it exactly when it is time for it', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  // It is about half past four here: midday is over, and what time it is no test can choose.
  const { offered } = await ask(popup, 'readMidday', {});
  await expect.poll(() => button(popup, 'midday_line').count()).toBe(Number(offered));
  expect(await popup.evaluate(everythingStored)).not.toContain('midday-draft');
});
