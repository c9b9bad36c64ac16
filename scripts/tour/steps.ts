import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { askToKeep, button, choose, confirmKeep, offer } from '#tests/e2e/harness/steps.ts';
import { people } from './house.ts';
import { readBack } from './read-back.ts';
import type { Step, Walk } from './walk.ts';

const deed = 'took the early shift so that I could sleep';
const heart = 'The audit sits on my shoulders. Tea would be good.';

/** The main job of the product, from the first new tab to an event that stands in Google. */
export const tour: readonly Step[] = [
  { name: 'A first new tab', run: firstTab },
  { name: 'Three questions', run: threeQuestions },
  { name: 'Sign in with Google, to read only', run: signInToRead },
  { name: 'The busy week as seven windows', run: sevenWindows },
  { name: "Today's appreciation", run: appreciation },
  { name: 'A check-in in the popup', run: checkIn },
  { name: 'One permission more, where it is needed', run: allowMainCalendar },
  { name: 'Keep the offered time', run: keepOffered },
  { name: "Read back through Google's own client", run: readItBack },
  { name: 'The lamp in the window', run: lamp },
  { name: 'Undo', run: undo },
];

async function firstTab({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('heading', { name: says('invite_title') }).waitFor();
  await picture(page, 'first-new-tab');
  await page.close();
  return 'it invites, and asks for no account';
}

async function threeQuestions({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/start');
  await page.getByRole('textbox', { name: says('firstRun_name_label') }).fill('Sam');
  await picture(page, 'question-name');
  await button(page, 'firstRun_next').click();
  const days = page.getByRole('group').getByRole('button');
  await days.first().waitFor();
  for (const day of await days.all()) await day.click();
  await picture(page, 'question-evenings');
  await button(page, 'firstRun_next').click();
  await choose(page, 'settings_thing_tea');
  await picture(page, 'question-thing');
  await button(page, 'firstRun_find').click();
  await page.getByRole('heading', { name: saysLike('firstRun_offer') }).waitFor();
  await picture(page, 'first-offer');
  await button(page, 'firstRun_offer_skip').click();
  await button(page, 'firstRun_connect_stay').click();
  await page.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
  assert.equal(porchlight.asked().length, 0);
  await page.close();
  return 'a time is offered before any sign-in';
}

async function signInToRead({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/settings/accounts');
  await button(page, 'account_connect').waitFor();
  await picture(page, 'before-sign-in');
  const asked = await porchlight.signIn(() => button(page, 'account_connect').click(), {
    account: people.email,
    see: (window) => picture(window, 'google'),
  });
  await page.getByRole('article', { name: people.email }).getByText(saysLike('plan_read')).waitFor();
  await picture(page, 'linked');
  await page.close();
  assert.equal(asked.length, 2);
  return 'two permissions asked, neither can write';
}

async function sevenWindows({ porchlight, picture }: Walk): Promise<string> {
  const plan = await porchlight.openHome('/plan');
  await plan
    .getByRole('region', { name: saysLike('plan_suggested_for') })
    .getByRole('listitem')
    .first()
    .waitFor();
  await picture(plan, 'plan');
  await plan.close();
  const page = await porchlight.openNewTab();
  const days = page
    .getByRole('list')
    .filter({ has: page.locator('[aria-current=date]') })
    .getByRole('listitem');
  await page
    .getByRole('button', { name: saysLike('suggestion_label') })
    .first()
    .waitFor();
  assert.equal(await days.count(), 7);
  await picture(page, 'new-tab');
  await page.close();
  return 'drawn to scale, with a time that could be kept';
}

async function appreciation({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('textbox', { name: says('appreciation_deed') }).click();
  await page.keyboard.type(deed);
  await page.keyboard.press('Enter');
  await page.keyboard.type('carried');
  await picture(page, 'appreciation-written');
  await page.keyboard.press('Enter');
  await page.getByText(says('appreciation_kept'), { exact: true }).waitFor();
  await picture(page, 'appreciation-kept');
  await page.close();
  return 'kept here, sent to nobody';
}

async function checkIn({ porchlight, picture }: Walk): Promise<string> {
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await picture(popup, 'popup');
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill(heart);
  await choose(popup, 'popup_closeness_adjust');
  await choose(popup, 'popup_energy_some');
  await picture(popup, 'check-in');
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByText(says('popup_kept_title')).waitFor();
  await picture(popup, 'check-in-kept');
  await popup.close();
  return 'written, and kept on this computer';
}

async function allowMainCalendar({ porchlight, picture }: Walk): Promise<string> {
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').click();
  await popup.getByRole('dialog').getByText(says('keep_consent_note')).waitFor();
  await picture(popup, 'needs-consent');
  await popup.close();
  const page = await porchlight.openHome('/settings/accounts');
  await page.getByRole('radio', { name: says('account_main') }).check();
  await picture(page, 'where-kept-time-goes');
  const asked = await porchlight.signIn(() => button(page, 'account_allow').click(), {
    see: (window) => picture(window, 'google-write'),
  });
  await button(page, 'account_allow').waitFor({ state: 'hidden' });
  await page.close();
  assert.equal(asked.length, 1);
  return 'asked with its reason, and only that';
}

async function keepOffered({ porchlight, picture }: Walk): Promise<string> {
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  await picture(popup, 'preview');
  await confirmKeep(popup);
  await button(offer(popup), 'popup_undo').waitFor();
  await picture(popup, 'kept');
  const kept = await spoken(popup);
  await popup.close();
  return kept;
}

async function spoken(popup: Page): Promise<string> {
  const time = offer(popup).locator('p').first();
  return `${((await time.textContent()) ?? '').trim()} is kept, and undo is shown`;
}

async function readItBack({ porchlight }: Walk): Promise<string> {
  const [event, ...others] = await readBack(porchlight, people.email, people.email);
  assert.equal(others.length, 0);
  assert.equal(event?.summary, says('event_title'));
  assert.equal(event?.visibility, 'private');
  assert.equal(event?.attendees, undefined);
  const everything = JSON.stringify(porchlight.asked());
  for (const secret of [deed, heart, 'Sam']) assert.ok(!everything.includes(secret), `${secret} left the machine`);
  return `one event, private, “${event?.summary}”; nothing that was written left the machine`;
}

async function lamp({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('button', { name: saysLike('lamp_standing') }).waitFor();
  await picture(page, 'lamp');
  await page.close();
  return 'the kept time is lit';
}

async function undo({ porchlight, picture }: Walk): Promise<string> {
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
  assert.deepEqual(await readBack(porchlight, people.email, people.email), []);
  await page.close();
  return 'the event is gone from Google, and the time is offered again';
}
