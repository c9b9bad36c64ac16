import type { Locator, Page } from 'playwright';
import { ask } from './ask.ts';
import type { Porchlight } from './launch.ts';
import { says, saysLike } from './says.ts';
import { until } from './until.ts';

/** As if the three questions were over: the pages show the week then. Saying no by hand is what `first-run` tries. */
export async function skipFirstRun(porchlight: Porchlight): Promise<void> {
  const page = await porchlight.openPopup();
  await ask(page, 'saveSettings', { firstRunDone: true });
  await page.close();
}

/** Takes the time that the popup offers; returns once the popup says what became of it. */
export async function keepOffered(popup: Page): Promise<void> {
  await askToKeep(popup);
  await confirmKeep(popup);
  await popup.getByText(says('popup_kept')).waitFor();
}

/** Opens the preview of the time that the popup offers. */
export async function askToKeep(popup: Page): Promise<Locator> {
  await offer(popup)
    .getByRole('button', { name: says('popup_keep') })
    .click();
  const preview = popup.getByRole('dialog');
  await preview.getByRole('button', { name: says('keep_do') }).waitFor();
  return preview;
}

export async function confirmKeep(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: says('keep_do') })
    .click();
}

/** The part of the popup that offers a time, or shows the one that is kept. */
export function offer(popup: Page): Locator {
  return popup.getByRole('region', { name: says('popup_offer') });
}

/** What only a kept time has in the popup. */
export function keptMark(popup: Page): Locator {
  return button(offer(popup), 'popup_undo')
    .or(button(offer(popup), 'kept_not_this_week'))
    .first();
}

export function button(within: Page | Locator, key: string): Locator {
  return within.getByRole('button', { name: says(key), exact: true });
}

/** Asks, on the page that shows the week, for a new look at every calendar; done once it was read, or could not be. */
export async function readAgain(porchlight: Porchlight): Promise<void> {
  const plan = await porchlight.openHome('/plan');
  const reads = () => porchlight.asked().filter(({ method }) => method !== 'OPTIONS').length;
  const before = reads();
  await button(plan, 'plan_read_again').click();
  await until('a new look at the calendars', () => reads() > before);
  await plan.locator('button[aria-disabled=true]', { hasText: says('plan_read_again') }).waitFor({ state: 'hidden' });
  await plan.close();
}

/** Taps one of a few, by its words; the button itself is the mark beside them. */
export async function choose(page: Page, key: string): Promise<void> {
  await page.locator('label', { hasText: says(key) }).click();
}

/** Says yes to the one line that a kept time was let go by hand. */
export async function dismissLetGo(porchlight: Porchlight): Promise<void> {
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(saysLike('notice_let_go')).waitFor();
  await button(plan, 'plan_notice_dismiss').click();
  await plan.getByText(saysLike('notice_let_go')).waitFor({ state: 'hidden' });
  await plan.close();
}

/** Takes the one event that Porchlight keeps out of every calendar. */
export async function removeAll(porchlight: Porchlight): Promise<void> {
  const settings = await porchlight.openHome('/settings/data');
  await button(settings, 'settings_remove_look').click();
  const sure = settings.getByRole('dialog');
  await sure.getByText(says('settings_remove_future_one', 1)).waitFor();
  await button(sure, 'settings_remove_do').click();
  await settings.getByText(says('settings_removed_one')).waitFor();
}
