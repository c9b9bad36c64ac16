import { expect } from 'vitest';
import { alexOutlook, mainCalendar, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { askToInvite, callPartner, confirmInvite, keepAndPlan, undoInvite } from './harness/invite-steps.ts';
import { settleInOutlook } from './harness/outlook-steps.ts';
import { says } from './harness/says.ts';
import { button, readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const sam = 'sam@outlook.example';
const story = eachTest(async (porchlight) => {
  porchlight.microsoft.addPerson(sam, { name: 'Sam', zone: porchlight.zone });
  await settleInOutlook(porchlight);
  await callPartner(porchlight, 'Sam');
});

const letters = () => story.porchlight.microsoft.mail.map(({ to, kind }) => `${kind} ${to}`);

variant('invite: in Outlook after a preview and ten seconds, once; the answer is read back', async () => {
  const { porchlight } = story;
  const { microsoft } = porchlight;
  const plan = await keepAndPlan(porchlight);
  const dialog = await askToInvite(plan, sam);
  const words = await dialog.textContent();
  expect(words).toContain(alexOutlook);
  expect(words).toContain(says('guest_answer_microsoft'));
  await porchlight.screenshot(plan, 'invite outlook preview');
  await confirmInvite(dialog);
  await undoInvite(plan).click();
  await plan.getByText(says('guest_withdrawn')).waitFor();
  expect(letters()).toEqual([]);

  await confirmInvite(await askToInvite(plan, sam));
  await plan.getByText(says('guest_invited', 'Sam')).waitFor({ timeout: 60_000 });
  expect(letters()).toEqual([`invitation ${sam}`]);
  const [copy] = microsoft.events(mainCalendar(porchlight, sam));
  microsoft.respond(mainCalendar(porchlight, sam), copy?.id ?? '', 'accepted');
  await readAgain(porchlight);
  await plan.getByText(says('guest_yes', 'Sam')).waitFor();

  microsoft.respond(mainCalendar(porchlight, sam), copy?.id ?? '', 'declined');
  await readAgain(porchlight);
  await until('the calendar', () => standingInOutlook(porchlight).length === 0);
  await plan.getByText(says('week_let_go')).first().waitFor();
  expect(await button(plan, 'notice_dismiss').count(), 'no news of it').toBe(0);
});
