import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

const press = (command: string) => `chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`;

test('keyboard: every key is free in this browser, and settings list them with the way to change them', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/keys');
  await page.getByText(says('keys_change')).waitFor();
  const keys = (await page.evaluate('chrome.commands.getAll()')) as readonly { name: string; shortcut: string }[];
  expect(keys.map(({ name }) => name).toSorted()).toEqual(['_execute_action', 'check-in', 'hide-now', 'repair']);
  for (const { name, shortcut } of keys) {
    expect(shortcut, name).not.toBe('');
    await page.getByText(shortcut, { exact: true }).waitFor();
  }
  await porchlight.screenshot(page, 'keyboard');
});

variant('keyboard: the key for repair opens repair', async () => {
  const { porchlight } = story;
  const worker = await porchlight.worker();
  const repair = porchlight.context.waitForEvent('page');
  await worker.evaluate(press('repair'));
  await expect.poll(async () => (await repair).url()).toMatch(/\/home\.html#\/repair$/);
});

variant('keyboard: in a field the letter h is a letter', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const heart = popup.getByRole('textbox', { name: says('popup_ask') });
  await heart.pressSequentially('hush');
  expect(await heart.inputValue()).toBe('hush');
  await heart.blur();
  await popup.keyboard.press('h');
  await button(popup, 'newtab_show').waitFor();
});
