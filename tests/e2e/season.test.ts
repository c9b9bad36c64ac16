import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { linkGoogle } from './harness/linking.ts';
import { announce, dateOf, eightWeeks, mondayOf, openPlan, weeksFrom, work } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('season: three heavy weeks ahead are seen, with the day on which they begin', async () => {
  const { porchlight } = story;
  work(porchlight, weeksFrom(-12, 21), 4);
  work(porchlight, [1, 2, 3], 10);
  await (await linkGoogle(porchlight)).close();
  const plan = await openPlan(porchlight);
  await plan.getByRole('heading', { level: 1, name: saysLike('season_starts') }).waitFor();
  await plan.getByText(says('plan_heavy_3', 20)).waitFor();
  const heavy = eightWeeks(plan)
    .getByRole('row')
    .filter({ hasText: says('plan_eight_over') });
  expect(await heavy.count()).toBe(3);
  expect(await heavy.first().textContent()).toContain(says('plan_day_hours_other', 50));
  await porchlight.screenshot(plan, 'season');
});

variant('season: one that is announced is named, counted down, and taken back', async () => {
  const { porchlight } = story;
  const settings = await announce(porchlight, 'audit', 3, -3);
  await settings.getByRole('alert').getByText(says('settings_season_backwards')).waitFor();
  await porchlight.screenshot(settings, 'season backwards');
  await settings.getByLabel(says('settings_season_last')).fill(dateOf(porchlight, mondayOf(porchlight, 3)));
  await settings.getByLabel(says('settings_season_first')).fill(dateOf(porchlight, 0));
  await button(settings, 'settings_season_add').click();
  await settings.getByText(says('settings_season_added')).waitFor();
  const plan = await openPlan(porchlight);
  await plan.getByRole('heading', { level: 1, name: /^Audit, until \S+ \S+\.$/ }).waitFor();
  await plan.getByText(says('season_weeks_left_other', 4)).waitFor();
  await settings.getByRole('button', { name: says('settings_season_remove_named', 'audit') }).click();
  await settings.getByText(says('settings_seasons_none')).waitFor();
  await plan.getByText(says('season_weeks_left_other', 4)).waitFor({ state: 'hidden' });
});

variant('season: two that overlap are both accepted', async () => {
  const { porchlight } = story;
  await (await announce(porchlight, 'audit', 0, 20)).getByText(says('settings_season_added')).waitFor();
  const settings = await announce(porchlight, 'year end', 10, 40);
  await settings.getByText(says('settings_season_added')).waitFor();
  const list = settings.getByRole('list', { name: says('settings_seasons_list') }).getByRole('listitem');
  await list.nth(1).waitFor();
  expect(await list.count()).toBe(2);
  const plan = await openPlan(porchlight);
  await plan.getByRole('heading', { level: 1, name: /^Audit, until/ }).waitFor();
});
