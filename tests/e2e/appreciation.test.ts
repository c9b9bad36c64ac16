import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

async function write(page: Page, deed: string, feeling: string): Promise<void> {
  await page.getByRole('textbox', { name: says('appreciation_deed') }).click();
  await page.keyboard.type(deed);
  await page.keyboard.press('Enter');
  await page.keyboard.type(feeling);
}

test('appreciation: one sentence to finish, kept here and sent to nobody', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  await write(page, 'made room for my bad day', 'lighter');
  await page.keyboard.press('Enter');
  await page.getByText(says('appreciation_kept'), { exact: true }).waitFor();
  await page.close();

  const next = await porchlight.openNewTab();
  await next.getByText('made room for my bad day').waitFor();
  await next.getByText('lighter').waitFor();
  expect(porchlight.asked()).toEqual([]);
});

variant(
  'appreciation: the kept words can be changed that day; an unfinished change waits, and can be left',
  async () => {
    const { porchlight } = story;
    const page = await porchlight.openNewTab();
    await write(page, 'made soup', 'warm');
    await page.keyboard.press('Enter');
    await button(page, 'appreciation_change').click();
    await page.keyboard.type(' for us');
    await porchlight.screenshot(page, 'appreciation changed');
    await page.close();

    const next = await porchlight.openNewTab();
    const deed = next.getByRole('textbox', { name: says('appreciation_deed') });
    await expect.poll(() => deed.textContent()).toBe('made soup for us');
    await button(next, 'appreciation_keep').click();
    await next.getByText(says('appreciation_kept'), { exact: true }).waitFor();
    await next.reload();
    await next.getByText('made soup for us').waitFor();

    await button(next, 'appreciation_change').click();
    await next.keyboard.type(' again');
    await button(next, 'appreciation_leave').click();
    await next.getByText(says('appreciation_kept'), { exact: true }).waitFor();
    expect(await next.getByRole('main').textContent()).not.toMatch(/again/);
  },
);

variant('appreciation: ten thousand letters leave the house where it is', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  await write(page, 'x', 'calm');
  await page.getByRole('textbox', { name: says('appreciation_deed') }).fill('stayed up with me '.repeat(560));
  await button(page, 'appreciation_keep').click();
  await page.getByText(says('appreciation_kept'), { exact: true }).waitFor();
  await porchlight.screenshot(page, 'appreciation very long');
  const house = await page.getByRole('list').last().boundingBox();
  const end = (house?.y ?? Number.NaN) + (house?.height ?? Number.NaN);
  expect(end).toBeLessThan((page.viewportSize()?.height ?? 0) * 1.2);
});

variant('appreciation: what is unfinished waits in this browser', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  await write(page, 'carried the boxes', '');
  await page.close();
  const next = await porchlight.openNewTab();
  await expect
    .poll(() => next.getByRole('textbox', { name: says('appreciation_deed') }).textContent())
    .toBe('carried the boxes');
});

variant('appreciation: another opening, and a nudge where the sentence is wide', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  const sentence = page.getByRole('main').locator('p').first();
  await button(page, 'appreciation_another').waitFor();
  const before = await sentence.textContent();
  await button(page, 'appreciation_another').click();
  await expect.poll(() => sentence.textContent()).not.toBe(before);
  await write(page, 'always help', 'good');
  await expect.poll(() => page.getByRole('main').textContent()).toMatch(new RegExp(coach().map(literal).join('|')));
});

variant('appreciation: markup is text', async () => {
  const { porchlight } = story;
  const page = await porchlight.openNewTab();
  await write(page, '<img src=x onerror=alert(1)>', '<b>bold</b>');
  await page.keyboard.press('Enter');
  await page.getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await page.locator('img[src=x], b').count()).toBe(0);
});

function coach(): readonly string[] {
  const keys = ['character', 'compared', 'debt', 'effort', 'feeling_as_thought', 'impact'];
  return keys.map((key) => says(`coach_${key}`));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
