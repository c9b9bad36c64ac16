import { afterEach, expect, test } from 'vitest';
import { launchForAlex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import type { Porchlight } from './harness/launch.ts';
import { settleIn, settleInAgain } from './harness/linking.ts';
import { says, saysLike } from './harness/says.ts';
import { askToKeep, button, confirmKeep, keepOffered, keptMark, offer, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest((porchlight) => settleIn(porchlight));
let other: Porchlight | undefined;
afterEach(() => other?.close());

async function openOther(): Promise<Porchlight> {
  other = await launchForAlex({ clouds: story.porchlight });
  return other;
}

test('second-browser: what the first one kept is found, and not kept twice', async () => {
  await keepOffered(await story.porchlight.openPopup());
  const second = await openOther();
  await settleInAgain(second);
  const popup = await second.openPopup();
  await keptMark(popup).waitFor();
  expect(standing(story.porchlight)).toHaveLength(1);
});

variant('second-browser: both keep the same week at once, and one event stands', async () => {
  const second = await openOther();
  await settleInAgain(second);
  const popups = await Promise.all([story.porchlight.openPopup(), second.openPopup()]);
  await Promise.all(popups.map((popup) => askToKeep(popup)));
  await Promise.all(popups.map((popup) => confirmKeep(popup)));
  await Promise.all(popups.map((popup) => popup.getByText(says('popup_kept')).waitFor()));
  expect(standing(story.porchlight)).toHaveLength(1);
});

variant('second-browser: what the second lets go, the first lets go', async () => {
  await keepOffered(await story.porchlight.openPopup());
  const second = await openOther();
  await settleInAgain(second);
  const popup = await second.openPopup();
  await button(offer(popup), 'kept_not_this_week').click();
  await popup.getByText(says('popup_let_go')).waitFor();
  expect(standing(story.porchlight)).toEqual([]);

  await readAgain(story.porchlight);
  const plan = await story.porchlight.openHome('/plan');
  await plan.getByText(saysLike('notice_let_go')).waitFor();
  expect(standing(story.porchlight)).toEqual([]);
});
