import { expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { barriers } from './harness/barriers.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { callPartner } from './harness/invite-steps.ts';
import { writeCheckIn } from './harness/journal-steps.ts';
import type { Porchlight } from './harness/launch.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  await settled(porchlight);
  await callPartner(porchlight, 'Samira');
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  await writeCheckIn(porchlight, 'canary heart');
});

async function end(porchlight: Porchlight, how: 'ending_keep' | 'ending_burn') {
  expect(standing(porchlight)).toHaveLength(1);
  const page = await porchlight.openHome('/settings/people');
  await page.getByRole('button', { name: says('ending_open_named', 'Samira') }).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, how).waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await button(dialog, how).click();
  await page.getByText(says('ending_done'), { exact: true }).waitFor();
  expect(standing(porchlight)).toEqual([]);
  expect(porchlight.cloud.events(alex).filter(({ status }) => status !== 'cancelled')).toEqual([]);
  const stored = await page.evaluate(everythingStored);
  expect(stored).not.toContain('Samira');
  return stored;
}

test('ending: events and name go, what was written is burned, and nothing asks afterwards', async () => {
  const { porchlight } = story;
  expect(await end(porchlight, 'ending_burn')).not.toContain('canary');
  const tab = await porchlight.openNewTab();
  await tab.getByText(says('appreciation_heading_unnamed')).waitFor();
  expect(await tab.getByText('Samira').count()).toBe(0);
  const popup = await porchlight.openPopup();
  await popup.getByRole('textbox', { name: says('popup_ask') }).waitFor();
  expect(await popup.getByText('Samira').count()).toBe(0);
});

variant('ending: what was written may stay', async () => {
  expect(await end(story.porchlight, 'ending_keep')).toContain('canary');
});
