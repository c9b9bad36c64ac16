import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, choose, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('check-in: what is on the heart is kept here, and reaches no calendar', async () => {
  const { porchlight } = story;
  await settled(porchlight);
  const before = porchlight.asked().length;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('The deadline canary sits on my chest');
  await choose(popup, 'popup_closeness_adjust');
  await choose(popup, 'popup_energy_some');
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByText(says('popup_kept_title')).waitFor();
  const sent = porchlight.asked().slice(before);
  expect(sent.filter((request) => JSON.stringify(request).includes('canary'))).toEqual([]);
  const worker = await porchlight.worker();
  const synced = await worker.evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain('canary');
});

variant(
  'check-in: the ring runs for a minute from the first letter, ends by itself, and what was written stays',
  async () => {
    const { porchlight } = story;
    const popup = await porchlight.openPopup();
    await popup.clock.install();
    await popup.reload();
    const heart = popup.getByRole('textbox', { name: says('popup_ask') });
    await heart.pressSequentially('Half a thought');
    await button(popup, 'popup_minute_pause').waitFor();
    await popup.clock.runFor(61_000);
    await popup.getByText(says('popup_minute_over')).waitFor();
    expect(await heart.inputValue()).toBe('Half a thought');
  },
);

variant('check-in: what is unfinished waits for the next popup', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('Half a thought');
  await popup.close();
  const again = await porchlight.openPopup();
  expect(await again.getByRole('textbox', { name: says('popup_ask') }).inputValue()).toBe('Half a thought');
});

variant('check-in: more than one entry can hold is not cut: it is said, and the text stays', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const heart = popup.getByRole('textbox', { name: says('popup_ask') });
  await heart.fill('a'.repeat(20_001));
  await popup.getByText(says('popup_too_long_one', '1')).waitFor();
  expect(await button(popup, 'popup_keep_check_in').isDisabled()).toBe(true);
  await heart.fill('a'.repeat(20_000));
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByText(says('popup_kept_title')).waitFor();
});

variant('check-in: the length of the ring is a choice, and it can be off', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/look');
  await choose(settings, 'settings_no_ring');
  await settings.getByText(says('settings_saved')).waitFor();
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('No hurry');
  expect(await popup.getByRole('button', { name: saysLike('popup_minute_pause') }).count()).toBe(0);
});

test('check-in: afterwards ten minutes for it are booked by a tap on a preview, and undone by another', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('The canary wants ten minutes');
  await button(popup, 'popup_keep_check_in').click();
  await button(popup, 'check_in_talk').click();
  await button(popup, 'check_in_book').click();
  const preview = popup.getByRole('dialog');
  await button(preview, 'keep_do').waitFor();
  expect(await preview.getByRole('textbox', { name: says('keep_title') }).inputValue()).not.toContain('canary');
  await button(preview, 'keep_do').click();
  await button(popup.locator('.talk-offer'), 'kept_undo').click();
  await popup.getByText(says('kept_undone')).waitFor();
});

variant('check-in: or it ends on one question to ask, which can be copied', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('Curious');
  await button(popup, 'popup_keep_check_in').click();
  await button(popup, 'check_in_question').click();
  await button(popup, 'practice_copy').waitFor();
  expect(await popup.locator('.check-in p.sentence').textContent()).toMatch(/\?$/);
});

variant('check-in: said aloud, the ring runs and nothing is kept; what was written before waits', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('Half a thought');
  await button(popup, 'check_in_aloud').click();
  await button(popup, 'popup_minute_pause').waitFor();
  await button(popup, 'player_said').click();
  await popup.getByText(says('popup_said_text')).waitFor();
  expect(await popup.evaluate(everythingStored)).not.toContain('"check-in"');
  await button(popup, 'popup_left_back').click();
  expect(await popup.getByRole('textbox', { name: says('popup_ask') }).inputValue()).toBe('Half a thought');
});
