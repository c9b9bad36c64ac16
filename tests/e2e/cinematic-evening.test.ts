import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { settleIn } from './harness/linking.ts';
import { keepAll, openPlan, ritual, turnSwitch, work } from './harness/plan-steps.ts';
import { until } from './harness/until.ts';

const story = eachTest((porchlight) => settleIn(porchlight));

test('cinematic-evening: a long evening of each of the next months, another one of a tap, held with the rest', async () => {
  const { porchlight } = story;
  work(porchlight, [0, 1, 2, 3], 6);
  const settings = await porchlight.openHome('/settings/rituals');
  await turnSwitch(settings, 'plan_ritual_micro');
  await turnSwitch(settings, 'plan_ritual_weekly');
  const plan = await openPlan(porchlight);
  const evening = ritual(plan, 'plan_ritual_evening');
  const months = evening.getByRole('group');
  await months.nth(1).waitFor();
  const other = months.nth(1).getByRole('radio', { checked: false }).first();
  const day = (await other.locator('xpath=..').textContent()) ?? '';
  await other.check();
  await evening.getByRole('radio', { name: new RegExp(`^${day}, \\d`), checked: true }).waitFor();
  await porchlight.screenshot(plan, 'cinematic-evening');
  const count = await evening.getByRole('radio', { checked: true }).count();
  await keepAll(plan).click();
  await keepAll(plan.getByRole('dialog')).click();
  await until('the evenings', () => standing(porchlight).length === count);
  const days = standing(porchlight).map(({ start }) => Number(start?.dateTime?.slice(8, 10)));
  expect(days).toContain(Number(/\d+/.exec(day)?.[0]));
  for (const { start, end } of standing(porchlight)) {
    const minutes = (Date.parse(end?.dateTime ?? '') - Date.parse(start?.dateTime ?? '')) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(90);
  }
});
