import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { ask } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered } from './harness/steps.ts';

const story = eachTest(settled);

test('talk: ten minutes stand once in the calendar, neutral and private, beside the micro-date, and go by a tap', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await button(popup, 'check_in_aloud').click();
  await button(popup, 'player_said').click();
  await button(popup, 'check_in_talk').click();
  await button(popup, 'check_in_book').click();
  expect(standing(porchlight), 'nothing before the tap on the preview').toHaveLength(1);
  await button(popup.getByRole('dialog'), 'keep_do').click();
  await button(popup.locator('.talk-offer'), 'kept_undo').waitFor();
  expect(standing(porchlight)).toHaveLength(2);
  for (const event of standing(porchlight)) {
    expect(event).toMatchObject({ summary: says('event_title'), visibility: 'private' });
    expect(event.description).toBeUndefined();
  }
  const { days } = await ask(popup, 'readHouse', { fresh: true });
  const talk = days.flatMap(({ kept }) => kept).find(({ ritual }) => ritual === 'talk');
  expect(talk && talk.period.end - talk.period.start).toBe(600_000);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(says('plan_ritual_talk')).first().waitFor();
  await ask(popup, 'letGo', { occasion: talk?.occasion ?? '' });
  expect(standing(porchlight)).toHaveLength(1);
});
