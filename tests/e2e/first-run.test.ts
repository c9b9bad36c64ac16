import { expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { stored } from './harness/seed.ts';
import { button, choose } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest();

test('first-run: three questions and a kept time, before any account is named', async () => {
  const { porchlight } = story;
  const tab = await porchlight.openNewTab();
  await tab.getByRole('heading', { name: says('invite_title') }).waitFor();
  await tab.getByRole('link', { name: says('invite_start') }).click();

  await tab.getByRole('textbox', { name: says('firstRun_name_label') }).fill('Sam');
  await button(tab, 'firstRun_next').click();
  const days = tab.getByRole('group').getByRole('button');
  await days.first().waitFor();
  for (const day of await days.all()) await day.click();
  await button(tab, 'firstRun_next').click();
  await choose(tab, 'settings_thing_walk');
  await button(tab, 'firstRun_find').click();

  await tab.getByRole('heading', { name: saysLike('firstRun_offer') }).waitFor();
  await button(tab, 'firstRun_offer_keep').click();
  await button(tab.getByRole('dialog'), 'keep_do').click();
  await tab.getByRole('heading', { name: saysLike('firstRun_kept') }).waitFor();
  expect(porchlight.asked()).toEqual([]);

  await button(tab, 'firstRun_go_on').click();
  await button(tab, 'firstRun_cadence_skip').click();
  await tab.getByText(says('account_connect_busy')).waitFor();
  await button(tab, 'firstRun_connect_stay').click();
  await tab.getByText(says('plan_kept_line_here', says('plan_name_walk'))).waitFor();
  expect(porchlight.asked()).toEqual([]);
});

variant('first-run: Google may come last, and is asked for reading only', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/start');
  for (const step of [1, 2, 3]) {
    await page.getByText(says('firstRun_step', step, 3)).waitFor();
    await button(page, 'firstRun_skip').click();
  }
  await button(page, 'firstRun_offer_skip').click();
  await button(page, 'firstRun_cadence_skip').click();
  const asked = await porchlight.signIn(() => button(page, 'account_connect').click());
  expect(asked).toHaveLength(2);
  await page.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
  expect(porchlight.cloud.calendars(alex)).toEqual([alex]);
  expect(standing(porchlight)).toEqual([]);
});

variant('first-run: it can be left at once', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/start');
  await button(page, 'firstRun_leave').click();
  await page.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
});

test('first-run: a small date this week, one ritual and the cadence stand in under three minutes, without an account', async () => {
  const { porchlight } = story;
  const begun = performance.now();
  const page = await porchlight.openHome('/start');
  for (const step of [1, 2, 3]) {
    await page.getByText(says('firstRun_step', step, 3)).waitFor();
    await button(page, 'firstRun_skip').click();
  }
  await button(page, 'firstRun_offer_keep').click();
  await button(page.getByRole('dialog'), 'keep_do').click();
  await button(page, 'firstRun_go_on').click();

  await choose(page, 'firstRun_cadence_both');
  await page.getByRole('button', { name: saysLike('firstRun_cadence_keep_other') }).click();
  const dialog = page.getByRole('dialog');
  const times = dialog.getByRole('listitem');
  await times.first().waitFor();
  const names = (await times.allTextContents()).join(' ');
  for (const key of ['plan_ritual_micro', 'plan_ritual_weekly', 'plan_ritual_evening']) {
    expect(names).toContain(says(key));
  }
  const listed = await times.count();
  await dialog.getByRole('button', { name: says('plan_keep_count_other', listed) }).click();
  await page.getByText(says('plan_kept_count_other', listed)).waitFor();
  await button(page, 'firstRun_go_on').click();
  await button(page, 'firstRun_connect_stay').click();
  await page.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
  expect(performance.now() - begun).toBeLessThan(180_000);
  expect(porchlight.asked()).toEqual([]);
  const house = await stored(page, 'occasion:');
  const rituals = [...house.values()].map((one) => (one as { readonly ritual: string }).ritual);
  expect(new Set(rituals)).toEqual(new Set(['micro-date', 'weekly-ritual', 'monthly-evening']));
});
