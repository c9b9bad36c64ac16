import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { barriers } from './harness/barriers.ts';
import { eachTest } from './harness/each-test.ts';
import { keepAll, openPlan, ritual, turnSwitch, work } from './harness/plan-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { longEvening } from './harness/seed.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

variant(
  'cinematic-evening: a long evening of each of the next months, another one of a tap, held with the rest',
  async () => {
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
  },
);

test('cinematic-evening: three days before, a short list to tick off; nothing of it leaves this machine', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  expect(await popup.getByText(saysLike('evening_soon')).count()).toBe(0);
  await longEvening(popup, 48);
  await popup.reload();
  await popup.getByText(saysLike('evening_soon')).waitFor();
  await porchlight.screenshot(popup, 'cinematic-evening popup');
  const asked = porchlight.asked().length;
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('link', { name: says('evening_open') }).click();
  const list = plan.getByRole('region', { name: says('evening_list') });
  const boxes = list.getByRole('checkbox');
  await expect.poll(() => boxes.count()).toBe(4);
  const before = await list.textContent();
  await button(list, 'evening_another').click();
  await expect.poll(() => list.textContent()).not.toBe(before);
  const chosen = await list.textContent();
  await boxes.first().check();
  await boxes.nth(2).check();
  expect(await barriers(plan)).toEqual([]);
  await porchlight.screenshot(plan, 'cinematic-evening list');
  await plan.reload();
  await expect.poll(() => list.textContent()).toBe(chosen);
  expect(await boxes.nth(2).isChecked()).toBe(true);
  expect(await boxes.nth(1).isChecked()).toBe(false);
  const written = porchlight
    .asked()
    .slice(asked)
    .filter(({ method }) => !['GET', 'OPTIONS'].includes(method));
  expect(written.filter(({ path }) => !path.endsWith('/freeBusy'))).toEqual([]);
});

variant('cinematic-evening: the day after one that was kept, its photo and note are asked for once', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await longEvening(popup, -24);
  await popup.reload();
  await button(popup, 'kept_how_kept').click();
  await popup.reload();
  await popup.getByText(says('evening_memory')).waitFor();
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('link', { name: says('evening_memory_do') }).click();
  await plan.getByLabel(says('card_note'), { exact: true }).fill('The long table');
  await button(plan, 'card_keep').click();
  await plan.getByText('The long table').waitFor();
  await popup.reload();
  await popup.getByRole('textbox').first().waitFor();
  expect(await popup.getByText(says('evening_memory')).count()).toBe(0);
});
