import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

test("own-new-tab: one switch gives the browser's own new tab back, and takes it again", async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/look');
  const own = settings.getByRole('switch', { name: says('settings_own_tab') });
  await own.check();
  await settings.getByText(says('settings_saved')).waitFor();
  // The first new tab after the switch learns of it; from then on the browser's own opens at once.
  await (await porchlight.openNewTab()).close();
  const page = await porchlight.openNewTab();
  await expect.poll(() => page.url()).toMatch(/^chrome:\/\/(new-tab-page|newtab)/);
  await page.close();

  await own.uncheck();
  await settings.getByText(says('settings_saved')).waitFor();
  await expect
    .poll(async () => {
      const tab = await porchlight.openNewTab();
      const sentence = tab.getByRole('textbox', { name: says('appreciation_deed') });
      const isShown = await sentence.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      await tab.close();
      return isShown;
    })
    .toBe(true);
});
