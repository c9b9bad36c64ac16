import { expect, test } from 'vitest';
import { at, meet, standing, startOf } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { keepAll, mondayOf, openPlan, ritual, windows } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

test('weekly-time: a runner-up is taken, each event is shown before it is written, and all are undone by one tap', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  const micro = ritual(plan, 'plan_ritual_micro');
  await micro.getByText(says('plan_holds_all')).waitFor();
  const runnerUp = micro.getByRole('radio', { checked: false }).first();
  const [time = ''] = ((await runnerUp.locator('xpath=..').textContent()) ?? '').split(',');
  await runnerUp.check();
  await micro.getByText(says('plan_time_length', time, 25)).waitFor();
  await porchlight.screenshot(plan, 'weekly-time');

  const count = Number(/\d+/.exec((await keepAll(plan).textContent()) ?? '')?.[0]);
  await keepAll(plan).click();
  const dialog = plan.getByRole('dialog');
  const times = dialog.getByRole('checkbox');
  await times.first().waitFor();
  expect(await times.count()).toBe(count);
  for (const row of await dialog.getByRole('listitem').allTextContents()) {
    expect(row).toMatch(/\d:\d\d.+\d+ minutes\. \S.+ would do\.$/);
  }
  await dialog.getByText(says('plan_keep_no_guest')).waitFor();
  expect(standing(porchlight), 'nothing is written before the tap').toHaveLength(0);
  await porchlight.screenshot(plan, 'weekly-time preview');
  await keepAll(dialog).click();
  await plan.getByText(says('plan_kept_count_other', count)).waitFor();
  await until('the events', () => standing(porchlight).length === count);
  for (const event of standing(porchlight)) {
    expect(event).toMatchObject({ summary: says('event_title'), visibility: 'private' });
    expect(event.attendees ?? []).toEqual([]);
  }
  await expect.poll(() => windows(plan, 'kept').count()).toBeGreaterThanOrEqual(4);

  await button(plan, 'plan_kept_undo_all').click();
  await plan.getByText(says('plan_kept_undone_other', count)).waitFor();
  await until('the undo', () => standing(porchlight).length === 0);
});

variant('weekly-time: what is left out is not written, and a time that stands is kept from then on', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  await keepAll(plan).click();
  const dialog = plan.getByRole('dialog');
  const rows = dialog.getByRole('listitem').filter({ hasNotText: says('plan_ritual_micro') });
  await rows.first().waitFor();
  for (const row of await rows.all()) await row.getByRole('checkbox').uncheck();
  const count = await dialog.getByRole('checkbox', { checked: true }).count();
  await keepAll(dialog).click();
  await plan.getByText(says('plan_kept_count_other', count)).waitFor();
  await until('the events', () => standing(porchlight).length === count);
  const starts = standing(porchlight).map((event) => startOf(event, porchlight.zone).toPlainTime().toString());
  expect(new Set(starts.slice(1)).size, 'one and the same hour').toBe(1);
});

variant('weekly-time: a time that no longer holds says so, and a better one stands from then on', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  await keepAll(plan).click();
  await keepAll(plan.getByRole('dialog')).click();
  await plan.getByText(saysLike('plan_kept_count_other')).waitFor();
  const micro = ritual(plan, 'plan_ritual_micro');
  const standingDay = (await micro.getByRole('radio', { checked: true }).locator('xpath=..').textContent()) ?? '';
  const [weekday = ''] = standingDay.split(' ');
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  for (let week = 1; week < 9; week++) {
    const day = mondayOf(porchlight, week) + days.indexOf(weekday);
    meet(porchlight, 'Choir', at(porchlight.zone, day, 9), 14 * 60);
  }
  await readAgain(porchlight);
  await micro.getByRole('button', { name: saysLike('plan_better_do') }).waitFor();
  await porchlight.screenshot(plan, 'weekly-time better');
  await micro.getByRole('button', { name: saysLike('plan_better_do') }).click();
  await micro.getByRole('button', { name: saysLike('plan_stand') }).click();
  await micro.getByRole('button', { name: saysLike('plan_stand') }).waitFor({ state: 'hidden' });
  await plan.reload();
  await micro.getByRole('radio', { checked: true }).waitFor();
  expect(await micro.getByRole('radio', { checked: true }).locator('xpath=..').textContent()).not.toBe(standingDay);
  expect(await micro.getByRole('button', { name: saysLike('plan_better_do') }).count()).toBe(0);
});

variant('weekly-time: with no account it is kept in this browser', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/accounts');
  await button(settings, 'account_disconnect').click();
  await button(settings.getByRole('dialog'), 'account_disconnect_keep').click();
  await settings.getByRole('dialog').waitFor({ state: 'hidden' });
  const plan = await openPlan(porchlight);
  await keepAll(plan).click();
  await plan.getByRole('dialog').getByText(says('keep_here')).waitFor();
  await keepAll(plan.getByRole('dialog')).click();
  await plan.getByText(saysLike('plan_kept_count_other')).waitFor();
  await expect.poll(() => windows(plan, 'kept').count()).toBeGreaterThanOrEqual(4);
  expect(standing(porchlight)).toHaveLength(0);
});
