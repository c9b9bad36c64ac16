import { expect, test } from 'vitest';
import { alex, at, moment, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkGoogle, settleIn } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, keepOffered, offer, readAgain, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('google-link: times only keeps to a calendar of its own', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'times-only');
  await keepOffered(await porchlight.openPopup());
  const [main = '', own = '', ...others] = porchlight.cloud.calendars(alex);
  expect(others).toEqual([]);
  expect(porchlight.cloud.events(main)).toEqual([]);
  expect(porchlight.cloud.events(own)).toHaveLength(1);
});

variant('google-link: main calendar keeps where colleagues see it', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar');
  await keepOffered(await porchlight.openPopup());
  expect(porchlight.cloud.calendars(alex)).toEqual([alex]);
  expect(porchlight.cloud.events(alex)).toHaveLength(1);
});

variant('google-link: a calendar counts once it is ticked', async () => {
  const { porchlight } = story;
  const choir = porchlight.cloud.addCalendar(alex, { summary: 'Choir', zone: porchlight.zone });
  for (let day = 0; day < 8; day += 1) {
    const start = at(porchlight.zone, day, 0);
    const event = { summary: 'Rehearsal', start: moment(start), end: moment(start.add({ hours: 24 })) };
    porchlight.cloud.addEvent(choir, event);
  }
  const settings = await linkGoogle(porchlight);
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await settings.getByRole('checkbox', { name: 'Choir' }).click();
  await offer(popup).getByText(says('popup_none')).waitFor();
});

variant('google-link: busy time of every linked account counts', async () => {
  const { porchlight } = story;
  const work = 'alex@work.example';
  porchlight.cloud.addPerson(work, { name: 'Alex at work', zone: porchlight.zone });
  for (let day = 0; day < 8; day += 1) {
    const start = at(porchlight.zone, day, 0);
    porchlight.cloud.addEvent(work, { summary: 'Shift', start: moment(start), end: moment(start.add({ hours: 24 })) });
  }
  const settings = await linkGoogle(porchlight, { account: alex });
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await porchlight.signIn(() => button(settings, 'account_connect_more').click(), { account: work });
  await settings.getByRole('article', { name: work }).waitFor();
  await settings.getByRole('article', { name: alex, exact: true }).waitFor();
  await offer(popup).getByText(says('popup_none')).waitFor();
});

variant('google-link: signing in again as somebody else is noticed, and changes nothing', async () => {
  const { porchlight } = story;
  porchlight.cloud.addPerson('sam@example.com', { name: 'Sam', zone: porchlight.zone });
  await settleInAs(alex);
  porchlight.cloud.revoke(alex);
  porchlight.cloud.signOut(alex);
  await readAgain(porchlight);
  const settings = await porchlight.openHome('/settings/accounts');
  const card = settings.getByRole('article', { name: alex });
  await porchlight.signIn(() => button(card, 'account_reconnect').click(), { account: 'sam@example.com' });
  await card.getByText(says('failure_mismatch')).waitFor();
  expect(await settings.getByRole('article', { name: 'sam@example.com' }).count()).toBe(0);
});

variant('google-link: disconnecting leaves the event where it is, or takes it out first', async () => {
  const { porchlight } = story;
  await settleIn(porchlight);
  await keepOffered(await porchlight.openPopup());
  const settings = await porchlight.openHome('/settings/accounts');
  await button(settings, 'account_disconnect').click();
  await button(settings.getByRole('dialog'), 'account_disconnect_clean').click();
  await button(settings, 'account_connect').waitFor();
  expect(standing(porchlight)).toEqual([]);
});

async function settleInAs(account: string): Promise<void> {
  const settings = await linkGoogle(story.porchlight, { account });
  await settings.getByRole('article', { name: account }).waitFor();
  await settings.close();
}
