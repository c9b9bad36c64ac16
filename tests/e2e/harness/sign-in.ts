import type { BrowserContext, Page } from 'playwright';

/** What the person does in the window of Google or Microsoft. */
export interface ConsentByHand {
  /** Email to choose where there is a choice; the first one otherwise. */
  readonly account?: string;
  /** Ends of scope names to untick, such as `calendar.events.freebusy`. Microsoft lets nobody choose. */
  readonly untick?: readonly string[];
  readonly deny?: boolean;
  /** Closes the window instead of answering. */
  readonly close?: boolean;
  /** Called with each page before it is answered: for pictures, and for what the person reads. */
  readonly see?: (page: Page) => Promise<void>;
}

/**
 * Does `tap`, which makes the issuer's window open, and answers there with a real mouse.
 *
 * @returns the scopes that the window asked for; empty where it only asked who it is, or had nothing to allow
 */
export async function signIn(
  context: BrowserContext,
  tap: () => Promise<void>,
  choices: ConsentByHand = {},
): Promise<readonly string[]> {
  const [window] = await Promise.all([context.waitForEvent('page', { predicate: isForeign }), tap()]);
  return answer(window, choices);
}

function isForeign(page: Page): boolean {
  return !page.url().startsWith('chrome-extension:');
}

async function answer(window: Page, choices: ConsentByHand): Promise<readonly string[]> {
  await window.waitForSelector('main');
  if (await isAccountChoice(window)) {
    await choices.see?.(window);
    if (choices.close) return leave(window);
    const email = choices.account;
    const account = window.locator(email === undefined ? '[name=account]' : `[name=account][value="${email}"]`);
    const closed = window.waitForEvent('close').then(() => 'closed');
    await account.first().click({ noWaitAfter: true });
    const next = await Promise.race([closed, window.waitForSelector(consentForm)]);
    if (next === 'closed') return []; // All of it was allowed before.
  }
  await choices.see?.(window);
  if (choices.close) return leave(window);
  return consent(window, choices);
}

function isAccountChoice(window: Page): Promise<boolean> {
  return window.locator('[name=account]').first().isVisible();
}

const consentForm = 'form[action="/signin/consent"]';

async function leave(window: Page): Promise<readonly string[]> {
  await window.close();
  return [];
}

async function consent(window: Page, { untick = [], deny = false }: ConsentByHand): Promise<readonly string[]> {
  const asked = await scopesOn(window);
  for (const scope of asked.filter((full) => untick.some((end) => full.endsWith(`/${end}`)))) {
    await window.locator(`[name=scope][value="${scope}"]`).uncheck();
  }
  const yes = window.locator('[name=answer][value=continue]');
  // Where only an administrator can allow it, the page can be left and no more.
  const no = deny || (await yes.count()) === 0;
  const closed = window.waitForEvent('close');
  await (no ? window.locator('[name=answer][value=cancel]') : yes).click();
  await closed;
  return asked;
}

/** Google has a box for each, Microsoft a line. */
function scopesOn(window: Page): Promise<readonly string[]> {
  const scopes = window.locator(`${consentForm} [name=scope], main > ul li small`);
  return scopes.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? one.textContent ?? ''));
}
