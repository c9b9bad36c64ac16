import { expect, test } from 'vitest';
import { addToOutlook, alexAtWork, alexOutlook, contoso } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkOutlook } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  addToOutlook(porchlight);
  await skipFirstRun(porchlight);
});

test('least-access: Outlook is asked to read first, and to write at the first booking, each with its reason', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/accounts');
  await settings.getByText(says('outlook_connect_calendars')).waitFor();
  await settings.getByText(says('outlook_connect_stay')).waitFor();
  const connect = () => button(settings, 'outlook_connect').click();
  const first = await porchlight.signIn(connect, { account: alexOutlook });
  expect(first.toSorted()).toEqual(['Calendars.ReadBasic', 'offline_access']);
  await settings.getByText(says('account_level_reading')).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').click();
  await popup.getByText(says('keep_consent_note')).waitFor();

  const reason = settings.getByText(says('outlook_times_asks'));
  const see = async () => expect(await reason.isVisible()).toBe(true);
  const second = await allowBooking(porchlight, settings, 'times-only', { see }, 'microsoft');
  expect(second).toEqual(['Calendars.ReadWrite']);
});

variant('least-access: writing refused at Microsoft is said, and reading goes on', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  await allowBooking(porchlight, settings, 'main-calendar', { deny: true }, 'microsoft');
  await settings.getByText(says('failure_refused')).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
});

variant(
  'least-access: an organisation that blocks consent is explained, and a personal account still works',
  async () => {
    const { porchlight } = story;
    porchlight.microsoft.blockConsent(contoso);
    const settings = await linkOutlook(porchlight, { account: alexAtWork });
    const sentence = settings.getByRole('alert').getByText(says('failure_consent_blocked'));
    await sentence.waitFor();
    await porchlight.screenshot(settings, 'consent-blocked');
    expect(await settings.getByRole('article', { name: alexAtWork }).count()).toBe(0);
    await porchlight.signIn(() => button(settings, 'outlook_connect').click(), { account: alexOutlook });
    await settings.getByRole('article', { name: alexOutlook }).waitFor();
    await sentence.waitFor({ state: 'hidden' });
  },
);
