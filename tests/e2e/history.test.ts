import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { seed } from './harness/seed.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

const lit = [
  { date: '2026-03-04', ritual: 'micro-date', minutes: 25 },
  { date: '2026-03-11', ritual: 'micro-date', minutes: 20 },
  { date: '2026-06-06', ritual: 'weekly-ritual', minutes: 75 },
  { date: '2026-06-26', ritual: 'monthly-evening', minutes: 150 },
];

function said(date: string, deed: string, feeling: string) {
  const written = { opening: 'opening_01', deed, feeling };
  const facts = { id: date, kind: 'appreciation', date, madeAt: Date.parse(date) };
  return { [`journal:appreciation:${date}`]: { ...facts, written } };
}

test('history: minutes kept as one number and lit windows, none dark; appreciations to read again', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/keepsakes');
  await page.getByRole('heading', { name: says('keepsakes_none') }).waitFor();
  await porchlight.screenshot(page, 'history empty');
  await seed(page, Object.fromEntries(lit.map((one, index) => [`lit:${index}`, one])));
  await seed(page, { ...said('2026-03-05', 'waited up for me', 'safe'), ...said('2026-06-01', 'made soup', 'warm') });
  await page.reload();

  await page.getByRole('heading', { name: says('keepsakes_minutes_other', 270) }).waitFor();
  const windows = page.getByRole('region', { name: says('keepsakes_windows') });
  expect(await windows.locator('.lit-window').count()).toBe(lit.length);
  expect(await windows.getByRole('heading', { level: 3 }).count(), 'two months, and none without a light').toBe(2);
  const words = page.getByRole('region', { name: says('keepsakes_words') }).getByRole('listitem');
  expect(await words.allTextContents()).toEqual([
    expect.stringContaining(`${says('opening_01')} made soup ${says('appreciation_middle')} warm.`),
    expect.stringContaining('waited up for me'),
  ]);
  await porchlight.screenshot(page, 'history');
});

variant('history: what is kept on the new tab can be read again here', async () => {
  const { porchlight } = story;
  const tab = await porchlight.openNewTab();
  await tab.getByRole('textbox', { name: says('appreciation_deed') }).click();
  await tab.keyboard.type('carried the boxes');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('held');
  await tab.keyboard.press('Enter');
  await tab.getByText(says('appreciation_kept'), { exact: true }).waitFor();
  const page = await porchlight.openHome('/keepsakes');
  await page.getByText('carried the boxes').waitFor();
  expect(await page.getByText(saysLike('keepsakes_words_none')).count()).toBe(0);
});

variant('history: years of sentences come a page at a time, and the keyboard goes on with them', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/keepsakes');
  const days = Array.from({ length: 30 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')}`);
  await seed(page, Object.assign({}, ...days.map((date) => said(date, `deed of ${date}`, 'calm'))));
  await page.reload();
  const words = page.getByRole('region', { name: says('keepsakes_words') }).getByRole('listitem');
  await expect.poll(() => words.count()).toBe(12);
  await button(page, 'keepsakes_more').click();
  await expect.poll(() => words.count()).toBe(24);
  const focused = await page.evaluate('document.activeElement.textContent');
  expect(focused).toContain('deed of 2026-04-18');
});
