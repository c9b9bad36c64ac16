import type { Account } from '#lib/stores/accounts.ts';
import { demoClientId } from '#scripts/shipped-build.ts';
import { alex } from './alex.ts';
import { ask } from './ask.ts';
import type { Porchlight } from './launch.ts';
import { seed } from './seed.ts';

const scopes = ['calendar.events.freebusy', 'calendar.calendarlist.readonly', 'calendar.events.owned'].map(
  (end) => `https://www.googleapis.com/auth/${end}`,
);

/**
 * First run skipped, Google linked and the main calendar allowed, some time ago: what `settleIn` leaves, without the way
 * there. Google's window knows nobody: stories of signing in again begin with `settleIn`.
 */
export async function settled(porchlight: Porchlight, email = alex): Promise<void> {
  const { cloud, zone } = porchlight;
  const now = Date.now();
  const { token, expiresAt } = cloud.allow(email, demoClientId, scopes);
  const main = { id: email, name: email, primary: true, own: true, porchlight: false, zone, ticked: true };
  const account: Account = {
    id: `google:${email}`,
    kind: 'google',
    subject: email,
    level: 'main-calendar',
    granted: scopes,
    calendars: [main],
    bookingCalendarId: email,
    chosenAt: now,
    madeAt: now,
  };
  const page = await porchlight.openPopup();
  await seed(page, { [`account:${account.id}`]: account });
  const session = JSON.stringify({ [`token:${account.id}`]: { token, expiresAt, scopes } });
  await page.evaluate(`chrome.storage.session.set(${session})`);
  await ask(page, 'saveSettings', { firstRunDone: true });
  await ask(page, 'readAgain', {});
  await page.close();
}
