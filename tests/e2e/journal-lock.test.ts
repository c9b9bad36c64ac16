import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import {
  lockJournal,
  passphrase,
  unlock,
  writeAppreciation,
  writeCheckIn,
  writeSunday,
} from './harness/journal-steps.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('journal-lock: a passphrase opens what was written, a wrong one does not, and a tap locks it again', async () => {
  const { porchlight } = story;
  await (await writeAppreciation(porchlight, 'made canary soup', 'warm')).close();
  const settings = await lockJournal(porchlight);
  await porchlight.screenshot(settings, 'journal-lock settings');
  expect(await settings.evaluate(everythingStored)).not.toContain('canary');

  const tab = await porchlight.openNewTab();
  await tab.getByText(`${says('appreciation_kept')}.`, { exact: true }).waitFor();
  await porchlight.screenshot(tab, 'journal-lock new tab');
  expect(await tab.locator('body').textContent()).not.toContain('canary');
  await tab.close();

  const page = await porchlight.openHome('/keepsakes');
  await page.getByText(says('lock_locked')).waitFor();
  await unlock(page, 'not this one');
  await page.getByText(says('lock_wrong')).waitFor();
  await porchlight.screenshot(page, 'journal-lock keepsakes');
  expect(await page.locator('body').textContent()).not.toContain('canary');
  await unlock(page);
  await page.getByText('made canary soup').waitFor();

  await page.getByRole('link', { name: says('settings_page') }).click();
  await button(page, 'settings_lock_now').click();
  await page.getByRole('link', { name: says('keepsakes_page') }).click();
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('canary');
});

variant('journal-lock: it locks itself when nobody is there', async () => {
  const { porchlight } = story;
  await (await writeAppreciation(porchlight, 'made canary soup', 'warm')).close();
  await (await lockJournal(porchlight)).close();
  const page = await porchlight.openHome('/keepsakes');
  await page.addInitScript('chrome.idle.queryState = async () => globalThis.away ? "idle" : "active"');
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await page.getByText('made canary soup').waitFor();
  await page.clock.runFor(60_000);
  expect(await page.getByText('made canary soup').count()).toBe(1);
  await page.evaluate('globalThis.away = true');
  await page.clock.runFor(20_000);
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('canary');
});

variant('journal-lock: a card that is being changed waits, off the disk, until it is opened again', async () => {
  const { porchlight } = story;
  await (await lockJournal(porchlight)).close();
  const page = await porchlight.openHome('/keepsakes/new/2026-11-06');
  const note = page.getByLabel(says('card_note'), { exact: true });
  await page.addInitScript('chrome.idle.queryState = async () => globalThis.away ? "idle" : "active"');
  await page.clock.install();
  await page.reload();
  await note.fill('The bench');
  await button(page, 'card_keep').click();
  await unlock(page);
  await page.getByRole('link', { name: says('card_change') }).click();
  await note.fill('The canary bench');
  await page.evaluate('globalThis.away = true');
  await page.clock.runFor(20_000);
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('canary');
  expect(await page.evaluate(everythingStored)).not.toContain('canary');
  await page.evaluate('globalThis.away = false');
  await unlock(page);
  await expect.poll(() => note.inputValue()).toBe('The canary bench');
  await page.getByRole('link', { name: says('card_not_now') }).click();
  await page.getByRole('link', { name: says('card_change') }).click();
  await expect.poll(() => note.inputValue()).toBe('The bench');
});

variant('journal-lock: a slip in the second passphrase locks nobody out', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/lock');
  await button(page, 'settings_lock_set').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(says('settings_lock_recovery')).waitFor();
  await dialog.getByLabel(says('settings_lock_new'), { exact: true }).fill('short');
  await button(dialog, 'settings_lock_do').click();
  await dialog.getByText(says('settings_lock_short')).waitFor();
  await dialog.getByLabel(says('settings_lock_new'), { exact: true }).fill(passphrase);
  await dialog.getByLabel(says('settings_lock_again'), { exact: true }).fill(`${passphrase}s`);
  await button(dialog, 'settings_lock_do').click();
  await dialog.getByText(says('settings_lock_differ')).waitFor();
  await porchlight.screenshot(page, 'journal-lock dialog');
  expect((await ask(page, 'readLock', {})).lock).toBeUndefined();
});

variant('journal-lock: the Sunday plan shows a line in place of what is locked, and goes on', async () => {
  const { porchlight } = story;
  await (await writeSunday(porchlight, 'canary chestnuts', 'canary dentist')).close();
  await (await lockJournal(porchlight)).close();
  const page = await porchlight.openHome('/sunday');
  await ask(page, 'saveSunday', { step: 'surprise' });
  await page.reload();
  await page.getByText(says('lock_locked')).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('canary');
  await button(page, 'sunday_next').click();
  await page.getByText(says('lock_locked')).waitFor();
  await page.getByRole('textbox', { name: says('sunday_add_text') }).fill('written while locked');
  await button(page, 'sunday_add').click();
  await unlock(page);
  await page.getByText('canary dentist').waitFor();
  await page.getByText('written while locked').waitFor();
  await porchlight.screenshot(page, 'journal-lock sunday open');
  await button(page, 'sunday_back').click();
  await expect
    .poll(() => page.getByRole('textbox', { name: says('sunday_surprise_label') }).inputValue())
    .toBe('canary chestnuts');
});

variant('journal-lock: the passphrase is changed by whoever knows it, and the lock comes off with it', async () => {
  const { porchlight } = story;
  await writeCheckIn(porchlight, 'canary heart');
  const page = await lockJournal(porchlight);
  const dialog = page.getByRole('dialog');
  const field = (key: string) => dialog.getByLabel(says(key), { exact: true });
  await button(page, 'settings_lock_change').click();
  await field('settings_lock_old').fill('not this one');
  await field('settings_lock_new').fill('another light');
  await field('settings_lock_again').fill('another light');
  await button(dialog, 'settings_lock_change_do').click();
  await dialog.getByText(says('lock_wrong')).waitFor();
  await field('settings_lock_old').fill(passphrase);
  await button(dialog, 'settings_lock_change_do').click();
  await page.getByText(says('settings_lock_changed')).waitFor();

  await button(page, 'settings_lock_lift').click();
  await field('lock_passphrase').fill(passphrase);
  await button(dialog, 'settings_lock_lift_do').click();
  await dialog.getByText(says('lock_wrong')).waitFor();
  expect(await page.evaluate(everythingStored)).not.toContain('canary');
  await field('lock_passphrase').fill('another light');
  await button(dialog, 'settings_lock_lift_do').click();
  await page.getByText(says('settings_lock_lifted')).waitFor();
  expect(await page.evaluate(everythingStored)).toContain('canary heart');
});
