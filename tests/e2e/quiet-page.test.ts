import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { stored } from './harness/seed.ts';
import { keepOffered, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

/** Keeps a time, and opens a new tab whose clock stands in the middle of it. */
async function inKeptTime() {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  const [occasion] = (await stored(popup, 'occasion:')).values();
  const { period } = occasion as { readonly period: { readonly start: number; readonly end: number } };
  await popup.close();
  const tab = await porchlight.openNewTab();
  await tab.clock.install({ time: period.start + 5 * 60_000 });
  await tab.reload();
  return { tab, period };
}

test('quiet-page: in kept time the new tab shows the light and when it ends, and nothing else', async () => {
  const { porchlight } = story;
  const { tab } = await inKeptTime();
  await tab.getByRole('heading', { name: saysLike('quiet_until') }).waitFor();
  await porchlight.screenshot(tab, 'quiet page');
  expect(await tab.locator('.windows, .clock, .notice, [role=textbox]').count()).toBe(0);
  const worker = await porchlight.worker();
  expect(await worker.evaluate('chrome.action.getBadgeText({})')).toBe('');
});

variant('quiet-page: it turns by itself when the time is over', async () => {
  const { tab, period } = await inKeptTime();
  await tab.getByRole('heading', { name: saysLike('quiet_until') }).waitFor();
  await tab.clock.runFor(period.end - period.start);
  await tab.locator('.windows').waitFor();
  expect(await tab.getByText(says('quiet_note')).count()).toBe(0);
});
