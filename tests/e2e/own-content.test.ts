import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { button, choose, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

async function openOwn(): Promise<Page> {
  const page = await story.porchlight.openHome('/settings/own');
  await button(page, 'own_add').waitFor();
  return page;
}

const part = (page: Page) => page.getByRole('region', { name: says('settings_own') });
const stored = async (page: Page) => (await ask(page, 'readContent', { list: 'opening' })).own;

async function add(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: says(label) }).fill(text);
  await button(page, 'own_add').click();
  await part(page)
    .getByRole('button', { name: says('own_delete_named', text) })
    .waitFor();
}

async function chooseFile(page: Page, text: string | Buffer, name = 'ideas.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('[data-file=own]').setInputFiles(file);
}

const fileOf = (items: readonly object[], version = 1) => JSON.stringify({ porchlight: 'ideas', version, items });

test('own-content: an opening of one’s own stands on the new tab, and stays in the sentence that was kept', async () => {
  const { porchlight } = story;
  const page = await openOwn();
  await add(page, 'own_new_opening', 'On the early train you');
  await part(page).getByText(saysLike('own_ours_other')).first().click();
  await porchlight.screenshot(page, 'own-content');
  const { own } = await ask(page, 'readContent', { list: 'opening' });
  expect(own.items.map(({ text }) => text)).toEqual(['On the early train you']);

  // All of ours put away: what is left is what they wrote.
  const lines = part(page).locator('.own-ours').getByRole('listitem');
  const first = (await lines.first().locator('bdi').textContent()) ?? '';
  await part(page)
    .getByRole('button', { name: says('own_hide_named', first) })
    .click();
  await part(page)
    .getByRole('button', { name: says('own_show_named', first) })
    .waitFor();
  const ours = Array.from({ length: 130 }, (_, index) => `opening_${String(index + 1).padStart(2, '0')}`);
  await ask(page, 'saveOwnContent', { hide: ours });
  const tab = await porchlight.openNewTab();
  await tab.getByText('On the early train you').waitFor();
  await ask(page, 'keepAppreciation', { opening: 'own:On the early train you', deed: 'sang', feeling: 'awake' });
  await part(page)
    .getByRole('button', { name: says('own_delete_named', 'On the early train you') })
    .click();
  await part(page).getByText(says('own_deleted', 'On the early train you')).waitFor();
  const keepsakes = await porchlight.openHome('/keepsakes');
  await keepsakes.getByText('On the early train you sang', { exact: false }).first().waitFor();
  await button(page, 'own_undo').click();
  await part(page)
    .getByRole('button', { name: says('own_delete_named', 'On the early train you') })
    .waitFor();
  const synced = await (await porchlight.worker()).evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain('early train');
});

variant('own-content: an idea of one’s own is found like ours, and what was put away is not', async () => {
  const { porchlight } = story;
  const page = await openOwn();
  await choose(page, 'own_kind_weekly');
  await add(page, 'own_new_idea', 'Kite on the hill');
  await ask(page, 'saveOwnContent', { hide: ['idea_weekly_album'] });
  const ideas = await porchlight.openHome('/ideas/weekly-60');
  const found = ideas.getByRole('region', { name: says('ideas_found') });
  await found.getByRole('button', { name: saysLike('ideas_more_other') }).click();
  await found.getByRole('heading', { name: 'Kite on the hill' }).waitFor();
  expect(await found.getByRole('heading', { name: says('idea_weekly_album'), exact: true }).count()).toBe(0);
  await found.getByText(says('ideas_yours')).first().waitFor();
});

variant('own-content: saved as a file, seen before it is taken in, and the same again is not taken twice', async () => {
  const page = await openOwn();
  await add(page, 'own_new_opening', 'On the early train you');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'own_save').click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('"text": "On the early train you"');

  await ask(page, 'saveOwnContent', { remove: (await stored(page)).items.map(({ id }) => id) });
  await chooseFile(page, text);
  const preview = page.getByRole('region', { name: says('own_preview') });
  await preview.getByText('On the early train you').waitFor();
  expect((await stored(page)).items, 'nothing before the tap').toEqual([]);
  await button(preview, 'own_take_do').click();
  await part(page).getByText(says('own_took_one')).waitFor();
  expect((await stored(page)).items).toHaveLength(1);
  await chooseFile(page, text);
  await preview.getByText(says('own_preview_none')).waitFor();
  await button(preview, 'own_take_not').click();
});

variant('own-content: a file that is broken, too large, newer or hostile changes nothing and says why', async () => {
  const page = await openOwn();
  await add(page, 'own_new_opening', 'On the early train you');
  const before = JSON.stringify(await stored(page));
  const good = { id: 'own-good', kind: 'micro', text: 'Mint tea' };
  const refused: readonly (readonly [text: string | Buffer, why: string])[] = [
    [fileOf([good]).slice(0, -5), says('own_problem_not_ours')],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), says('own_problem_not_ours')],
    [Buffer.alloc(2_000_000, 0x20), says('own_problem_too_large')],
    [fileOf([good], 2), says('own_problem_newer')],
    [fileOf([good, { ...good, id: 'opening_01' }]), says('own_problem_broken', 2)],
    [fileOf([{ ...good, text: 'Tea \u202Egnp.exe' }]), says('own_problem_broken', 1)],
    [fileOf(Array.from({ length: 501 }, () => good)), says('own_problem_too_many', 500)],
    [fileOf([]), says('own_problem_nothing')],
  ];
  for (const [text, why] of refused) {
    await chooseFile(page, text);
    await part(page).getByText(why, { exact: true }).waitFor();
    expect(JSON.stringify(await stored(page))).toBe(before);
  }
  await chooseFile(page, fileOf([{ ...good, text: '<img src=x onerror=alert(1)>' }]));
  const preview = page.getByRole('region', { name: says('own_preview') });
  await preview.getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await preview.locator('img').count()).toBe(0);
});

variant('own-content: a surprise for whoever has none in mind, another one, and it goes into the field', async () => {
  const page = await story.porchlight.openHome('/sunday');
  await ask(page, 'saveSunday', { step: 'surprise' });
  await page.reload();
  const idea = page.locator('.surprise-idea');
  const first = (await idea.getByRole('status').textContent()) ?? '';
  await button(page, 'sunday_surprise_other').click();
  await idea.getByRole('status').filter({ hasNotText: first }).waitFor();
  const second = ((await idea.getByRole('status').textContent()) ?? '')
    .replace(says('sunday_surprise_idea'), '')
    .trim();
  await button(page, 'sunday_surprise_take').click();
  const field = page.getByRole('textbox', { name: says('sunday_surprise_label') });
  expect(await field.inputValue()).toBe(second);
  expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
  await idea.waitFor({ state: 'hidden' });
});

variant('own-content: long, empty, right-to-left and emoji lines are lines like others', async () => {
  const page = await openOwn();
  await button(page, 'own_add').click();
  await part(page).getByText(says('own_odd')).waitFor();
  await choose(page, 'own_kind_light');
  for (const text of ['מה הצחיק אותך השבוע?', '🫖🫖🫖 wann?', 'a'.repeat(160)])
    await add(page, 'own_new_question', text);
  await page.getByRole('textbox', { name: says('own_new_question') }).fill('a'.repeat(160));
  await button(page, 'own_add').click();
  await part(page).getByText(says('own_have')).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing pushes the page aside').toBeLessThanOrEqual(0);
});
