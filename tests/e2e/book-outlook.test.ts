import { expect } from 'vitest';
import { alexOutlook, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { settleInOutlook } from './harness/outlook-steps.ts';
import { says } from './harness/says.ts';
import { askToKeep, button, confirmKeep, keepOffered, offer } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settleInOutlook);

variant('book: in Outlook after a preview, undone, and kept anew', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  expect(await preview.textContent()).toContain(alexOutlook);
  expect(standingInOutlook(porchlight)).toEqual([]);
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  expect(standingInOutlook(porchlight)).toHaveLength(1);

  await button(offer(popup), 'popup_undo').click();
  await popup.getByText(says('plan_undone')).waitFor();
  expect(standingInOutlook(porchlight)).toEqual([]);
  await keepOffered(popup);
  expect(standingInOutlook(porchlight)).toHaveLength(1);
  expect(porchlight.microsoft.mail).toEqual([]);
});
