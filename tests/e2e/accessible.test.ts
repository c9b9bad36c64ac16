import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { roadblocks } from '#lib/practice/roadblocks.ts';
import { isTurn } from '#scripts/variants.ts';
import { at, meet } from './harness/alex.ts';
import { barriers, sticksOut, sticksOutLarge } from './harness/barriers.ts';
import { eachTest } from './harness/each-test.ts';
import { keepAll, openWeek } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { askToKeep, button, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

/** Axe looks at every second one, at the others with another commit; at all of them in `npm run test:all`. */
const pages = ['/settings', '/sunday', '/ideas', '/keepsakes', '/start', '/midday', '/signals', '/together'];
/** Axe looks at these where they are used. */
const narrowToo = ['/keepsakes/new', '/together/affirmation/4', '/repair'];

const story = eachTest(settled);

/** Goes to another page of home, as a link does. */
async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`document.querySelector('h1')?.setAttribute('data-before', ''); location.hash = '${hash}';`);
  await page.locator('h1:not([data-before])').first().waitFor();
}

test('accessible: no page puts up a barrier, empty or full, wide or narrow, by day or at dusk', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  meet(porchlight, 'Review', at(zone, 0, 9), 120);
  meet(porchlight, 'Maybe', at(zone, 0, 18), 30, { status: 'tentative' });
  await readAgain(porchlight);
  const tab = await porchlight.openNewTab();
  await tab.locator('.curtain').first().waitFor();
  expect(await barriers(tab)).toEqual([]);

  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  expect(await barriers(popup)).toEqual([]);

  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_counted_show').click();
  await plan.getByText('Review').first().waitFor();
  expect(await barriers(plan)).toEqual([]);
  await openWeek(plan, 1);
  expect(await barriers(plan)).toEqual([]);
  await keepAll(plan).click();
  await keepAll(plan.getByRole('dialog')).waitFor();
  expect(await barriers(plan)).toEqual([]);

  await plan.keyboard.press('Escape');
  expect(await sticksOut(plan)).toEqual([]);
  const page = await porchlight.openHome();
  for (const hash of [...pages, ...narrowToo]) {
    await turnTo(page, hash);
    const isLookedAt = isTurn(pages.indexOf(hash), 2, process.env['PORCHLIGHT_VARIANTS']);
    if (pages.includes(hash) && isLookedAt) expect(await barriers(page), hash).toEqual([]);
    expect(await sticksOut(page), hash).toEqual([]);
  }
});

variant('accessible: text twice as large leaves nothing out of the page', async () => {
  const { porchlight } = story;
  expect(await sticksOutLarge(await porchlight.openPopup()), 'popup').toEqual([]);
  expect(await sticksOutLarge(await porchlight.openNewTab()), 'new tab').toEqual([]);
  const page = await porchlight.openHome('/plan');
  await openWeek(page, 1);
  expect(await sticksOutLarge(page), 'plan').toEqual([]);
  for (const hash of [...pages, ...narrowToo]) {
    await turnTo(page, hash);
    expect(await sticksOutLarge(page), hash).toEqual([]);
  }
});

variant('accessible: no card for when it is hard puts up a barrier, wide or narrow', async () => {
  const page = await story.porchlight.openHome();
  for (const { name } of roadblocks) {
    await turnTo(page, `/repair/${name}`);
    expect(await barriers(page), name).toEqual([]);
    expect(await sticksOut(page), name).toEqual([]);
  }
});

test('accessible: a time is kept without a mouse', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const keep = popup
    .getByRole('region', { name: says('popup_offer') })
    .getByRole('button', { name: says('popup_keep') });
  await keep.waitFor();
  for (let steps = 0; steps < 30 && !(await keep.evaluate((node) => node === document.activeElement)); steps++) {
    await popup.keyboard.press('Tab');
  }
  await popup.keyboard.press('Enter');
  const confirm = button(popup.getByRole('dialog'), 'keep_do');
  await confirm.waitFor();
  for (let steps = 0; steps < 10 && !(await confirm.evaluate((node) => node === document.activeElement)); steps++) {
    await popup.keyboard.press('Tab');
  }
  await popup.keyboard.press('Enter');
  await popup.getByText(says('popup_kept')).waitFor();
});
