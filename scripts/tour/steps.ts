import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { askToKeep, button, choose, confirmKeep, offer } from '#tests/e2e/harness/steps.ts';
import { allowMainCalendar, readItBack, signInToRead, undo } from './calendar-steps.ts';
import type { Guide } from './guide.ts';
import { keepsake, repair } from './keeping-steps.ts';
import { season, sundayPlan, workTakesIt } from './plan-steps.ts';
import { exercise, midday, quietPage } from './practice-steps.ts';
import type { Step, Walk } from './walk.ts';

const deed = 'took the early shift so that I could sleep';
const heart = 'The audit sits on my shoulders. Tea would be good.';
const partner = 'Sam';

/** The main job of the product, from the first new tab to an event that stands in the guide's calendar. */
export function tour(guide: Guide): readonly Step[] {
  const { service, maker } = guide;
  return [
    { name: 'A first new tab', run: firstTab },
    { name: 'Three questions', run: threeQuestions },
    { name: `Sign in at ${service}, to read only`, run: (walk) => signInToRead(walk, guide) },
    { name: 'The busy week as seven windows', run: sevenWindows },
    { name: "Today's appreciation", run: appreciation },
    { name: 'A check-in in the popup', run: checkIn },
    { name: 'One permission more, where it is needed', run: (walk) => allowMainCalendar(walk, guide) },
    { name: 'Keep the offered time', run: keepOffered },
    {
      name: `Read back through ${maker}'s own client`,
      run: (walk) => readItBack(walk, guide, [deed, heart, partner]),
    },
    { name: 'The lamp in the window', run: lamp },
    { name: 'Undo', run: (walk) => undo(walk, guide) },
    { name: 'A busy season, eight weeks ahead', run: season },
    { name: 'The Sunday plan', run: (walk) => sundayPlan(walk, guide) },
    { name: 'Work takes the time', run: (walk) => workTakesIt(walk, guide) },
    { name: 'A text at midday', run: midday },
    { name: 'The quiet page, in kept time', run: quietPage },
    { name: 'An exercise, played to its end', run: exercise },
    { name: 'A keepsake, printed as one card', run: keepsake },
    { name: 'A repair, with a day to look again', run: repair },
  ];
}

async function firstTab({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('heading', { name: says('invite_title') }).waitFor();
  await picture(page, 'first-new-tab');
  await page.close();
  return 'it invites, and asks for no account';
}

async function threeQuestions({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/start');
  await page.getByRole('textbox', { name: says('firstRun_name_label') }).fill(partner);
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
  const cadence = button(page, 'firstRun_cadence_skip');
  await cadence.waitFor();
  await picture(page, 'first-cadence');
  await cadence.click();
  const stay = button(page, 'firstRun_connect_stay');
  await stay.waitFor();
  await picture(page, 'calendar-or-not');
  await stay.click();
  await page.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
  assert.equal(porchlight.asked().length, 0);
  await page.close();
  return 'a time is offered before any sign-in';
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

async function lamp({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openNewTab();
  await page.getByRole('button', { name: saysLike('lamp_standing') }).waitFor();
  await picture(page, 'lamp');
  await page.close();
  return 'the kept time is lit';
}
