import type { Page } from 'playwright';
import { says } from './says.ts';

/** More parts than any exercise has. */
const mostParts = 30;

/** Goes on, part by part, to the one with these words. @param key of its heading @throws Error where it never comes */
export async function playTo(page: Page, key: string): Promise<void> {
  const heading = page.locator('.player-text');
  for (let parts = 0; parts < mostParts; parts++) {
    await heading.waitFor();
    const words = (await heading.textContent()) ?? '';
    if (words === says(key)) return;
    const before = await page.locator('.moment').innerHTML();
    await page.locator('.moment-words > p > .button').last().click();
    await page.waitForFunction((html) => document.querySelector('.moment')?.innerHTML !== html, before);
  }
  throw new Error(`${key} never came`);
}
