import { expect, test } from 'vitest';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkGoogle } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

test('least-access: reading asks for busy times and the list, and says so first', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/accounts');
  await settings.getByText(says('account_connect_busy')).waitFor();
  await settings.getByText(says('account_connect_list')).waitFor();
  const asked = await porchlight.signIn(() => button(settings, 'account_connect').click());
  expect(asked.toSorted()).toEqual([scope('calendar.calendarlist.readonly'), scope('calendar.events.freebusy')]);
  await settings.getByText(says('account_level_reading')).waitFor();
});

const levels = [
  ['times-only', 'account_times_asks', 'calendar.app.created'],
  ['main-calendar', 'account_main_asks', 'calendar.events.owned'],
] as const;
for (const [level, reason, wanted] of levels) {
  variant(`least-access: ${level} asks for one thing more, with its reason`, async () => {
    const { porchlight } = story;
    const settings = await linkGoogle(porchlight);
    await settings.getByText(says('account_level_reading')).waitFor();
    const asked = await allowBooking(porchlight, settings, level, {
      see: async () => expect(await settings.getByText(says(reason)).isVisible()).toBe(true),
    });
    expect(asked).toEqual([scope(wanted)]);
  });
}

variant('least-access: keeping a time on a calendar that may only be read says what is missing', async () => {
  const { porchlight } = story;
  await (await linkGoogle(porchlight)).close();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').click();
  await popup.getByText(says('keep_consent_note')).waitFor();
});

const unticks = [
  ['calendar.events.freebusy', 'account_missing_read'],
  ['calendar.calendarlist.readonly', 'account_missing_list'],
] as const;
for (const [unticked, line] of unticks) {
  variant(`least-access: without ${unticked} the page says what does not work, and can ask again`, async () => {
    const { porchlight } = story;
    const settings = await linkGoogle(porchlight, { untick: [unticked] });
    await settings.getByText(says(line)).waitFor();
    const again = await porchlight.signIn(() => button(settings, 'account_ask_again').click());
    expect(again).toEqual([scope(unticked)]);
    await settings.getByText(says(line)).waitFor({ state: 'hidden' });
  });
}

variant('least-access: without writing, reading goes on', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight);
  await allowBooking(porchlight, settings, 'main-calendar', { untick: ['calendar.events.owned'] });
  await settings.getByText(says('failure_scope_missing')).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
});
