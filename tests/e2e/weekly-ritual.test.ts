import { expect, test } from 'vitest';
import { standing, startOf } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { keepAll, openPlan, ritual } from './harness/plan-steps.ts';
import { settled } from './harness/settled.ts';
import { until } from './harness/until.ts';

const story = eachTest(settled);

const minutesOf = (start = '', end = '') => (Date.parse(end) - Date.parse(start)) / 60_000;

test('weekly-ritual: an hour or more finds a time of its own, on a day that no other ritual has', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_weekly')
    .getByText(/, 75 min$/)
    .waitFor();
  const count = Number(/\d+/.exec((await keepAll(plan).textContent()) ?? '')?.[0]);
  await keepAll(plan).click();
  await keepAll(plan.getByRole('dialog')).click();
  await until('the events', () => standing(porchlight).length === count);
  const events = standing(porchlight);
  const long = events.filter(({ start, end }) => minutesOf(start?.dateTime ?? '', end?.dateTime ?? '') === 75);
  expect(long).toHaveLength(4);
  const days = events.map((event) => startOf(event, porchlight.zone).toPlainDate().toString());
  expect(new Set(days).size, 'no two on one day').toBe(days.length);
});
