import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '#tests/e2e/harness/ask.ts';
import { printed, sheetsOf } from '#tests/e2e/harness/paper.ts';
import { jpeg } from '#tests/e2e/harness/photo.ts';
import { playTo } from '#tests/e2e/harness/player-steps.ts';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { button } from '#tests/e2e/harness/steps.ts';
import type { Walk } from './walk.ts';

const evening = 'You lit the porch before I came home, and we ate standing up.';
const change = 'Knock before the door opens';

/** A6, as a postcard. */
const card = [{ width: 105, height: 148 }];

export async function keepsake({ porchlight, picture, paper }: Walk): Promise<string> {
  const page = await porchlight.openHome('/keepsakes/new');
  await page.getByLabel(says('card_note'), { exact: true }).fill(evening);
  await page.getByLabel(says('card_place'), { exact: true }).fill('on the porch');
  const photo = join(porchlight.profile, 'evening.jpg');
  writeFileSync(photo, await jpeg(page));
  await page.locator('[data-file=photo]').setInputFiles(photo);
  await page.locator('.photo-frame img').waitFor();
  await picture(page, 'keepsake-written');
  await button(page, 'card_keep').click();
  await button(page, 'card_print').waitFor();
  await picture(page, 'keepsake');
  const pdf = await printed(page);
  assert.deepEqual(sheetsOf(pdf), card);
  paper(pdf, 'keepsake');
  assert.ok(!JSON.stringify(porchlight.asked()).includes(evening));
  await page.close();
  return 'a photo and a note on one postcard, on this computer alone';
}

export async function repair({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/repair');
  await picture(page, 'repair');
  await page
    .getByRole('link', { name: saysLike('together_begin') })
    .first()
    .click();
  for (const key of ['repair_own', 'repair_offer', 'repair_change']) {
    await playTo(page, key);
    await picture(page, key.replace('_', '-'));
  }
  await page.getByRole('textbox', { name: says('repair_change') }).fill(change);
  await button(page, 'promise_keep').click();
  await page.getByText(saysLike('sunday_added')).waitFor();
  await playTo(page, 'repair_end');
  await picture(page, 'repair-end');
  await button(page, 'player_finish').click();
  await page.getByRole('heading', { name: says('player_ended') }).waitFor();
  const { followUps } = await ask(page, 'readSunday', {});
  assert.equal(followUps.length, 1);
  assert.ok(!JSON.stringify(porchlight.asked()).includes(change));
  await page.close();
  return `own, offer, align; to be looked at again on ${followUps[0]?.due}`;
}
