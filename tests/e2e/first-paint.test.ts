import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import type { Porchlight } from './harness/launch.ts';
import { settled } from './harness/settled.ts';
import { button, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

interface Watched {
  /** What the document was doing when the first busy time was drawn in it: `loading` is before any module ran. */
  readonly paintedWhile: string | undefined;
  readonly shift: number;
}

/** A new tab that notes, from its first moment on, when the week was drawn and what moved after. */
async function watchedTab(porchlight: Porchlight): Promise<{ page: Page; watched: () => Promise<Watched> }> {
  const page = await porchlight.context.newPage();
  await page.addInitScript(() => {
    const seen = { paintedWhile: undefined as string | undefined, shift: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (document.querySelector('.curtain')) seen.paintedWhile ??= document.readyState;
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${porchlight.origin}/newtab.html`);
  return { page, watched: () => page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen) };
}

const story = eachTest(settled);

test('the first paint shows the stored week before any module runs, and nothing moves after', async () => {
  const { porchlight } = story;
  meet(porchlight, 'Review', at(porchlight.zone, 0, 9), 120);
  await readAgain(porchlight);
  const first = await porchlight.openNewTab();
  await first.locator('.curtain').first().waitFor();
  await first.close();

  const { page, watched } = await watchedTab(porchlight);
  await page.getByRole('textbox').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await watched()).toEqual({ paintedWhile: 'loading', shift: 0 });
  expect(await page.locator('.day').count()).toBe(7);
});

variant('a tap before React is there is answered once it is', async () => {
  const { porchlight } = story;
  await readAgain(porchlight);
  const first = await porchlight.openNewTab();
  await first.locator('.could-be').first().waitFor();
  await first.close();

  const page = await porchlight.context.newPage();
  await page.addInitScript(() => {
    const tapper = new MutationObserver(() => {
      const suggestion = document.querySelector<HTMLElement>('.could-be');
      if (suggestion === null) return;
      tapper.disconnect();
      Object.assign(globalThis, { tappedWhile: document.readyState });
      suggestion.click();
    });
    tapper.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${porchlight.origin}/newtab.html`);
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { tappedWhile: string }).tappedWhile)).toBe('loading');
});

variant('during a busy event the new tab shows no words, until they are asked for', async () => {
  const { porchlight } = story;
  meet(porchlight, 'Interview', Temporal.Now.zonedDateTimeISO(porchlight.zone).subtract({ minutes: 10 }), 45);
  await readAgain(porchlight);
  const page = await porchlight.openNewTab();
  await button(page, 'newtab_show').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.locator('.day').count()).toBe(7);
  await button(page, 'newtab_show').click();
  await page.getByRole('textbox').first().waitFor();
});

for (const width of [360, 2560]) {
  variant(`at ${width} pixels nothing has to be scrolled sideways`, async () => {
    const { porchlight } = story;
    for (const open of [
      porchlight.openNewTab,
      () => porchlight.openHome('/plan'),
      () => porchlight.openHome('/settings'),
    ]) {
      const page = await open();
      await page.setViewportSize({ width, height: 800 });
      await page.getByRole('main').waitFor();
      const beyond = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(beyond).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
}

variant('an open tab hears what another page found', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  await page.locator('.day').first().waitFor();
  expect(await page.locator('.curtain').count()).toBe(0);
  meet(porchlight, 'Late call', at(porchlight.zone, 0, 18), 60);
  await readAgain(porchlight);
  await page.locator('.curtain').first().waitFor();
});
