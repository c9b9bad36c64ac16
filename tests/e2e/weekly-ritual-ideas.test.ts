import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { openPlan, ritual } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, choose } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

const found = (page: Page) => page.getByRole('region', { name: says('ideas_found') });
const ideas = (page: Page) => found(page).getByRole('listitem');
const group = (page: Page, key: string) => page.getByRole('group', { name: says(key), exact: true });
const pick = (page: Page, facet: string, value: string) =>
  group(page, `ideas_${facet}`)
    .getByRole('radio', { name: says(`ideas_${facet}_${value}`), exact: true })
    .check();

/** What the shown ideas ask for, line by line. */
const asks = (page: Page) => ideas(page).locator('.hint').allTextContents();

test('weekly-ritual: from its proposal to ideas that fit the real time, and what else there is', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  await ritual(plan, 'plan_ritual_weekly')
    .getByRole('link', { name: says('plan_ideas_other', 75) })
    .click();
  await plan.getByRole('heading', { level: 1, name: says('ideas_title_weekly') }).waitFor();
  expect(await plan.title()).toContain(says('ideas_page'));
  const minutes = group(plan, 'ideas_minutes').getByRole('radio', { name: says('ideas_minutes_count_other', 75) });
  expect(await minutes.isChecked(), 'the time of the plan').toBe(true);
  await found(plan).getByText(saysLike('ideas_fit_other')).waitFor();
  await porchlight.screenshot(plan, 'weekly-ritual ideas');

  // Nobody has anything left: what is listed asks for little, right here, without money and without words.
  await pick(plan, 'energy', 'low');
  await pick(plan, 'cost', 'free');
  await pick(plan, 'place', 'home');
  await pick(plan, 'talking', 'none');
  expect(await ideas(plan).count()).toBeGreaterThanOrEqual(3);
  for (const line of await asks(plan)) {
    expect(line).toContain(says('ideas_asks_low'));
    expect(line).toContain(says('ideas_asks_home'));
    expect(line).toContain(says('ideas_asks_free'));
    expect(Number(/\d+/.exec(line)?.[0])).toBeLessThanOrEqual(75);
  }

  // There is plenty of everything: what uses it comes first.
  await pick(plan, 'energy', 'plenty');
  await pick(plan, 'cost', 'some');
  await pick(plan, 'place', 'out');
  await pick(plan, 'talking', 'some');
  expect((await asks(plan))[0]).toContain(says('ideas_asks_out'));
  const before = await ideas(plan).count();
  await found(plan)
    .getByRole('button', { name: saysLike('ideas_more_other') })
    .click();
  expect(await ideas(plan).count()).toBeGreaterThan(before);
});

variant('weekly-ritual: where the time is too short for any idea, the nearest say what they take', async () => {
  const page = await story.porchlight.openHome('/ideas/weekly-40');
  await found(page).getByText(says('ideas_near')).waitFor();
  const [first = ''] = await ideas(page).locator('.idea-over').allTextContents();
  expect(first).toMatch(saysLike('ideas_over_minutes'));
});

variant('weekly-ritual: the ritual card of the Sunday plan leads there with its own minutes', async () => {
  const page = await story.porchlight.openHome('/sunday');
  await button(page, 'sunday_next').click();
  const link = page.locator('.ritual-lines a[href*="#/ideas/weekly-"]').first();
  const address = (await link.getAttribute('href')) ?? '';
  const minutes = Number(/\d+$/.exec(address)?.[0]);
  expect(await link.textContent()).toBe(says('plan_ideas_other', minutes));
  await link.click();
  const chosen = group(page, 'ideas_minutes').getByRole('radio', { checked: true });
  await chosen.waitFor();
  expect(await chosen.evaluate((radio) => radio.parentElement?.textContent)).toBe(
    says('ideas_minutes_count_other', minutes),
  );
});

variant('weekly-ritual: the ideas for a micro-date are another list', async () => {
  const page = await story.porchlight.openHome('/ideas');
  await page.getByRole('heading', { level: 1, name: says('ideas_title_weekly') }).waitFor();
  await choose(page, 'plan_ritual_micro');
  await page.getByRole('heading', { level: 1, name: says('ideas_title_micro') }).waitFor();
  for (const line of await asks(page)) expect(Number(/\d+/.exec(line)?.[0])).toBeLessThanOrEqual(30);
});
