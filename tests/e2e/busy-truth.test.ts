import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { alex, at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import type { Porchlight } from './harness/launch.ts';
import { allowBooking, linkGoogle } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  await skipFirstRun(porchlight);
  fillToday(porchlight);
});

/** Today as a calendar can look: what counts, and what only looks as if it did. */
function fillToday(porchlight: Porchlight): void {
  const { zone } = porchlight;
  const self = (responseStatus: string) => ({ attendees: [{ email: alex, self: true, responseStatus }] });
  const today = at(zone, 0, 0).toPlainDate();
  meet(porchlight, 'Review canary', at(zone, 0, 18), 30);
  meet(porchlight, 'Lunch, free', at(zone, 0, 12), 60, { transparency: 'transparent' });
  meet(porchlight, 'Perhaps', at(zone, 0, 19), 30, { status: 'tentative' });
  meet(porchlight, 'Not coming', at(zone, 0, 20), 30, self('declined'));
  meet(porchlight, 'No answer', at(zone, 0, 21), 30, self('needsAction'));
  porchlight.cloud.addEvent(alex, {
    summary: 'Conference',
    start: { date: today.toString() },
    end: { date: today.add({ days: 1 }).toString() },
    transparency: 'transparent',
  });
}

async function whatCounted(): Promise<Page> {
  const plan = await story.porchlight.openHome('/plan');
  await button(plan, 'plan_counted_show').click();
  return plan;
}

test('busy-truth: on the main calendar, a tap shows for each thing whether it counted and why', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  const plan = await whatCounted();
  const row = (title: string) => plan.getByRole('listitem').filter({ hasText: title });
  const expected = [
    ['Review canary', says('plan_why_busy')],
    ['Lunch, free', says('plan_why_free')],
    ['Conference', says('plan_why_free')],
    ['Perhaps', says('plan_why_tentative')],
    ['Not coming', says('plan_why_declined')],
    ['No answer', says('plan_why_unanswered')],
  ] as const;
  for (const [title, why] of expected) await row(title).filter({ hasText: why }).waitFor();
  expect(await row('Conference').textContent()).toContain(says('plan_all_day'));
});

variant('busy-truth: a title is shown and stored nowhere', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  const plan = await whatCounted();
  await plan.getByText('Review canary').waitFor();
  expect(await plan.evaluate(everythingStored)).not.toContain('canary');
});

variant('busy-truth: on times only, Google says when, and no page knows what', async () => {
  const { porchlight } = story;
  await (await linkGoogle(porchlight)).close();
  const plan = await whatCounted();
  await plan
    .getByText(new RegExp(says('plan_google_busy', '6:00')))
    .first()
    .waitFor();
  expect(await plan.textContent('main')).not.toContain('canary');
});
