import type { Locator, Page } from 'playwright';
import type { Porchlight } from './launch.ts';
import { says } from './says.ts';
import { button, keepOffered } from './steps.ts';

/** Tells Porchlight what the partner is called. */
export async function callPartner(porchlight: Porchlight, name: string): Promise<void> {
  const settings = await porchlight.openHome('/settings/people');
  const field = settings.getByRole('textbox', { name: says('settings_partner'), exact: true });
  await field.fill(name);
  await field.blur();
  await settings.getByRole('heading', { name: says('partner_time_named', name) }).waitFor();
  await settings.close();
}

/** Keeps the time that is offered, and opens Plan with it. */
export async function keepAndPlan(porchlight: Porchlight): Promise<Page> {
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  const plan = await porchlight.openHome('/plan');
  await inviteButton(plan).waitFor();
  return plan;
}

export function inviteButton(plan: Page): Locator {
  return plan.getByRole('button', { name: new RegExp(`^${says('guest_ask', 'Sam')}: `) });
}

/** Opens the preview; the last tap is the caller's. */
export async function askToInvite(plan: Page, address: string): Promise<Locator> {
  await inviteButton(plan).click();
  const dialog = plan.getByRole('dialog');
  await dialog.getByRole('textbox', { name: says('guest_address') }).fill(address);
  return dialog;
}

export async function confirmInvite(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: says('guest_ask', 'Sam'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The undo of the invitation; the kept time may have one of its own. */
export const undoInvite = (plan: Page): Locator => button(plan, 'guest_undo');

/** Invites, and waits until the ten seconds of undo are over and the invitation has left. */
export async function invite(plan: Page, address: string): Promise<void> {
  await confirmInvite(await askToInvite(plan, address));
  await undoInvite(plan).waitFor();
  await plan.getByText(says('guest_invited', 'Sam')).waitFor({ timeout: 60_000 });
}
