import { hourMs } from '#lib/time/period.ts';
import type { Household } from './household.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import { ownerOf } from './steps.ts';

/** Longer than any wait between two tries, and than the longest time for which a quiet calendar is not looked at. */
const roundMs = 4.5 * hourMs;
const mostRounds = 8;

/** What a person mends by signing in again. */
const mendedBySignIn: readonly unknown[] = ['signed-out', 'consent-blocked', 'scope-missing', 'forbidden', 'mismatch'];

/** All is well again, and everybody opens their browser now and then until nothing changes any more; then all look anew. */
export async function quiet(house: Household): Promise<void> {
  house.cloud.clearFaults();
  for (const browser of house.browsers.values()) allIsWell(browser);
  let still = 0;
  for (let round = 0; round < mostRounds && still < 2; round++) {
    const before = house.cloud.writes();
    house.clock.advance(roundMs);
    for (const browser of house.browsers.values()) {
      await house.wake(browser);
      await signInAgain(house, browser);
      await forgetUnshared(house, browser);
    }
    const isStill =
      house.cloud.writes() === before && [...house.browsers.values()].every((one) => one.rows().length === 0);
    still = isStill ? still + 1 : 0;
  }
  for (const browser of house.browsers.values()) {
    await house.turn(browser, 'last look', ({ ask }) => ask.readAgain({}));
  }
}

function allIsWell(browser: SimulatedBrowser): void {
  browser.disarm();
  browser.isOffline = false;
  browser.isDiskFull = false;
  browser.setClock(0);
  browser.windowsThatFail = 0;
}

/** Time that nobody shares is no longer asked for: nothing could be kept for ever. */
async function forgetUnshared(house: Household, browser: SimulatedBrowser): Promise<void> {
  const address = browser.partnerAddress();
  if (address === '') return;
  const isRead = browser.accounts().some(({ id }) => {
    const state = browser.reading(id)?.calendars[address];
    return state?.reading !== undefined && state.failure === undefined;
  });
  if (!isRead) await house.turn(browser, 'asks no more', ({ ask }) => ask.saveSettings({ partnerAddress: '' }));
}

async function signInAgain(house: Household, browser: SimulatedBrowser): Promise<void> {
  for (const account of browser.accounts()) {
    const reading = browser.reading(account.id);
    const own = account.calendars.map(({ id }) => reading?.calendars[id]);
    const kinds = [reading?.failure, ...own.map((state) => state?.failure)];
    const rows = new Set(browser.rows().map(({ occasion }) => occasion));
    const waiting = browser.occasions().filter(({ id, accountId }) => accountId === account.id && rows.has(id));
    const ids = new Set(waiting.map(({ id }) => id));
    const waits = [...kinds, ...browser.rows().flatMap((row) => (ids.has(row.occasion) ? [row.failure] : []))];
    if (!waits.some((kind) => mendedBySignIn.includes(kind))) continue;
    browser.consent = { account: `${ownerOf(browser.name)}@example.com` };
    await house.turn(browser, 'signs in again', ({ ask }) => ask.reconnect({ accountId: account.id }));
    // What is to go from a calendar of another level goes once that level is allowed again.
    const isOther = waiting.some(({ calendarId }) => calendarId !== account.bookingCalendarId);
    const level = account.level === 'main-calendar' ? 'times-only' : 'main-calendar';
    if (isOther && waits.includes('scope-missing')) {
      await house.turn(browser, 'allows again', ({ ask }) => ask.allowBooking({ accountId: account.id, level }));
    }
    browser.consent = undefined;
  }
}
