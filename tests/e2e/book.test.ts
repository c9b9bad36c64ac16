import { afterEach, beforeEach, expect, test } from 'vitest';
import { alex, launchForAlex, standing } from './harness/alex.ts';
import type { Porchlight } from './harness/launch.ts';
import { says } from './harness/says.ts';
import { askToKeep, button, confirmKeep, offer, settleIn } from './harness/steps.ts';

let porchlight: Porchlight;

beforeEach(async () => {
  porchlight = await launchForAlex();
  await settleIn(porchlight);
});
afterEach(() => porchlight.close());

test('book: a preview, one tap, and the event stands: once, private, neutral', async () => {
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  expect(standing(porchlight)).toEqual([]);
  await expect.poll(() => preview.textContent()).toContain(alex);
  expect(await preview.getByRole('textbox').inputValue()).toBe(says('event_title'));

  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  const [event, ...others] = standing(porchlight);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ status: 'confirmed', summary: says('event_title'), visibility: 'private' });
  expect(event?.attendees).toBeUndefined();
  expect(event?.description).toBeUndefined();
  expect(porchlight.cloud.mail).toEqual([]);
});

test('book: undo takes it out, and the same time can be kept anew', async () => {
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  await confirmKeep(popup);
  await button(offer(popup), 'popup_undo').click();
  await popup.getByText(says('plan_undone')).waitFor();
  expect(standing(porchlight)).toEqual([]);

  await askToKeep(popup);
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  expect(standing(porchlight)).toHaveLength(1);
});
