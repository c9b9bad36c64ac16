import { expect, test } from 'vitest';
import { alex, at, meet, moment } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkGoogle } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('markup in titles is text: no script, no picture, no request', async () => {
  const { porchlight } = story;
  const titles = [
    '<img src=https://evil.example/x onerror=alert(1)>',
    '<script>document.title="owned"</script>',
    '"><svg onload=alert(1)>',
    '<a href="javascript:alert(1)">tap</a>',
  ];
  for (const [index, title] of titles.entries()) meet(porchlight, title, at(porchlight.zone, 0, 18 + index), 30);
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_counted_show').click();
  for (const title of titles) await plan.getByText(title).waitFor();
  expect(await plan.locator('main img, main script, main svg[onload], main a[href^="javascript"]').count()).toBe(0);
  expect(await plan.title()).not.toBe('owned');
});

variant('a calendar with a name of markup is text', async () => {
  const { porchlight } = story;
  porchlight.cloud.addCalendar(alex, { summary: '<b>Choir</b><img src=x onerror=alert(1)>', zone: porchlight.zone });
  const settings = await linkGoogle(porchlight);
  await settings.getByText('<b>Choir</b><img src=x onerror=alert(1)>').waitFor();
});

variant('2,500 events are read page by page', async () => {
  const { porchlight } = story;
  for (let index = 0; index < 2_500; index += 1) {
    const start = at(porchlight.zone, (index % 80) - 10, 8).add({ minutes: 15 * Math.floor(index / 80) });
    meet(porchlight, `Meeting ${index}`, start, 15);
  }
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  await settings.getByText(says('plan_read', says('ago_now'))).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  const asked = porchlight.asked().filter(({ method }) => method !== 'OPTIONS');
  expect(asked.length).toBeLessThan(40);
});

variant('an event that ends before it starts, and a zone that nobody knows, break nothing', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  const backwards = { start: moment(at(zone, 0, 19)), end: moment(at(zone, 0, 18)) };
  porchlight.cloud.addUnchecked(alex, { summary: 'Backwards', ...backwards });
  const nowhere = {
    start: { dateTime: at(zone, 0, 20).toString({ timeZoneName: 'never' }), timeZone: 'Mars/Olympus' },
  };
  const end = { dateTime: at(zone, 0, 21).toString({ timeZoneName: 'never' }), timeZone: 'Mars/Olympus' };
  porchlight.cloud.addUnchecked(alex, { summary: 'Elsewhere', ...nowhere, end });
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  expect(await offer(popup).textContent()).not.toMatch(/8:(00|[1-5]\d)/);
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_counted_show').click();
  await plan.getByRole('listitem').filter({ hasText: 'Backwards' }).getByText(says('plan_why_no_length')).waitFor();
  await plan.getByRole('listitem').filter({ hasText: 'Elsewhere' }).getByText(says('plan_why_busy')).waitFor();
});

variant('storage is full: a sentence, and what was written stays on the page', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const heart = popup.getByRole('textbox', { name: says('popup_ask') });
  await heart.fill('It must not be lost');
  const worker = await porchlight.worker();
  await worker.evaluate(fullDisk);
  await button(popup, 'popup_keep_check_in').click();
  await popup.getByRole('alert').getByText(says('failure_storage_full')).waitFor();
  expect(await heart.inputValue()).toBe('It must not be lost');
  porchlight.expectFault('QuotaExceeded');
});

/** Makes the worker's store refuse, as a full disk does: no browser can be told that its disk is full. */
function fullDisk(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  };
}
