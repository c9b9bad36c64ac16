import { browser } from 'wxt/browser';
import { secondMs } from '#lib/time/period.ts';
import type { Authorize } from './flow.ts';

/** How long a page without a window may take to redirect. */
const silentTimeoutMs = 10 * secondMs;

/** Firefox gives extensions a host under this name, which Google does not take. */
const firefoxHost = /^([0-9a-f]{40})\.extensions\.allizom\.org$/;

/** Opens an issuer's page in the browser's own sign-in window, or, when not interactive, in none. */
export const authorize: Authorize = async ({ url, interactive }) => {
  const isChromium = findFirefoxHash() === undefined;
  // Chromium gives up at the first page without these; Firefox refuses fields that it does not know.
  const silently = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: silentTimeoutMs };
  const details = { url, interactive, ...(isChromium && !interactive ? silently : {}) };
  const received: unknown = await browser.identity.launchWebAuthFlow(details);
  if (typeof received !== 'string') throw new Error('The sign-in window gave no address');
  return received;
};

/**
 * Where Google sends its answer.
 *
 * @see https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/identity#getting_the_redirect_url
 */
export function googleRedirectUri(): string {
  const hash = findFirefoxHash();
  return hash ? `http://127.0.0.1/mozoauth2/${hash}` : browser.identity.getRedirectURL('google');
}

/** Where Microsoft sends its answer: a path of its own, so that no issuer's answer passes for another's. */
export function microsoftRedirectUri(): string {
  return browser.identity.getRedirectURL(findFirefoxHash() === undefined ? 'microsoft' : '');
}

function findFirefoxHash(): string | undefined {
  return firefoxHost.exec(new URL(browser.identity.getRedirectURL()).hostname)?.[1];
}
