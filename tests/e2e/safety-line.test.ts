import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test.each(['/repair', '/settings', '/together/repair/15', '/together/softer-start/5'])(
  'safety-line: on %s one key leaves the page, and the way back does not lead there',
  async (address) => {
    const page = await story.porchlight.openHome(address);
    await page.getByText(says('safety_text')).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('about:blank');
    await page.goBack().catch(() => undefined);
    expect(page.url()).not.toContain('home.html');
  },
);

test('safety-line: a field that was being filled keeps what it holds, and a dialog only closes', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/people');
  await page.getByRole('button', { name: says('ending_open') }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const field = page.getByRole('textbox', { name: says('settings_partner'), exact: true });
  await field.fill('Sam');
  await page.keyboard.press('Escape');
  await page.waitForURL('about:blank');
  const again = await porchlight.openHome('/settings/people');
  await button(again, 'partner_file_choose').waitFor();
  await expect
    .poll(() => again.getByRole('textbox', { name: says('settings_partner'), exact: true }).inputValue())
    .toBe('Sam');
});
