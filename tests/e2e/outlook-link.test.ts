import { expect, test } from 'vitest';
import { alex, at, meet, standing } from './harness/alex.ts';
import {
  addToOutlook,
  alexAtWork,
  alexOutlook,
  graphMoment,
  instantOf,
  mainCalendar,
  meetInOutlook,
  standingInOutlook,
} from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkGoogle, linkOutlook } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, keepOffered, offer, readAgain, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  addToOutlook(porchlight);
  await skipFirstRun(porchlight);
});

test('outlook-link: a personal account keeps in its main calendar: private, busy as tonight is near, nobody invited', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  await settings.locator('article:focus', { hasText: alexOutlook }).waitFor();
  await allowBooking(porchlight, settings, 'main-calendar', {}, 'microsoft');
  await keepOffered(await porchlight.openPopup());
  const [event, ...others] = porchlight.microsoft.events(mainCalendar(porchlight));
  expect(others).toEqual([]);
  const near = { showAs: 'busy', sensitivity: 'private', attendees: [] };
  expect(event).toMatchObject({ subject: says('event_title'), ...near });
  expect(event?.body?.content ?? '').toBe('');
  expect(porchlight.microsoft.mail).toEqual([]);
});

variant('outlook-link: an account of work, times only, keeps to a calendar of its own', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexAtWork });
  await allowBooking(porchlight, settings, 'times-only', {}, 'microsoft');
  await keepOffered(await porchlight.openPopup());
  const [main = '', own = '', ...others] = porchlight.microsoft.calendars(alexAtWork);
  expect(others).toEqual([]);
  expect(porchlight.microsoft.events(main)).toEqual([]);
  expect(porchlight.microsoft.events(own)).toHaveLength(1);
});

variant('outlook-link: a calendar counts once it is ticked', async () => {
  const { porchlight } = story;
  const { microsoft, zone } = porchlight;
  const choir = microsoft.addCalendar(alexOutlook, { name: 'Choir' });
  const start = graphMoment(at(zone, 0, 0));
  const end = graphMoment(at(zone, 8, 0));
  microsoft.addEvent(choir, { subject: 'Choir camp', showAs: 'oof', start, end });
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await settings.getByRole('checkbox', { name: 'Choir' }).click();
  await offer(popup).getByText(says('popup_none')).waitFor();
});

variant('outlook-link: signing in again as somebody else is noticed, and changes nothing', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  const card = settings.getByRole('article', { name: alexOutlook });
  await card.waitFor();
  porchlight.microsoft.revoke(alexOutlook);
  porchlight.microsoft.signOut(alexOutlook);
  await readAgain(porchlight);
  await porchlight.signIn(() => button(card, 'account_reconnect').click(), { account: alexAtWork });
  await card.getByText(says('failure_mismatch')).waitFor();
  expect(await settings.getByRole('article', { name: alexAtWork }).count()).toBe(0);
});

variant('outlook-link: beside Google, both are looked at, and time goes to the one that was chosen', async () => {
  const { porchlight } = story;
  const { zone } = porchlight;
  // Only tonight has room, from seven, where Google's day ends, to half past eight, where Outlook's call begins.
  const [from, to] = [at(zone, 0, 19), at(zone, 0, 20, 30)];
  meet(porchlight, 'Shift', at(zone, 0, 0), 19 * 60);
  meet(porchlight, 'Away', at(zone, 1, 0), 8 * 24 * 60);
  meetInOutlook(porchlight, 'Call', to, 3 * 60);
  const google = await linkGoogle(porchlight);
  await google.getByRole('article', { name: alex }).waitFor();
  await google.close();
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  await allowBooking(porchlight, settings, 'main-calendar', {}, 'microsoft');
  await keepOffered(await porchlight.openPopup());
  expect(standing(porchlight)).toEqual([]);
  const [kept, ...others] = standingInOutlook(porchlight);
  expect(others).toEqual([]);
  expect(instantOf(kept?.start)).toBeGreaterThanOrEqual(from.epochMilliseconds);
  expect(instantOf(kept?.end)).toBeLessThanOrEqual(to.epochMilliseconds);
});
