import { afterEach, expect } from 'vitest';
import { launchForAlex } from './harness/alex.ts';
import { alexOutlook, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import type { Porchlight } from './harness/launch.ts';
import { settleInAgain } from './harness/linking.ts';
import { keepInOutlook } from './harness/outlook-steps.ts';
import { says } from './harness/says.ts';
import { button, keptMark, offer } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(keepInOutlook);
let other: Porchlight | undefined;
afterEach(() => other?.close());

variant('second-browser: what the first one kept in Outlook is found, not kept twice, and can be let go', async () => {
  const second = await launchForAlex({ clouds: story.porchlight });
  other = second;
  await settleInAgain(second, 'main-calendar', 'microsoft', { account: alexOutlook });
  const popup = await second.openPopup();
  await keptMark(popup).waitFor();
  expect(standingInOutlook(second)).toHaveLength(1);
  await button(offer(popup), 'kept_not_this_week').click();
  await popup.getByText(says('popup_let_go')).waitFor();
  expect(standingInOutlook(second)).toEqual([]);
});
