import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { lockJournal, unlock, writeAppreciation, writeCheckIn } from './harness/journal-steps.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

async function savedCopy(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'copy_save').click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** Chosen from the disk, as a person does; the folder goes with the browser. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(story.porchlight.profile, name);
  writeFileSync(path, text);
  await page.locator('[data-file=copy]').setInputFiles(path);
}

/** A copy with so many photos of nearly the largest size. */
function withPhotos(file: string, count: number): string {
  const photo = { type: 'image/jpeg', base64: 'q83v'.repeat(1_900_000) };
  const cards = Array.from({ length: count }, (_, index) => {
    const card = { id: `card-${index}`, kind: 'keepsake', date: '2026-11-06', madeAt: index };
    return [`journal:keepsake:${card.id}`, { ...card, written: { note: 'Us', photo } }] as const;
  });
  const copy = JSON.parse(file);
  return JSON.stringify({ ...copy, kept: { ...copy.kept, ...Object.fromEntries(cards) } });
}

test('own-your-data: one readable file out, everything erased, and all of it back', async () => {
  const { porchlight } = story;
  await (await writeAppreciation(porchlight, 'made canary soup', 'warm')).close();
  await writeCheckIn(porchlight, 'canary heart');
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  const page = await porchlight.openHome('/settings/data');
  await page.getByText(says('account_google'), { exact: true }).waitFor();
  await expect
    .poll(() => page.locator('#part-data').evaluate((part) => part.getBoundingClientRect().top))
    .toBeLessThan(120);
  const file = await savedCopy(page);
  expect(file).toContain('made canary soup');
  expect(file.split('\n').length, 'a person can read it').toBeGreaterThan(10);
  await porchlight.screenshot(page, 'own-your-data');

  await button(page, 'erase_look').click();
  await page.getByRole('dialog').getByText(says('erase_not')).waitFor();
  await porchlight.screenshot(page, 'own-your-data erase');
  await button(page.getByRole('dialog'), 'erase_do').click();
  await page.waitForURL(/#\/start$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(everythingStored)).not.toMatch(/canary|alex@example/);
  const worker = await porchlight.worker();
  for (const area of ['local', 'session', 'sync']) {
    expect(JSON.stringify(await worker.evaluate(`chrome.storage.${area}.get()`)), area).not.toMatch(
      /canary|token|alex/,
    );
  }
  expect(standing(porchlight), 'events stay where they stand').toHaveLength(1);
  await page.close();

  const again = await porchlight.openHome('/settings/data');
  await choose(again, 'copy.json', file);
  const dialog = again.getByRole('dialog');
  await dialog.getByText(says('copy_appreciation_one', 1)).waitFor();
  await porchlight.screenshot(again, 'own-your-data preview');
  await button(dialog, 'copy_take_do').click();
  await again.getByText(says('copy_taken')).waitFor();
  expect(JSON.parse(JSON.stringify((await ask(again, 'readCopy', {})).copy.kept))).toEqual(JSON.parse(file).kept);
});

variant('own-your-data: a file that is not whole, or of a newer Porchlight, changes nothing and says so', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/data');
  const file = await savedCopy(page);
  const before = await ask(page, 'readCopy', {});
  await choose(page, 'cut.json', file.slice(0, -20));
  await page.getByText(says('copy_broken')).waitFor();
  await choose(page, 'newer.json', JSON.stringify({ ...JSON.parse(file), schema: 999 }));
  await page.getByText(says('copy_newer')).waitFor();
  expect((await ask(page, 'readCopy', {})).copy.kept).toEqual(before.copy.kept);
});

variant('own-your-data: a locked journal is unlocked before a copy of it is saved', async () => {
  const { porchlight } = story;
  await writeCheckIn(porchlight, 'canary heart');
  const page = await lockJournal(porchlight);
  await button(page, 'copy_save').click();
  await page.getByText(says('copy_locked')).waitFor();
  await unlock(page);
  await button(page, 'settings_lock_now').waitFor();
  expect(await savedCopy(page)).toContain('canary heart');
});

variant('own-your-data: before erasing, the events can be taken out of the calendars', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  const page = await porchlight.openHome('/settings/data');
  await button(page, 'erase_look').click();
  await button(page.getByRole('dialog'), 'erase_take_out').click();
  await button(page.getByRole('dialog'), 'settings_remove_do').click();
  await page.getByText(says('settings_removed_one')).waitFor();
  expect(standing(porchlight)).toEqual([]);
});

variant('own-your-data: a copy of more than a message holds comes back, and goes out again', async () => {
  const page = await story.porchlight.openHome('/settings/data');
  const file = withPhotos(await savedCopy(page), 10);
  expect(file.length).toBeGreaterThan(64 * 1024 * 1024);
  await choose(page, 'large.json', file);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(says('copy_keepsake_other', 10)).waitFor();
  await button(dialog, 'copy_take_do').click();
  await page.getByText(says('copy_taken')).waitFor();
  expect(JSON.parse(await savedCopy(page)).kept).toEqual(JSON.parse(file).kept);
});
