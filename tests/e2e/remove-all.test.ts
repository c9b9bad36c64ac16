import { expect, test } from 'vitest';
import { alex, at, meet, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { settleIn, settleInAgain } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, keepOffered, removeAll } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  await settleIn(porchlight);
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
});

test('remove-all: every event of ours goes, and no other', async () => {
  const { porchlight } = story;
  const meeting = meet(porchlight, 'Team', at(porchlight.zone, 1, 10), 60);
  await removeAll(porchlight);

  const left = porchlight.cloud.events(alex).filter(({ status }) => status !== 'cancelled');
  expect(left.map(({ id }) => id)).toEqual([meeting]);
});

variant('remove-all: leaving them leaves them', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/data');
  await button(settings, 'settings_remove_look').click();
  await button(settings.getByRole('dialog'), 'settings_remove_stay').click();
  expect(standing(porchlight)).toHaveLength(1);
});

variant('remove-all: what this browser does not know, because another kept it, goes too', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/accounts');
  await button(settings, 'account_disconnect').click();
  await button(settings.getByRole('dialog'), 'account_disconnect_keep').click();
  await button(settings, 'account_connect').waitFor();
  expect(standing(porchlight)).toHaveLength(1);
  await settings.close();

  await settleInAgain(porchlight);
  const again = await porchlight.openHome('/settings/data');
  await button(again, 'settings_remove_look').click();
  await button(again.getByRole('dialog'), 'settings_remove_do').click();
  await again.getByText(says('settings_removed_one')).waitFor();
  expect(standing(porchlight)).toEqual([]);
});
