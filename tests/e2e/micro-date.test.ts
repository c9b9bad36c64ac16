import { expect, test } from 'vitest';
import { at, meet, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { choose, keepOffered, offer, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

function lengthMin(event: ReturnType<typeof standing>[number] | undefined): number {
  const [start = '', end = ''] = [event?.start?.dateTime ?? '', event?.end?.dateTime ?? ''];
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

test('micro-date: twenty-five minutes of the small thing that was chosen', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/thing');
  await choose(settings, 'settings_thing_walk');
  await settings.getByText(says('settings_saved')).waitFor();
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  expect(await offer(popup).textContent()).toContain(says('plan_name_walk'));
  const [event] = standing(porchlight);
  expect(lengthMin(event)).toBe(25);
  expect(event?.summary).toBe(says('event_title'));
});

variant('micro-date: a thing of their own has the name they give it, on pages and nowhere else', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/thing');
  await choose(settings, 'settings_thing_own');
  await settings.getByRole('textbox', { name: says('settings_thing_name') }).fill('Cards in bed');
  await settings.getByText(says('settings_saved')).waitFor();
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  expect(await offer(popup).textContent()).toContain('Cards in bed');
  expect(JSON.stringify(porchlight.asked())).not.toContain('Cards in bed');
  const synced = await (await porchlight.worker()).evaluate('chrome.storage.sync.get()');
  expect(JSON.stringify(synced)).not.toContain('Cards in bed');
});

variant('micro-date: where less is free, it shrinks to twenty and says so', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  for (let day = 0; day < 8; day += 1) {
    // Wind-down of a quarter of an hour, then twenty minutes, then the next thing.
    meet(porchlight, 'All day', at(zone, day, 0), 20 * 60);
    meet(porchlight, 'Late', at(zone, day, 20, 35), 3 * 60);
  }
  await readAgain(porchlight);
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  expect(lengthMin(standing(porchlight)[0])).toBe(20);
});
