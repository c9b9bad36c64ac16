import { expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { settleIn } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { findSignedOut } from './harness/signed-out.ts';
import { askToKeep, button, confirmKeep, keepOffered } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest((porchlight) => settleIn(porchlight));

test('quiet-renewal: a token that ended is renewed without a window', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  await preview.waitFor();
  porchlight.cloud.expireTokens(alex);
  const opened: string[] = [];
  porchlight.context.on('page', (page) => opened.push(page.url()));
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  expect(standing(porchlight)).toHaveLength(1);
  expect(opened).toEqual([]);
});

variant('quiet-renewal: where Google wants to see the person, one calm line, and no window without a tap', async () => {
  const { porchlight } = story;
  porchlight.cloud.expireTokens(alex);
  porchlight.cloud.signOut(alex);
  const card = await findSignedOut(porchlight, alex);
  await porchlight.signIn(() => button(card, 'account_reconnect').click(), { account: alex });
  await card.getByText(says('failure_signed_out')).waitFor({ state: 'hidden' });
  await keepOffered(await porchlight.openPopup());
  expect(standing(porchlight)).toHaveLength(1);
});
