import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { turnSwitch } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test('auto-book: what may happen without a tap is off, says its limits, and stays as it was chosen', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/rituals');
  const book = settings.getByRole('switch', { name: says('settings_auto_book') });
  const move = settings.getByRole('switch', { name: says('settings_auto_move') });
  await book.waitFor();
  expect([await book.isChecked(), await move.isChecked()]).toEqual([false, false]);
  await settings.getByText(says('settings_auto_book_hint', '10:30 PM')).waitFor();
  await settings.getByText(says('settings_auto_move_blind_unnamed')).waitFor();
  await turnSwitch(settings, 'settings_auto_book');
  await turnSwitch(settings, 'settings_auto_move');
  await settings.reload();
  await book.waitFor();
  expect([await book.isChecked(), await move.isChecked()]).toEqual([true, true]);

  // Once something tells when the partner is free, nothing is said to be missing.
  const days = settings.getByRole('group', { name: says('settings_partner_hours') }).getByRole('button');
  await days.first().click();
  await settings.getByText(saysLike('settings_auto_move_blind_unnamed')).waitFor({ state: 'hidden' });
  await porchlight.screenshot(settings, 'auto-book setting');
});
