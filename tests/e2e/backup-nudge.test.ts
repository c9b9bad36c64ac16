import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { writeCheckIn } from './harness/journal-steps.ts';
import { says } from './harness/says.ts';
import { seed } from './harness/seed.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

/** As if what is here had been written so many days ago. */
async function writtenBefore(page: Page, days: number): Promise<void> {
  const owedSince = Date.now() - days * 86_400_000;
  await seed(page, { copy: { owedSince, newest: owedSince } });
}

test('backup-nudge: one quiet line after a month, where there is something to lose, and not now is an answer', async () => {
  const { porchlight } = story;
  await writeCheckIn(porchlight, 'something to lose');
  const page = await porchlight.openHome('/keepsakes');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await writtenBefore(page, 20);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect((await ask(page, 'readCopyDue', {})).due).toBe(false);
  await writtenBefore(page, 31);
  await page.reload();
  await page.getByText(says('copy_nudge')).waitFor();
  await porchlight.screenshot(page, 'backup-nudge keepsakes');
  const popup = await porchlight.openPopup();
  await popup.getByText(says('copy_nudge')).waitFor();
  await porchlight.screenshot(popup, 'backup-nudge popup');
  await button(popup, 'copy_nudge_leave').click();
  await popup.getByText(says('copy_nudge')).waitFor({ state: 'hidden' });
  await page.getByText(says('copy_nudge')).waitFor({ state: 'hidden' });
});

variant('backup-nudge: after a copy it is silent', async () => {
  const { porchlight } = story;
  await writeCheckIn(porchlight, 'something to lose');
  const page = await porchlight.openHome('/keepsakes');
  await writtenBefore(page, 31);
  await page.reload();
  await page.getByRole('link', { name: says('copy_nudge_save') }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'copy_save').click()]);
  expect(download.suggestedFilename()).toMatch(/^porchlight .+\.json$/);
  await expect.poll(async () => (await ask(page, 'readCopyDue', {})).due).toBe(false);
});
