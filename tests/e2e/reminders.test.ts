import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ask, wakeNow } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { stored } from './harness/seed.ts';
import { skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

const kinds = ['kept_time', 'sunday_plan', 'clash', 'midday_text', 'follow_up'].map((kind) => `reminders_${kind}`);

/** The browser's own question, answered as the person would: the test cannot press its buttons. */
async function answerTheBrowser(page: Page, allowed: boolean): Promise<void> {
  await page.evaluate((answer) => {
    const asked = { times: 0 };
    Object.assign(globalThis, { asked });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome;
    permissions.request = (_: unknown, done?: (allowed: boolean) => void) => {
      asked.times += 1;
      done?.(answer);
      return Promise.resolve(answer);
    };
  }, allowed);
}

const timesAsked = (page: Page) => page.evaluate('asked.times');

test('reminders: all are off until they are chosen, and the browser is asked at the first choice, not before', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/reminders');
  await page.getByRole('heading', { name: says('reminders_title'), exact: true }).waitFor();
  for (const kind of kinds) {
    expect(await page.getByRole('switch', { name: says(kind), exact: true }).isChecked()).toBe(false);
  }
  await answerTheBrowser(page, true);
  expect(await timesAsked(page)).toBe(0);
  await page.getByRole('switch', { name: says('reminders_follow_up'), exact: true }).check();
  await page.getByText(says('settings_saved')).waitFor();
  expect(await timesAsked(page)).toBe(1);
  expect((await ask(page, 'readSettings', {})).reminders).toEqual(['follow-up']);
  await porchlight.screenshot(page, 'reminders');
  const worker = await porchlight.worker();
  expect(JSON.stringify(await worker.evaluate('chrome.storage.sync.get()'))).not.toContain('follow-up');
});

variant('reminders: a refusal is told in a sentence, and the switch stays off', async () => {
  const { porchlight } = story;
  const page = await porchlight.openHome('/settings/reminders');
  const choice = page.getByRole('switch', { name: says('reminders_kept_time'), exact: true });
  await choice.waitFor();
  await answerTheBrowser(page, false);
  await choice.click();
  await page.getByRole('alert').getByText(says('settings_notifications_refused')).waitFor();
  expect(await choice.isChecked()).toBe(false);
  expect((await ask(page, 'readSettings', {})).reminders).toEqual([]);
});

variant(
  'reminders: due times are stored and an alarm stands for the next one, after a restart of the worker too',
  async () => {
    const { porchlight } = story;
    const page = await porchlight.openHome('/settings/reminders');
    await page.getByRole('heading', { name: says('reminders_title'), exact: true }).waitFor();
    const date = Temporal.Now.plainDateISO(porchlight.zone).add({ days: 3 }).toString();
    await ask(page, 'addFollowUp', { text: 'A canary promise', date });
    await ask(page, 'saveSettings', { reminders: ['follow-up'] });
    const alarm = () =>
      page.evaluate('chrome.alarms.get("reminders")') as Promise<{ scheduledTime: number } | undefined>;
    await expect.poll(alarm).toBeDefined();
    const [rows] = (await stored(page, 'reminders')).values();
    expect(rows).toMatchObject([{ kind: 'follow-up', state: 'waiting', at: (await alarm())?.scheduledTime }]);
    expect(JSON.stringify(rows)).not.toContain('canary');
    await page.evaluate('chrome.alarms.clearAll()');
    await porchlight.killWorker();
    await ask(page, 'readSettings', {});
    await wakeNow(porchlight);
    await expect.poll(alarm).toBeDefined();
  },
);
