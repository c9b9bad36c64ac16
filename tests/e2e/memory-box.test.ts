import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { barriers } from './harness/barriers.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { lockJournal, unlock } from './harness/journal-steps.ts';
import type { Porchlight } from './harness/launch.ts';
import { printed, sheetsOf } from './harness/paper.ts';
import { garden, jpeg, swollen, withExif } from './harness/photo.ts';
import { says } from './harness/says.ts';
import { keptEarlier, stored } from './harness/seed.ts';
import { button, keepOffered, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);
const note = 'The candle fell in the soup and we laughed until ten.';

const noteField = (page: Page) => page.getByLabel(says('card_note'), { exact: true });
const chosen = (page: Page) => page.locator('.photo-frame img');

async function newCard(porchlight: Porchlight, words = note): Promise<Page> {
  const page = await porchlight.openHome('/keepsakes/new/2026-11-06');
  await noteField(page).fill(words);
  await page.getByLabel(says('card_place'), { exact: true }).fill('at home');
  return page;
}

/** Chosen from the disk, as a person does; the folder goes with the browser. */
async function choosePhoto({ profile }: Porchlight, page: Page, bytes: Buffer): Promise<void> {
  const path = join(profile, 'evening.jpg');
  writeFileSync(path, bytes);
  await page.locator('[data-file=photo]').setInputFiles(path);
}

async function putIn(page: Page): Promise<void> {
  await button(page, 'card_keep').click();
  await button(page, 'card_print').waitFor();
}

test('memory-box: after a kept time a photo and a note, small and without its place, and it prints as one card', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await keptEarlier(popup, 24);
  await popup.reload();
  await button(popup, 'kept_how_kept').click();
  const opened = porchlight.context.waitForEvent('page');
  await popup.getByRole('link', { name: says('box_add') }).click();
  await (await opened).getByRole('heading', { name: says('card_new_title') }).waitFor();
  await (await opened).close();
  await popup.close();

  const page = await newCard(porchlight);
  await choosePhoto(porchlight, page, swollen(withExif(await jpeg(page), 'canary of the place'), 40_000_000));
  await chosen(page).waitFor();
  expect(await chosen(page).getAttribute('alt')).toBe(note);
  expect(await barriers(page)).toEqual([]);
  await porchlight.screenshot(page, 'memory-box form');
  await putIn(page);
  await porchlight.screenshot(page, 'memory-box card');
  expect(await barriers(page)).toEqual([]);

  const [entry] = (await stored(page, 'journal:keepsake:')).values();
  const { date, written } = entry as { date: string; written: { note: string; photo: { base64: string } } };
  expect(date).toBe('2026-11-06');
  const photo = Buffer.from(written.photo.base64, 'base64');
  expect(photo.length).toBeLessThan(500_000);
  expect(photo.includes('canary')).toBe(false);
  const sides = await page
    .locator('.paper-large img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  expect(Math.max(...sides)).toBeLessThanOrEqual(1600);

  await page.emulateMedia({ media: 'print' });
  await page.getByText(note).waitFor();
  expect(await page.getByRole('navigation', { name: says('plan_nav') }).isVisible()).toBe(false);
  expect(await button(page, 'card_print').isVisible()).toBe(false);
  await porchlight.screenshot(page, 'memory-box printed');
  expect(sheetsOf(await printed(page))).toEqual([{ width: 105, height: 148 }]);

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate('print = () => { globalThis.printed = true; }');
  await button(page, 'card_print').click();
  expect(await page.evaluate('globalThis.printed')).toBe(true);
});

variant('memory-box: what is no photo is refused in words, and no word of the note is lost', async () => {
  const { porchlight } = story;
  const long = `${'Zwölf 🌼 שלום עולם '.repeat(600)}end`.slice(0, 10_000);
  const page = await newCard(porchlight, long);
  await choosePhoto(porchlight, page, Buffer.from('this is no photo'));
  await page.getByText(says('photo_not_one')).waitFor();
  await choosePhoto(porchlight, page, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
  await page.getByText(says('photo_heic')).waitFor();
  expect(await noteField(page).inputValue()).toBe(long);
  await page.reload();
  expect(await noteField(page).inputValue()).toBe(long);
  const file = (await jpeg(page, 800, 1200, garden)).toString('base64');
  await page.locator('.photo-field').evaluate((field, base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'garden.jpg'));
    field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);
  await chosen(page).waitFor();
  await putIn(page);
  const [entry] = (await stored(page, 'journal:keepsake:')).values();
  expect(entry).toMatchObject({ written: { note: long.trim(), place: 'at home' } });
  expect(sheetsOf(await printed(page)).length, 'a letter goes on overleaf').toBeGreaterThan(1);
  const again = await porchlight.openHome('/keepsakes/new');
  expect(await noteField(again).inputValue()).toBe('');
});

variant('memory-box: a card is changed, and taken out', async () => {
  const { porchlight } = story;
  const page = await newCard(porchlight);
  await choosePhoto(porchlight, page, await jpeg(page, 1200, 900));
  await chosen(page).waitFor();
  await putIn(page);
  await page.getByRole('link', { name: says('card_change') }).click();
  await button(page, 'photo_without').click();
  await noteField(page).fill('');
  await button(page, 'card_keep_change').click();
  await page.getByText(says('card_needs_one')).waitFor();
  await noteField(page).fill('You found the bench from 2019.');
  await button(page, 'card_keep_change').click();
  await page.getByText('You found the bench from 2019.').waitFor();
  expect(await page.locator('.paper-large img').count()).toBe(0);
  await button(page, 'card_take_out').click();
  await button(page.getByRole('dialog'), 'card_take_out').click();
  await page.getByText(says('box_none')).waitFor();
  expect(await page.evaluate(everythingStored)).not.toContain('bench from 2019');
});

variant('memory-box: a year is a wall of lit windows with its cards, and prints on a sheet', async () => {
  const { porchlight } = story;
  const page = await newCard(porchlight);
  await putIn(page);
  await page.getByRole('link', { name: says('card_back') }).click();
  await page.getByRole('link', { name: says('year_link', '2026') }).click();
  await page.getByRole('heading', { name: says('year_title', '2026') }).waitFor();
  await page.getByText(note).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await page.getByText(note).waitFor();
  expect(await button(page, 'year_print').isVisible()).toBe(false);
  expect(sheetsOf(await printed(page))).toHaveLength(1);
});

variant('memory-box: locked, a card is on no disk in plain form, and opens with the passphrase', async () => {
  const { porchlight } = story;
  await (await lockJournal(porchlight)).close();
  const page = await newCard(porchlight, 'canary bench');
  await button(page, 'card_keep').click();
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.evaluate(everythingStored)).not.toContain('canary');
  await unlock(page);
  await page.getByText('canary bench').waitFor();
  await page.getByRole('link', { name: says('card_back') }).click();
  await page.locator('.papers').getByText('canary bench').waitFor();
  await page.reload();
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('canary');
});
