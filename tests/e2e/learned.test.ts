import { expect, test } from 'vitest';
import { at } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { keptEarlier, seed, stored } from './harness/seed.ts';
import { button, keepOffered, skipFirstRun } from './harness/steps.ts';

const story = eachTest(skipFirstRun);

const quarterMs = 13 * 7 * 86_400_000;
const none = { kept: 0, partly: 0, moved: 0, taken: 0 };

test('learning: what was kept is seen in Settings, is a reason in Plan, and is forgotten with one key', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await keptEarlier(popup, 24);
  await popup.reload();
  await button(popup, 'kept_how_kept').click();
  await popup.getByText(says('kept_done_kept')).waitFor();

  const settings = await porchlight.openHome('/settings/rituals');
  const learned = settings.getByRole('region', { name: says('settings_learned') });
  const once = says('learned_row', says('learned_kept_one').replace(/^k/, 'K'));
  await learned.getByText(once).waitFor();
  expect(await learned.getByRole('listitem').count()).toBe(1);

  // Three more weeks of the same evening, two days from now.
  const evening = at(porchlight.zone, 2, 20);
  const quarter = Math.floor(evening.epochMilliseconds / quarterMs);
  const seen = { weekday: evening.dayOfWeek, minute: 20 * 60, quarter, ...none, kept: 5, taken: 1 };
  const [table] = [...(await stored(settings, 'learned')).values()] as [readonly unknown[]];
  await seed(settings, { learned: [...table, seen] });
  await settings.reload();
  const day = evening.toLocaleString('en-US', { weekday: 'long' });
  const row = learned.getByRole('listitem').filter({ hasText: says('learned_kept_other', 5).replace(/^k/, 'K') });
  await row.waitFor();
  expect(await row.textContent()).toContain(day);
  expect(await row.textContent()).toContain(says('learned_taken_one'));
  await row.scrollIntoViewIfNeeded();
  await porchlight.screenshot(settings, 'learned');

  const plan = await porchlight.openHome('/plan');
  const times = plan.getByRole('region', { name: says('plan_suggested') }).getByRole('listitem');
  const before = times.filter({ hasText: says('reason_kept_before', 5, 6) });
  await before.first().waitFor();
  expect(await before.first().textContent()).toContain(day);

  await settings.bringToFront();
  await learned.getByRole('button', { name: says('settings_learned_forget') }).focus();
  await settings.keyboard.press('Enter');
  await learned.getByText(says('settings_learned_forgotten')).waitFor();
  expect(await learned.getByRole('listitem').count()).toBe(0);
  expect(await learned.evaluate((part) => part === document.activeElement)).toBe(true);
  await plan.bringToFront();
  await before.first().waitFor({ state: 'detached' });
});
