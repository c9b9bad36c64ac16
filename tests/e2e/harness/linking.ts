import type { Page } from 'playwright';
import type { Porchlight } from './launch.ts';
import { says } from './says.ts';
import type { ConsentByHand } from './sign-in.ts';
import { button, skipFirstRun } from './steps.ts';

export type Level = 'times-only' | 'main-calendar';
export type Issuer = 'google' | 'microsoft';

/** What the buttons of each issuer say. */
export const issuerWords = {
  google: { connect: 'account_connect', allow: 'account_allow' },
  microsoft: { connect: 'outlook_connect', allow: 'outlook_allow' },
} as const;

/** Links Google for reading on the settings page, which stays open. */
export function linkGoogle(porchlight: Porchlight, choices: ConsentByHand = {}): Promise<Page> {
  return link(porchlight, 'google', choices);
}

/** Links Outlook for reading, likewise. */
export function linkOutlook(porchlight: Porchlight, choices: ConsentByHand = {}): Promise<Page> {
  return link(porchlight, 'microsoft', choices);
}

async function link(porchlight: Porchlight, issuer: Issuer, choices: ConsentByHand): Promise<Page> {
  const page = await porchlight.openHome('/settings/accounts');
  await porchlight.signIn(() => button(page, issuerWords[issuer].connect).click(), choices);
  return page;
}

/** Chooses where kept time goes, and answers what the issuer asks for it. */
export async function allowBooking(
  porchlight: Porchlight,
  page: Page,
  level: Level,
  choices: ConsentByHand = {},
  issuer: Issuer = 'google',
): Promise<readonly string[]> {
  const allow = button(page, issuerWords[issuer].allow);
  await pickLevel(page, level, issuer);
  const asked = await porchlight.signIn(() => allow.click(), choices);
  if (choices.deny || choices.close || choices.untick) return asked;
  await allow.waitFor({ state: 'hidden' });
  return asked;
}

/** On the card of the issuer's account. */
async function pickLevel(page: Page, level: Level, issuer: Issuer): Promise<void> {
  const name = says(issuer === 'google' ? 'account_google' : 'account_outlook');
  const card = page.getByRole('article').filter({ has: page.getByText(name, { exact: true }) });
  await card.getByRole('radio', { name: says(level === 'times-only' ? 'account_times' : 'account_main') }).check();
}

/** First run skipped, an account linked and allowed to book: what most stories begin with. */
export async function settleIn(
  porchlight: Porchlight,
  level: Level = 'main-calendar',
  issuer: Issuer = 'google',
  choices: ConsentByHand = {},
): Promise<void> {
  await skipFirstRun(porchlight);
  const page = await link(porchlight, issuer, choices);
  await allowBooking(porchlight, page, level, {}, issuer);
  await page.close();
}

/** As `settleIn`, for somebody who allowed everything before: the issuer asks only who it is. */
export async function settleInAgain(
  porchlight: Porchlight,
  level: Level = 'main-calendar',
  issuer: Issuer = 'google',
  choices: ConsentByHand = {},
): Promise<void> {
  await skipFirstRun(porchlight);
  const page = await link(porchlight, issuer, choices);
  await pickLevel(page, level, issuer);
  await button(page, issuerWords[issuer].allow).click();
  await button(page, issuerWords[issuer].allow).waitFor({ state: 'hidden' });
  await page.close();
}
