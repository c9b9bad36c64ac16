import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { askToKeep, button, confirmKeep, keepOffered, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('local-calendar: without an account a time is offered, kept, and asks nobody', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  expect(await preview.textContent()).toContain(says('keep_here'));
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();

  const plan = await porchlight.openHome('/plan');
  await plan.getByText(says('plan_kept_line_here', says('plan_name_tea'))).waitFor();
  expect(porchlight.asked()).toEqual([]);
});

variant('local-calendar: what is kept can be taken along as a calendar file', async () => {
  const { porchlight } = story;
  await keepOffered(await porchlight.openPopup());
  const settings = await porchlight.openHome('/settings/data');
  const saving = settings.waitForEvent('download');
  await button(settings, 'settings_export').click();
  const path = await (await saving).path();
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain(`SUMMARY:${says('event_title')}`);
});

variant('local-calendar: seven taps say when; without a day there is no time', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/hours');
  const days = settings.getByRole('group', { name: says('settings_own_hours') }).getByRole('button');
  await days.first().waitFor();
  expect(await days.count()).toBe(7);
  for (const day of await days.all()) if ((await day.getAttribute('aria-pressed')) === 'true') await day.click();
  await settings.getByText(says('settings_saved')).waitFor();
  const popup = await porchlight.openPopup();
  await offer(popup).getByText(says('obstacle_no_hours')).waitFor();

  for (const day of await days.all()) await day.click();
  await button(offer(popup), 'popup_keep').waitFor();
});
