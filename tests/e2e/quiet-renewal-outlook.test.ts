import { expect, test } from 'vitest';
import { alexOutlook, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { settleInOutlook } from './harness/outlook-steps.ts';
import { says } from './harness/says.ts';
import { findSignedOut } from './harness/signed-out.ts';
import { askToKeep, button, confirmKeep, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settleInOutlook);

/** How tokens were asked for since the log was cleared. */
function grants(): readonly (string | null)[] {
  const asked = story.porchlight.asked().filter(({ method, path }) => method === 'POST' && path.endsWith('/token'));
  return asked.map(({ body }) => new URLSearchParams(body).get('grant_type'));
}

test('quiet-renewal: at Outlook a token that ended is renewed without a window, and its refresh token replaced', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  const opened: string[] = [];
  porchlight.context.on('page', (page) => opened.push(page.url()));
  porchlight.microsoft.clearRequests();
  porchlight.microsoft.expireTokens(alexOutlook);
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  expect(standingInOutlook(porchlight)).toHaveLength(1);

  porchlight.microsoft.expireTokens(alexOutlook);
  await readAgain(porchlight);
  expect(grants()).toEqual(['refresh_token', 'refresh_token']);
  const used = porchlight.asked().map(({ body }) => new URLSearchParams(body).get('refresh_token') ?? '');
  expect(new Set(used.filter((token) => token !== '')).size, 'each is used once').toBe(2);
  expect(opened.filter((url) => url.includes('microsoftonline'))).toEqual([]);
});

variant('quiet-renewal: after its day a silent code, and where nobody is signed in, one calm line', async () => {
  const { porchlight } = story;
  const { microsoft } = porchlight;
  microsoft.clearRequests();
  microsoft.expireTokens(alexOutlook);
  microsoft.expireRefreshTokens(alexOutlook);
  await readAgain(porchlight);
  expect(grants()).toEqual(['refresh_token', 'authorization_code']);

  microsoft.expireTokens(alexOutlook);
  microsoft.expireRefreshTokens(alexOutlook);
  microsoft.signOut(alexOutlook);
  const card = await findSignedOut(porchlight, alexOutlook);
  await porchlight.signIn(() => button(card, 'account_reconnect').click(), { account: alexOutlook });
  await card.getByText(says('failure_signed_out')).waitFor({ state: 'hidden' });
  await card.getByText(says('plan_read', says('ago_now'))).waitFor();
});
