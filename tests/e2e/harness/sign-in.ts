import type { BrowserContext, Page } from 'playwright';

/** What the person does in Google's window. */
export interface ConsentByHand {
  /** Email to choose where there is a choice; the first one otherwise. */
  readonly account?: string;
  /** Ends of scope names to untick, such as `calendar.events.freebusy`. */
  readonly untick?: readonly string[];
  readonly deny?: boolean;
  /** Closes the window instead of answering. */
  readonly close?: boolean;
  /** Called with each page before it is answered: for pictures, and for what the person reads. */
  readonly see?: (page: Page) => Promise<void>;
}

/**
 * Does `tap`, which makes Google's window open, and answers there with a real mouse.
 *
 * @returns the scopes that the window asked for; empty where Google only asked who it is
 */
export async function signIn(
  context: BrowserContext,
  tap: () => Promise<void>,
  choices: ConsentByHand = {},
): Promise<readonly string[]> {
  const [window] = await Promise.all([context.waitForEvent('page', { predicate: isGoogles }), tap()]);
  return answer(window, choices);
}

function isGoogles(page: Page): boolean {
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
    const next = await Promise.race([closed, window.waitForSelector('[name=scope]')]);
    if (next === 'closed') return []; // All of it was allowed before.
  }
  await choices.see?.(window);
  if (choices.close) return leave(window);
  return consent(window, choices);
}

function isAccountChoice(window: Page): Promise<boolean> {
  return window.locator('[name=account]').first().isVisible();
}

async function leave(window: Page): Promise<readonly string[]> {
  await window.close();
  return [];
}

async function consent(window: Page, { untick = [], deny = false }: ConsentByHand): Promise<readonly string[]> {
  const boxes = window.locator('[name=scope]');
  const asked = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('value') ?? ''));
  for (const scope of asked.filter((full) => untick.some((end) => full.endsWith(`/${end}`)))) {
    await window.locator(`[name=scope][value="${scope}"]`).uncheck();
  }
  const closed = window.waitForEvent('close');
  await window.getByRole('button', { name: deny ? 'Cancel' : 'Continue' }).click();
  await closed;
  return asked;
}
