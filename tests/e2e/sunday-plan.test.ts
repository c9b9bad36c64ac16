import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

/** The heading of the card that is shown, and that it has the focus. */
async function focusedHeading(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.matches("h1") && document.activeElement.textContent');
}

test('sunday-plan: four cards, kept where they were left, and at the end one sentence with what stands', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/sunday');
  await page.getByText(saysLike('sunday_progress')).waitFor();
  await page.getByText(saysLike('sunday_evenings_none')).waitFor();
  await porchlight.screenshot(page, 'sunday-plan 1 weight');

  await button(page, 'sunday_next').click();
  await page.getByText(says('keep_title')).waitFor();
  await porchlight.screenshot(page, 'sunday-plan 2 ritual');
  expect(standing(porchlight), 'nothing before the tap').toEqual([]);
  await page.locator('.sunday-ways .lamp').click();
  await page.getByText(says('sunday_kept'), { exact: true }).waitFor();
  const events = standing(porchlight);
  expect(events.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set([says('event_title')]));

  await button(page, 'sunday_next').click();
  await page.getByRole('textbox', { name: says('sunday_surprise_label') }).fill('The good coffee');
  await page.close();
  const again = await porchlight.openHome('/sunday');
  const field = again.getByRole('textbox', { name: says('sunday_surprise_label') });
  expect(await field.inputValue(), 'it goes on where it was left').toBe('The good coffee');
  await button(again, 'sunday_next').click();

  await again.getByRole('textbox', { name: says('sunday_add_text') }).fill('Call the dentist');
  await button(again, 'sunday_add').click();
  await again.getByText('Call the dentist').waitFor();
  await porchlight.screenshot(again, 'sunday-plan 4 promises');
  await button(again, 'sunday_finish').click();
  await again.getByText(says('sunday_closing_text')).waitFor();
  await porchlight.screenshot(again, 'sunday-plan 5 closing');
  expect(await ask(again, 'readSunday', {})).toMatchObject({
    surprise: { written: { text: 'The good coffee' } },
    followUps: [{ written: { text: 'Call the dentist' } }],
  });
  expect((await ask(again, 'readSunday', {})).step).toBeUndefined();
});

variant('sunday-plan: not today puts it off, and it goes on where it was', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/sunday');
  await button(page, 'sunday_next').click();
  await button(page, 'sunday_next').click();
  await page.getByRole('textbox', { name: says('sunday_surprise_label') }).waitFor();
  await button(page, 'sunday_skip').click();
  await page.getByRole('heading', { name: says('sunday_skipped') }).waitFor();
  await expect.poll(async () => (await ask(page, 'readSunday', {})).skipped).toBe(true);
  expect((await ask(page, 'readHouse', { fresh: false })).sundayDue).toBe(false);
  await page.reload();
  await page.getByRole('textbox', { name: says('sunday_surprise_label') }).waitFor();
});

variant('sunday-plan: by keyboard alone, with the focus on the heading of each card', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/sunday');
  await button(page, 'sunday_next').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedHeading(page)).toMatch(/\w/);
  await button(page, 'sunday_next').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedHeading(page)).toBe(says('sunday_surprise'));
  await button(page, 'sunday_back').focus();
  await page.keyboard.press('Enter');
  await page.getByText(says('keep_title')).waitFor();
});

variant('sunday-plan: a small promise is done, let go or given another date, and is never late', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/sunday');
  await ask(page, 'addFollowUp', { text: 'One walk', date: '2020-01-05' });
  await ask(page, 'addFollowUp', { text: 'Call the dentist', date: '2020-01-06' });
  await ask(page, 'saveSunday', { step: 'follow-ups' });
  await page.reload();
  const walk = page.getByRole('listitem').filter({ hasText: 'One walk' });
  const dentist = page.getByRole('listitem').filter({ hasText: 'Call the dentist' });
  await walk.getByText(says('sunday_still')).waitFor();
  await button(walk, 'sunday_done').click();
  await page.getByText(says('sunday_did')).waitFor();
  await expect.poll(() => walk.count()).toBe(0);
  await button(dentist, 'sunday_later').click();
  const next = Temporal.Now.plainDateISO(porchlight.zone).add({ days: 5 }).toString();
  await dentist.getByLabel(says('sunday_later_date')).fill(next);
  await button(dentist, 'sunday_later_do').click();
  await expect.poll(async () => (await ask(page, 'readSunday', {})).followUps).toMatchObject([{ due: next }]);
  await button(dentist, 'sunday_let').click();
  await expect.poll(() => dentist.count()).toBe(0);
});

variant('sunday-plan: pages say that it is time for it when it is, and never else', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  // On Sundays and Mondays it is; which day this is, no test can choose.
  const { sundayDue } = await ask(popup, 'readHouse', { fresh: false });
  const tab = await porchlight.openNewTab();
  await tab.getByRole('textbox', { name: says('appreciation_deed') }).waitFor();
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('heading', { level: 1 }).waitFor();
  for (const page of [popup, tab, plan]) {
    await expect.poll(() => page.getByRole('link', { name: says('sunday_due') }).count()).toBe(Number(sundayDue));
  }
});
