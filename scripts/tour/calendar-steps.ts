import assert from 'node:assert/strict';
import { issuerWords } from '#tests/e2e/harness/linking.ts';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { button, offer } from '#tests/e2e/harness/steps.ts';
import type { Guide } from './guide.ts';
import { people } from './people.ts';
import type { Walk } from './walk.ts';

export async function signInToRead({ porchlight, picture }: Walk, { issuer }: Guide): Promise<string> {
  const page = await porchlight.openHome('/settings/accounts');
  const connect = button(page, issuerWords[issuer].connect);
  await connect.scrollIntoViewIfNeeded();
  await picture(page, 'before-sign-in');
  const asked = await porchlight.signIn(() => connect.click(), {
    account: people.email,
    see: (window) => picture(window, issuer),
  });
  await page.getByRole('article', { name: people.email }).getByText(saysLike('plan_read')).waitFor();
  await picture(page, 'linked');
  await page.close();
  assert.equal(asked.length, 2);
  return 'two permissions asked, neither can write';
}

export async function allowMainCalendar({ porchlight, picture }: Walk, { issuer }: Guide): Promise<string> {
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').click();
  await popup.getByRole('dialog').getByText(says('keep_consent_note')).waitFor();
  await picture(popup, 'needs-consent');
  await popup.close();
  const page = await porchlight.openHome('/settings/accounts');
  await page.getByRole('radio', { name: says('account_main') }).check();
  await picture(page, 'where-kept-time-goes');
  const allow = button(page, issuerWords[issuer].allow);
  const asked = await porchlight.signIn(() => allow.click(), {
    see: (window) => picture(window, `${issuer}-write`),
  });
  await allow.waitFor({ state: 'hidden' });
  await page.close();
  assert.equal(asked.length, 1);
  return 'asked with its reason, and only that';
}

/** @param secrets what may not have left the machine */
export async function readItBack({ porchlight }: Walk, guide: Guide, secrets: readonly string[]): Promise<string> {
  const [event, ...others] = await guide.readBack(porchlight);
  assert.equal(others.length, 0);
  assert.equal(event?.title, says('event_title'));
  assert.equal(event?.isPrivate, true);
  assert.equal(event?.invited, 0);
  const everything = JSON.stringify(porchlight.asked());
  for (const secret of secrets) assert.ok(!everything.includes(secret), `${secret} left the machine`);
  return `one event, private, “${event?.title}”; nothing that was written left the machine`;
}

export async function undo({ porchlight, picture }: Walk, guide: Guide): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('button', { name: saysLike('lamp_standing') }).click();
  const sure = page.getByRole('dialog');
  await picture(page, 'kept-time');
  await button(sure, 'kept_take_back').click();
  await sure.waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: saysLike('suggestion_label') })
    .first()
    .waitFor();
  assert.deepEqual(await guide.readBack(porchlight), []);
  await page.close();
  return `the event is gone from ${guide.service}, and the time is offered again`;
}
