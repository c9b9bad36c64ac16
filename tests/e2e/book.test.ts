import { expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { askToKeep, button, confirmKeep, keepOffered, offer } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

test('book: a preview, one tap, and the event stands: once, private, neutral', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  expect(standing(porchlight)).toEqual([]);
  expect(await preview.textContent()).toContain(alex);
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

variant('book: undo takes it out, and the same time can be kept anew', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await button(offer(popup), 'popup_undo').click();
  await popup.getByText(says('plan_undone')).waitFor();
  expect(standing(porchlight)).toEqual([]);

  await keepOffered(popup);
  expect(standing(porchlight)).toHaveLength(1);
});

variant('book: the title can be one of your own, for this once', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  await preview.getByRole('textbox').fill('Tea');
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
  expect(standing(porchlight).map((event) => event.summary)).toEqual(['Tea']);
});

variant('book: not now writes nothing', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  await button(preview, 'keep_close').click();
  await preview.waitFor({ state: 'hidden' });
  expect(standing(porchlight)).toEqual([]);
});

variant('book: a double tap opens the preview and leaves it to be answered', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await offer(popup)
    .getByRole('button', { name: says('popup_keep') })
    .dblclick();
  await popup
    .getByRole('dialog')
    .getByRole('button', { name: says('keep_do') })
    .waitFor();
  expect(standing(porchlight)).toEqual([]);
});
