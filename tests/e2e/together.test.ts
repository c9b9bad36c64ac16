import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { exercises } from '#lib/practice/exercises.ts';
import { barriers } from './harness/barriers.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const written = 'Zwölf 🌼 שלום';

const story = oneBrowser(skipFirstRun);
const names = exercises.map(({ name }) => name);

test.each(names)('%s: played to its end by keyboard alone', async (name) => {
  const page = await story.porchlight.openHome(`/together/${name}/1`);
  const ended = page.getByRole('heading', { name: says('player_ended') });
  await page.locator('.player-text').waitFor();
  for (let parts = 0; parts < 30 && !(await ended.isVisible()); parts++) {
    await lookForBarriers(page);
    await onByKeyboard(page);
  }
  expect(await ended.isVisible()).toBe(true);
  await lookForBarriers(page);
  await page.close();
});

const looked = new Set<string>();

/** Once for each make of a page: what is made of the same elements with other words puts up the same barriers. */
async function lookForBarriers(page: Page): Promise<void> {
  const made = await page
    .locator('.player')
    .evaluate((player) =>
      [...player.querySelectorAll('*')].map((part) => `${part.tagName}.${part.className}`).join(' '),
    );
  if (looked.has(made)) return;
  looked.add(made);
  expect(await barriers(page)).toEqual([]);
}

/** Writes where there is something to write, chooses where there is a choice, and goes on: with keys alone. */
async function onByKeyboard(page: Page): Promise<void> {
  const before = await page.locator('.moment').innerHTML();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: now } = document;
      if (now instanceof HTMLInputElement && now.type === 'radio') return 'radio';
      if (now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement) return 'field';
      return now?.closest('.moment') && now instanceof HTMLButtonElement && now.matches('.lamp:enabled') ? 'on' : '';
    });
  let chosen = false;
  for (let tabs = 0; tabs < 30; tabs++) {
    await page.keyboard.press('Tab');
    const on = await focused();
    if (on === 'field') await page.keyboard.insertText(written);
    if (on === 'radio' && !chosen) {
      await page.keyboard.press('ArrowRight');
      chosen = true;
    }
    if (on === 'on') {
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.player').innerHTML()).not.toContain(before);
      return;
    }
  }
  // The way on is not lit while a timer runs or nothing was chosen; it is there all the same.
  const way = page.locator('.moment-words > p > .button').last();
  await way.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.player').innerHTML()).not.toContain(before);
}
