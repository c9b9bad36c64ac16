import { expect, test } from 'vitest';
import { alex, at, meet, moment } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { linkGoogle } from './harness/linking.ts';
import { eightWeeks, mondayOf, openPlan, openWeek, weeksFrom, work } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

variant('week-load: a week against your own twelve, with the parts that it is made of', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  work(porchlight, weeksFrom(-12, 20), 4);
  const monday = mondayOf(porchlight, 2);
  for (const day of [0, 1, 2]) meet(porchlight, 'Late call', at(zone, monday + day, 18), 120);
  meet(porchlight, 'Flight', at(zone, monday + 3, 6), 60);
  meet(porchlight, 'Holiday', at(zone, monday + 4, 0), 24 * 60);
  await (await linkGoogle(porchlight)).close();
  const plan = await openPlan(porchlight);
  const inside = await openWeek(plan, 2);
  await inside.getByText(says('plan_load_usual_other', 23, 20)).waitFor();
  const parts = (await inside.textContent()) ?? '';
  expect(parts).toContain(says('plan_load_evenings_other', 3));
  expect(parts).toContain(says('plan_load_early_one'));
  expect(parts).toContain(says('plan_load_away_one'));
  const friday = eightWeeks(plan).locator('tbody').nth(2).getByRole('cell').nth(4);
  expect(await friday.textContent()).toContain(says('plan_day_away'));
  await porchlight.screenshot(plan, 'week-load');
});

test('week-load: with a work calendar marked, dinners weigh nothing, and a personal one is proposed to keep time in', async () => {
  const { porchlight } = story;
  const home = 'alex@home.example';
  porchlight.cloud.addPerson(home, { name: 'Alex at home', zone: porchlight.zone });
  work(porchlight, weeksFrom(-12, 20), 4);
  for (const day of [0, 1, 2]) {
    const start = at(porchlight.zone, mondayOf(porchlight, 2) + day, 19);
    porchlight.cloud.addEvent(home, { summary: 'Dinner', start: moment(start), end: moment(start.add({ hours: 2 })) });
  }
  const settings = await linkGoogle(porchlight, { account: alex });
  await porchlight.signIn(() => button(settings, 'account_connect_more').click(), { account: home });
  const [atWork, atHome] = [alex, home].map((name) => settings.getByRole('article', { name, exact: true }));
  if (!atWork || !atHome) throw new Error('no cards');
  const plan = await openPlan(porchlight);
  const inside = await openWeek(plan, 2);
  await inside.getByText(says('plan_load_evenings_other', 3)).waitFor();
  await atWork.getByRole('switch', { name: says('account_work') }).click();
  await atWork.getByRole('switch', { name: says('account_work'), checked: true }).waitFor();
  await inside.getByText(says('plan_load_evenings_other', 3)).waitFor({ state: 'hidden' });
  await atWork.getByRole('radio', { name: says('account_main') }).click();
  await atWork.getByText(says('account_work_note')).waitFor();
  await porchlight.screenshot(settings, 'work calendar');
  await atWork.getByRole('button', { name: says('account_work_instead', home) }).click();
  await atHome.and(settings.locator(':focus')).waitFor();
});
