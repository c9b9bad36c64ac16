import { expect, test } from 'vitest';
import { minuteMs, secondMs } from '#lib/time/period.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { seed, stored } from './harness/seed.ts';
import { keepOffered, skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun, { allows: ['notifications'] });

test('reminders: a kept time that is near is shown by the browser itself, after the first choice', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  const worker = await porchlight.worker();
  const shown = () => worker.evaluate('chrome.notifications?.getAll()');
  expect(await shown()).toBeFalsy();

  const settings = await porchlight.openHome('/settings/reminders');
  await settings.getByRole('switch', { name: says('reminders_kept_time'), exact: true }).click();
  await settings.getByText(says('settings_saved')).waitFor();
  expect(await shown(), 'allowed, and nothing is due').toEqual({});

  const [[key, occasion] = []] = await stored(popup, 'occasion:');
  const start = Date.now() + 10 * minuteMs;
  await seed(popup, { [key ?? '']: { ...(occasion as object), period: { start, end: start + 20 * minuteMs } } });
  await worker.evaluate('chrome.alarms.create("reminders", { when: Date.now() })');
  await expect.poll(shown, { timeout: 20 * secondMs }).toEqual({ 'porchlight-kept-time': true });
  const [rows] = (await stored(popup, 'reminders')).values();
  expect(rows).toMatchObject([{ kind: 'kept-time', state: 'noted' }]);
});
