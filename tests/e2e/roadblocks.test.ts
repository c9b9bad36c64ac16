import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { barriers } from './harness/barriers.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';

const story = oneBrowser(skipFirstRun);
let page: Page | undefined;
afterEach(() => page?.close());

/** From the list on the Repair page to its card. */
async function openCard(name: string): Promise<Page> {
  page = await story.porchlight.openHome('/repair');
  await page.locator(`a[href="#/repair/${name}"]`).click();
  await page.getByRole('heading', { name: says(`roadblock_${name.replaceAll('-', '_')}_title`) }).waitFor();
  await page.waitForFunction('document.querySelector("article button, article .button") !== null');
  expect(await barriers(page)).toEqual([]);
  await story.porchlight.screenshot(page, `roadblock ${name}`);
  return page;
}

/** Keeps what the preview shows; what became of it, and then undone. */
async function keepAndUndo(card: Page) {
  await button(card.getByRole('dialog'), 'keep_do').click();
  await button(card, 'kept_undo').waitFor();
  const { next } = await ask(card, 'readHouse', { fresh: false });
  await button(card, 'kept_undo').click();
  await card.getByText(says('kept_undone')).waitFor();
  return { ritual: next?.ritual, minutes: ((next?.period.end ?? 0) - (next?.period.start ?? 0)) / 60_000 };
}

test('busyness: ends in the smallest legal week, booked after a preview', async () => {
  const card = await openCard('busyness');
  await button(card, 'roadblock_busyness_do').click();
  expect(await keepAndUndo(card)).toEqual({ ritual: 'micro-date', minutes: 20 });
});

test('mind-reading: ends in one question to ask, which stays here until it is copied', async () => {
  const card = await openCard('mind-reading');
  const guess = card.getByLabel(says('one_question_guess'), { exact: true });
  await card.getByLabel(says('one_question_saw'), { exact: true }).fill('you said little at dinner');
  await guess.fill('you are obviously angry');
  await card.getByText(says('nudge_sure_of_it')).waitFor();
  await guess.fill('it was a long day');
  const whole = says('one_question_whole', 'you said little at dinner', 'it was a long day');
  await card.getByText(whole).waitFor();
  await button(card, 'practice_copy').waitFor();
  expect(await card.evaluate(everythingStored)).not.toContain('little at dinner');
});

test('score-keeping: ends in "what builds us?", and no tally anywhere', async () => {
  const card = await openCard('score-keeping');
  await card
    .getByRole('link', { name: saysLike('together_begin') })
    .first()
    .click();
  await card.getByRole('heading', { name: says('what_builds_us_begin') }).waitFor();
  await card.getByRole('link', { name: says('player_leave') }).click();
  await card.getByRole('heading', { name: says('repair_page_title') }).waitFor();
});

test('avoidance: a softer first sentence, then a talk with an end, booked after a preview', async () => {
  const card = await openCard('avoidance');
  await card.getByLabel(says('softer_start_about'), { exact: true }).fill('the canary bill');
  await button(card, 'roadblock_avoidance_do').click();
  const title = await card.getByRole('dialog').getByRole('textbox').inputValue();
  expect(title).not.toContain('canary');
  expect(await keepAndUndo(card)).toEqual({ ritual: 'talk', minutes: 25 });
  expect(await card.evaluate(everythingStored)).not.toContain('canary');
});

test('distant: daily three, one weekly hold, and repair pinned until it is taken down', async () => {
  const card = await openCard('distant');
  expect(await card.locator('.roadblock-list a').count()).toBe(3);
  await button(card, 'roadblock_weekly_do').click();
  expect(await keepAndUndo(card)).toMatchObject({ ritual: 'micro-date' });
  await button(card, 'roadblock_pin_do').click();
  await card.getByText(says('roadblock_pinned')).waitFor();
  const popup = await story.porchlight.openPopup();
  await popup.getByRole('link', { name: says('popup_repair_pinned') }).waitFor();
  await story.porchlight.screenshot(popup, 'popup with repair pinned');
  await button(card, 'roadblock_pin_do').click();
  await popup.getByRole('link', { name: says('popup_repair_pinned') }).waitFor({ state: 'hidden' });
  await popup.close();
});

test('depth-and-space: a dial each, a limit, and one gesture in each one’s way', async () => {
  const card = await openCard('depth-and-space');
  await card
    .getByRole('link', { name: saysLike('together_begin') })
    .first()
    .click();
  await button(card, 'player_next').click();
  for (const depth of ['depth_deep', 'depth_light']) {
    await card.locator('label', { hasText: says(depth) }).click();
    await button(card, 'depth_set').click();
  }
  await card.getByRole('heading', { name: says('depth_agreed_light') }).waitFor();
  await button(card, 'player_next').click();
  await card.getByRole('timer').waitFor();
  await button(card, 'player_next').click();
  await card.getByRole('heading', { name: says('depth_and_space_gesture') }).waitFor();
});

test('no-talk: ends in things to share that need no words', async () => {
  page = await story.porchlight.openHome('/repair/no-talk');
  await page.locator('.roadblock-list li').first().waitFor();
  expect(await page.locator('.roadblock-list li').count()).toBeGreaterThan(2);
  expect(await barriers(page)).toEqual([]);
  await story.porchlight.screenshot(page, 'roadblock no-talk');
  await page
    .getByRole('link', { name: new RegExp(says('five_breaths_title')) })
    .first()
    .click();
  await page.getByRole('heading', { name: says('five_breaths_breathe') }).waitFor();
});
