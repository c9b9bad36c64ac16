import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ask } from './ask.ts';
import type { Porchlight } from './launch.ts';
import { says } from './says.ts';
import { button } from './steps.ts';
import { until } from './until.ts';

export const passphrase = 'porch light at dusk';

/** Sets the lock as a person does. Deriving a key takes this machine a moment. */
export async function lockJournal(porchlight: Porchlight): Promise<Page> {
  const page = await porchlight.openHome('/settings/lock');
  await button(page, 'settings_lock_set').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(says('settings_lock_new'), { exact: true }).fill(passphrase);
  await dialog.getByLabel(says('settings_lock_again'), { exact: true }).fill(passphrase);
  await button(dialog, 'settings_lock_do').click();
  await page.getByText(says('settings_lock_done')).waitFor();
  return page;
}

/** Unlocks what `page` shows in its place. */
export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel(says('lock_passphrase'), { exact: true }).fill(words);
  await button(page, 'lock_unlock').click();
}

export async function writeAppreciation(porchlight: Porchlight, deed: string, feeling: string): Promise<Page> {
  const tab = await porchlight.openNewTab();
  await tab.getByRole('textbox', { name: says('appreciation_deed') }).click();
  await tab.keyboard.type(deed);
  await tab.keyboard.press('Enter');
  await tab.keyboard.type(feeling);
  await tab.keyboard.press('Enter');
  await tab.locator('.is-kept').waitFor();
  return tab;
}

export async function writeCheckIn(porchlight: Porchlight, text: string): Promise<void> {
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).fill(text);
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByText(says('popup_kept_title')).waitFor();
  await popup.close();
}

/** Through the last two cards of the Sunday plan. */
export async function writeSunday(porchlight: Porchlight, surprise: string, promise: string): Promise<Page> {
  const page = await porchlight.openHome('/sunday');
  await ask(page, 'saveSunday', { step: 'surprise' });
  await page.reload();
  await page.getByRole('textbox', { name: says('sunday_surprise_label') }).fill(surprise);
  await button(page, 'sunday_next').click();
  await page.getByRole('textbox', { name: says('sunday_add_text') }).fill(promise);
  await button(page, 'sunday_add').click();
  await page
    .getByRole('textbox', { name: says('sunday_add_text'), exact: true })
    .and(page.locator('[value=""]'))
    .waitFor();
  return page;
}

/** Files of the browser's profile that hold `text` in plain form, as UTF-8 or as UTF-16, by their path in it. */
export function filesWith({ profile }: Porchlight, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .filter((entry) => forms.some((form) => contentOf(entry).includes(form)))
    .map((entry) => join(entry.parentPath, entry.name).slice(profile.length + 1));
}

/** Until what pages stored lies on the disk, which the browser puts off for a while. */
export async function flushed(porchlight: Porchlight): Promise<void> {
  const mark = `mark of ${Date.now()}`;
  const page = await porchlight.openPopup();
  await page.evaluate(`localStorage.setItem('mark', ${JSON.stringify(mark)})`);
  await until('the browser to write its files', () => filesWith(porchlight, mark).length > 0, 60_000);
  await page.close();
}

/** The browser goes on while it is looked at: a file may be gone by then. */
function contentOf(entry: Dirent): Buffer {
  try {
    return readFileSync(join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
