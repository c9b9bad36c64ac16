import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

const secret = 'Chestnut canary in a coat pocket';

/** Opens the Sunday plan at its third card. */
async function atSurprise() {
  const page = await story.porchlight.openHome('/sunday');
  await ask(page, 'saveSunday', { step: 'surprise' });
  await page.reload();
  const field = page.getByRole('textbox', { name: says('sunday_surprise_label') });
  await field.waitFor();
  return { page, field };
}

test('tiny-surprise: kept for nobody but the one who wrote it', async () => {
  const { porchlight } = story;
  const { page, field } = await atSurprise();
  await field.fill(secret);
  await porchlight.screenshot(page, 'tiny-surprise');
  await button(page, 'sunday_next').click();
  await page.getByRole('heading', { name: says('sunday_follow') }).waitFor();
  expect((await ask(page, 'readSunday', {})).surprise).toMatchObject({ written: { text: secret } });

  // Times are kept after it was written: it goes into none of them.
  await button(page, 'sunday_back').click();
  await button(page, 'sunday_back').click();
  await page.locator('.sunday-ways .lamp').click();
  await page.getByText(says('sunday_kept'), { exact: true }).waitFor();
  expect(standing(porchlight).length).toBeGreaterThan(0);
  expect(JSON.stringify(porchlight.asked())).not.toContain('canary');
  const synced = await (await porchlight.worker()).evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain('canary');
  expect((await ask(page, 'exportKept', {})).text).not.toContain('canary');
  expect((await ask(page, 'linkReport', {})).text).not.toContain('canary');
  for (const other of [
    await porchlight.openNewTab(),
    await porchlight.openPopup(),
    await porchlight.openHome('/keepsakes'),
  ]) {
    await other.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await other.locator('body').textContent()).not.toContain('canary');
  }
});

variant('tiny-surprise: what is unfinished waits in this browser', async () => {
  const { porchlight } = story;
  const { page, field } = await atSurprise();
  await field.fill('Half a surp');
  await page.close();
  const again = await porchlight.openHome('/sunday');
  expect(await again.getByRole('textbox', { name: says('sunday_surprise_label') }).inputValue()).toBe('Half a surp');
});
