import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { alex, moment, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import {
  askToInvite,
  callPartner,
  confirmInvite,
  invite,
  inviteButton,
  keepAndPlan,
  undoInvite,
} from './harness/invite-steps.ts';
import { settleIn } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const sam = 'sam@example.com';
const story = eachTest(async (porchlight) => {
  porchlight.cloud.addPerson(sam, { name: 'Sam', zone: porchlight.zone });
  await settleIn(porchlight);
  await callPartner(porchlight, 'Sam');
});

const letters = () => story.porchlight.cloud.mail.map(({ to, kind }) => `${kind} ${to}`);
const ours = () => standing(story.porchlight)[0];
const patches = () => story.porchlight.asked().filter(({ method }) => method === 'PATCH').length;

async function invited(): Promise<Page> {
  const plan = await keepAndPlan(story.porchlight);
  await invite(plan, sam);
  expect(letters()).toEqual([`invitation ${sam}`]);
  return plan;
}

async function answered(given: 'accepted' | 'tentative' | 'declined'): Promise<Page> {
  const plan = await invited();
  story.porchlight.cloud.respond(sam, ours()?.id ?? '', given);
  await readAgain(story.porchlight);
  return plan;
}

variant('invite: a preview says all of it; undone within ten seconds nothing is sent', async () => {
  const { porchlight } = story;
  const plan = await keepAndPlan(porchlight);
  const dialog = await askToInvite(plan, sam);
  const words = await dialog.textContent();
  for (const said of [says('event_title'), alex, says('guest_leaves'), says('guest_answer_google')]) {
    expect(words).toContain(said);
  }
  await porchlight.screenshot(plan, 'invite preview');
  await confirmInvite(dialog);
  await undoInvite(plan).waitFor();
  await porchlight.screenshot(plan, 'invite leaving');
  await undoInvite(plan).click();
  await plan.getByText(says('guest_withdrawn')).waitFor();
  await inviteButton(plan).waitFor();
  await plan.waitForTimeout(11_000);
  await readAgain(porchlight);
  expect(patches()).toBe(0);
  expect(letters()).toEqual([]);
  expect(standing(porchlight)).toHaveLength(1);
});

test('invite: it leaves once, whoever closes the page or kills the worker meanwhile, and a yes is read back', async () => {
  const { porchlight } = story;
  const plan = await keepAndPlan(porchlight);
  await confirmInvite(await askToInvite(plan, sam));
  await porchlight.killWorker();
  await plan.getByText(says('guest_invited', 'Sam')).waitFor({ timeout: 60_000 });
  expect(letters()).toEqual([`invitation ${sam}`]);
  await porchlight.screenshot(plan, 'invite invited');
  porchlight.cloud.respond(sam, ours()?.id ?? '', 'accepted');
  await readAgain(porchlight);
  await plan.getByText(says('guest_yes', 'Sam')).waitFor();
  await porchlight.screenshot(plan, 'invite yes');
  expect(letters()).toEqual([`invitation ${sam}`]);
  const synced = await (await porchlight.worker()).evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain(sam);
});

variant('invite: a maybe offers a smaller one, taken by a tap that says that Sam is told', async () => {
  const { porchlight } = story;
  const plan = await answered('tentative');
  await plan.getByText(says('guest_maybe', 'Sam')).waitFor();
  await porchlight.screenshot(plan, 'invite maybe');
  expect(letters()).toEqual([`invitation ${sam}`]);
  await plan.getByRole('button', { name: says('guest_smaller', 20, 'Sam') }).click();
  await plan.getByText(says('guest_shortened', 20, 'Sam')).waitFor();
  const { start, end } = ours() ?? {};
  expect(Date.parse(end?.dateTime ?? '') - Date.parse(start?.dateTime ?? '')).toBe(20 * 60_000);
  expect(letters()).toEqual([`invitation ${sam}`, `update ${sam}`]);
});

variant('invite: a no lets it go, and nothing says that it was one', async () => {
  const { porchlight } = story;
  const plan = await answered('declined');
  await until('the calendar', () => standing(porchlight).length === 0);
  await plan.getByText(says('week_let_go')).first().waitFor();
  expect(await button(plan, 'notice_dismiss').count(), 'no news of it').toBe(0);
  const tab = await porchlight.openNewTab();
  await tab.getByText(says('week_let_go')).first().waitFor();
  expect(await button(tab, 'notice_dismiss').count(), 'no news of it').toBe(0);
  expect(`${await plan.textContent('main')}`).not.toMatch(/declin|Sam said/i);
  await readAgain(porchlight);
  expect(standing(porchlight)).toEqual([]);
  expect(letters()).toEqual([`invitation ${sam}`]);
});

variant('invite: an address that is none is answered by a sentence, and nothing is stored or sent', async () => {
  const { porchlight } = story;
  const plan = await keepAndPlan(porchlight);
  for (const [address, sentence] of [
    ['sam at example.com', 'partner_address_odd'],
    ['samexample.com', 'partner_address_odd'],
    ['sam@example', 'partner_address_odd'],
    [alex, 'guest_address_own'],
  ] as const) {
    const dialog = await askToInvite(plan, address);
    await dialog.getByRole('button', { name: says('guest_ask', 'Sam'), exact: true }).click();
    await dialog.getByText(says(sentence)).waitFor();
    await porchlight.screenshot(plan, 'invite odd address');
    await button(dialog, 'keep_close').click();
  }
  expect(await plan.evaluate(everythingStored)).not.toMatch(/sam at example|samexample|sam@example/);
  expect(patches()).toBe(0);
  expect(letters()).toEqual([]);
});

variant(
  'invite: who is taken off by hand is simply off; the time stays, and a later change tells by a tap that says so',
  async () => {
    const { porchlight } = story;
    const plan = await invited();
    porchlight.cloud.changeEvent(alex, ours()?.id ?? '', { attendees: [] });
    await readAgain(porchlight);
    await inviteButton(plan).waitFor();
    expect(standing(porchlight)).toHaveLength(1);
    await readAgain(porchlight);
    expect(ours()?.attendees ?? []).toEqual([]);

    await invite(plan, sam);
    const said = says('guest_tell', says('kept_not_this_week'), 'Sam');
    await plan.getByText(said, { exact: true }).click();
    await until('the calendar', () => standing(porchlight).length === 0);
    expect(letters().at(-1)).toBe(`cancellation ${sam}`);
  },
);

variant('invite: a meeting on it is asked about, never answered by itself', async () => {
  const { porchlight } = story;
  const plan = await answered('accepted');
  const { start = {}, end = {} } = ours() ?? {};
  porchlight.cloud.addEvent(alex, {
    summary: 'Release call',
    start,
    end: { ...end, ...moment(Temporal.ZonedDateTime.from(`${end.dateTime}[${porchlight.zone}]`).add({ minutes: 5 })) },
  });
  await readAgain(porchlight);
  await plan.locator('.notice').waitFor();
  await porchlight.screenshot(plan, 'invite clash');
  expect(standing(porchlight)).toHaveLength(1);
  expect(letters()).toEqual([`invitation ${sam}`]);
});
