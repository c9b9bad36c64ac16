import { expect, test } from 'vitest';
import { at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { linkGoogle } from './harness/linking.ts';
import { eightWeeks, mondayOf, openPlan, openWeek, ritual } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

variant('why-not: a full week says so, and the page tells for every hour why', async () => {
  const { porchlight } = story;
  for (let day = -1; day < 9; day += 1) meet(porchlight, 'Audit', at(porchlight.zone, day, 0), 24 * 60);
  await (await linkGoogle(porchlight)).close();
  const popup = await porchlight.openPopup();
  await offer(popup).getByText(says('popup_none')).waitFor();
  await offer(popup).getByText(saysLike('popup_none_reason')).waitFor();
  const [plan] = await Promise.all([
    porchlight.context.waitForEvent('page'),
    offer(popup)
      .getByRole('link', { name: says('popup_see_why') })
      .click(),
  ]);

  const rows = plan.getByRole('region', { name: says('plan_why'), exact: true }).getByRole('row');
  await rows
    .filter({ hasText: saysLike('plan_hour_busy') })
    .first()
    .waitFor();
  expect(await rows.filter({ hasText: saysLike('plan_hour_offered') }).count()).toBe(0);
});

variant('why-not: each hour of a half free evening is offered or has its reason', async () => {
  const { porchlight } = story;
  meet(porchlight, 'Choir', at(porchlight.zone, 0, 19), 60);
  await (await linkGoogle(porchlight)).close();
  const plan = await porchlight.openHome('/plan/why');
  const rows = plan.getByRole('region', { name: says('plan_why'), exact: true }).getByRole('row');
  await rows
    .filter({ hasText: says('plan_hour_past') })
    .first()
    .waitFor();
  await rows
    .filter({ hasText: saysLike('plan_hour_busy') })
    .first()
    .waitFor();
  await rows
    .filter({ hasText: saysLike('plan_hour_offered') })
    .first()
    .waitFor();
  for (const verdict of await rows.getByRole('cell').allTextContents()) expect(verdict).toMatch(/\S{3}/);
});

test('why-not: a week without room says why, in its row and beside the ritual', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  const monday = mondayOf(porchlight, 2);
  for (let day = 0; day < 7; day++) meet(porchlight, 'Audit', at(zone, monday + day, 0), 24 * 60);
  await (await linkGoogle(porchlight)).close();
  const plan = await openPlan(porchlight);
  const date = at(zone, monday, 0).toLocaleString('en-US', { day: 'numeric', month: 'short' });
  await ritual(plan, 'plan_ritual_micro').getByText(says('plan_no_room_in', date)).waitFor();
  await ritual(plan, 'plan_ritual_micro').getByText(says('plan_gap_six')).waitFor();
  const row = eightWeeks(plan).getByRole('row').nth(3);
  expect(await row.textContent()).toContain(says('plan_week_gap'));
  const inside = await openWeek(plan, 2);
  await inside.getByText(says('plan_gap_no_room', says('plan_ritual_micro'))).waitFor();
  await porchlight.screenshot(plan, 'why-not week');
});
