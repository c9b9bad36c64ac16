import { expect, test } from 'vitest';
import { addDays } from '#lib/time/wall-time.ts';
import { ask } from './harness/ask.ts';
import { barriers } from './harness/barriers.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { lockJournal } from './harness/journal-steps.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { playTo } from './harness/player-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = oneBrowser(skipFirstRun);

test('repair: from its page in fifteen minutes, with three steps and an end', async () => {
  const page = await story.porchlight.openHome('/repair');
  await story.porchlight.screenshot(page, 'repair');
  expect(await barriers(page)).toEqual([]);
  await page
    .getByRole('link', { name: saysLike('together_begin') })
    .first()
    .click();
  for (const key of ['repair_begin', 'repair_own', 'repair_offer', 'repair_change', 'repair_end']) {
    await playTo(page, key);
  }
  await button(page, 'player_finish').click();
  await page.getByRole('heading', { name: says('player_ended') }).waitFor();
  await page.close();
});

test('own: "sorry if" is caught, and the whole sentence is shown', async () => {
  const page = await story.porchlight.openHome('/together/repair/15');
  await playTo(page, 'repair_own');
  const [first, second] = [page.getByRole('textbox').first(), page.getByRole('textbox').nth(1)];
  await first.fill('am sorry if you felt hurt');
  await page.getByText(says('nudge_sorry_if')).waitFor();
  await first.fill('shouted');
  await page.getByText(says('nudge_sorry_if')).waitFor({ state: 'hidden' });
  await second.fill('small');
  await page.locator('.builder-whole').waitFor();
  await button(page, 'player_said').waitFor();
  expect(await page.evaluate(everythingStored)).not.toContain('shouted');
  await page.close();
});

test('offer: space has a time to come back, and ten minutes are held for it after a preview', async () => {
  const page = await story.porchlight.openHome('/together/repair/15');
  await playTo(page, 'repair_offer');
  await button(page, 'offer_space').click();
  expect(await page.locator('.moment-words > p > .button').count(), 'no space without an end').toBe(0);
  await button(page, 'offer_back_60').click();
  const before = Date.now();
  await button(page, 'offer_hold').click();
  expect(await barriers(page)).toEqual([]);
  await button(page.getByRole('dialog'), 'keep_do').click();
  await button(page, 'kept_undo').waitFor();
  const { next } = await ask(page, 'readHouse', { fresh: false });
  expect(next).toMatchObject({ ritual: 'talk' });
  expect((next?.period.start ?? 0) - before).toBeGreaterThan(59 * 60_000 - 5_000);
  expect((next?.period.end ?? 0) - (next?.period.start ?? 0)).toBe(600_000);
  await button(page, 'kept_undo').click();
  await page.getByText(says('kept_undone')).waitFor();
  await page.close();
});

test('align: one small change is kept by a tap alone, with a day in a week, and three warm endings follow', async () => {
  const page = await story.porchlight.openHome('/together/repair/15');
  await playTo(page, 'repair_change');
  const field = page.getByRole('textbox', { name: says('repair_change') });
  await field.fill('Knock first');
  expect(await page.evaluate(everythingStored)).not.toContain('Knock first');
  await story.porchlight.screenshot(page, 'repair align');
  const today = await page.evaluate('Temporal.Now.plainDateISO().toString()');
  await button(page, 'promise_keep').click();
  await page.getByText(saysLike('sunday_added')).waitFor();
  const { followUps } = await ask(page, 'readSunday', {});
  expect(followUps.map(({ due }) => due)).toEqual([addDays(String(today), 7)]);
  await playTo(page, 'repair_end');
  expect(await page.locator('.choose-one').count()).toBe(3);
  expect(await barriers(page)).toEqual([]);
  await story.porchlight.screenshot(page, 'repair ends warmly');
  await page.close();
});

test('softer-start: a label is caught, and what was agreed may become a promise at the end', async () => {
  const page = await story.porchlight.openHome('/together/softer-start/16');
  await playTo(page, 'softer_start_build');
  await page.getByLabel(says('softer_start_about'), { exact: true }).fill('you are so selfish');
  await page.getByText(says('nudge_label')).waitFor();
  await playTo(page, 'softer_start_end');
  await page.getByRole('textbox', { name: says('follow_up_keep') }).fill('Look at the bill on Monday');
  await button(page, 'promise_keep').click();
  await page.getByText(saysLike('sunday_added')).waitFor();
  await page.close();
});

variant('align: a locked journal takes the change too, and shows it to nobody', async () => {
  await (await lockJournal(story.porchlight)).close();
  const page = await story.porchlight.openHome('/together/follow-up');
  await playTo(page, 'follow_up_keep');
  await page.getByRole('textbox', { name: says('follow_up_keep') }).fill('The canary calls first');
  await button(page, 'promise_keep').click();
  await page.getByText(saysLike('sunday_added')).waitFor();
  expect((await ask(page, 'readSunday', {})).followUps).toHaveLength(3);
  expect(await page.evaluate(everythingStored)).not.toContain('canary');
  await page.close();
});
