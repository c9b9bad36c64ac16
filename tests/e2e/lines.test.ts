import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { lockJournal } from './harness/journal-steps.ts';
import type { Porchlight } from './harness/launch.ts';
import { says, saysLike } from './harness/says.ts';
import { seed, stored } from './harness/seed.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);
const wayOn = (page: Page) => page.locator('.moment-words > p > .button').last();

/** Plays until there is a line to keep, and keeps it. */
async function keepLine(porchlight: Porchlight, name: string, text: string, kind: 'hope' | 'seed'): Promise<Page> {
  const page = await porchlight.openHome(`/together/${name}/1`);
  await page.locator('.player-text').waitFor();
  const keep = button(page, `line_keep_${kind}`);
  while (!(await keep.isVisible())) await wayOn(page).click();
  await page.getByRole('textbox').fill(text);
  await keep.click();
  return page;
}

/** As if a day had gone by since it was kept. */
async function aDayLater(page: Page): Promise<void> {
  for (const [key, value] of await stored(page, 'journal:hope:')) {
    const { date, ...entry } = value as { readonly date: string };
    const yesterday = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
    await seed(page, { [key]: { ...entry, date: yesterday, due: date } });
  }
}

test('three-gratitudes: the hope that was kept comes back in the next day’s check-in, once', async () => {
  const { porchlight } = story;
  const page = await keepLine(porchlight, 'three-gratitudes', 'An early night', 'hope');
  await page.getByText(says('line_kept_hope')).waitFor();
  await aDayLater(page);
  const popup = await porchlight.openPopup();
  await popup.getByText(says('hope_line', 'An early night')).waitFor();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill('Slept well');
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByText(says('popup_kept_title')).waitFor();
  await button(popup, 'popup_kept_more').click();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await popup.getByText(says('hope_line', 'An early night')).isVisible()).toBe(false);
});

variant('three-gratitudes: in a locked journal a hope is kept, and not shown', async () => {
  const { porchlight } = story;
  await (await lockJournal(porchlight)).close();
  const page = await keepLine(porchlight, 'three-gratitudes', 'canary', 'hope');
  await page.getByText(says('line_sealed')).waitFor();
  await button(page, 'line_take_back').waitFor();
  await aDayLater(page);
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await popup.getByText('canary').count()).toBe(0);
});

test('future-seeds: a seed becomes an idea of their own, and a time is kept for it', async () => {
  const { porchlight } = story;
  const page = await keepLine(porchlight, 'future-seeds', 'Pancakes by the lake', 'seed');
  await page.getByText(says('line_kept_seed')).waitFor();
  await wayOn(page).click();
  await button(page, 'seed_idea').click();
  await page.getByText(says('seed_idea_kept')).waitFor();
  await button(page, 'seed_time_keep').click();
  await button(page.getByRole('dialog'), 'keep_do').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(saysLike('popup_kept')).waitFor();
  await wayOn(page).click();
  await page.getByText(says('player_ended_kept')).waitFor();
  const own = await porchlight.openHome('/settings/own');
  await own.locator('label', { hasText: says('own_kind_micro') }).click();
  await own.getByText('Pancakes by the lake').waitFor();
});

test('bids: one tap lights today’s window, a second one puts it out, and nothing is counted', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const tap = button(popup, 'bids_tap');
  await tap.click();
  await popup.getByText(says('bids_lit')).waitFor();
  const tab = await porchlight.openNewTab();
  const light = tab.locator('.day.today .pane[data-warm]');
  await light.waitFor();
  expect(await tab.locator('.pane[data-warm]').count()).toBe(1);
  expect([...(await stored(popup, 'turned-toward')).values()]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  const together = await porchlight.openHome('/together');
  await together.locator('.turned-toward [aria-pressed=true]').click();
  await light.waitFor({ state: 'detached' });
  expect((await stored(popup, 'turned-toward')).size).toBe(0);
});
