import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { Porchlight } from './launch.ts';
import { says } from './says.ts';
import { readAgain } from './steps.ts';

/**
 * Reads again where the issuer wants to see the person: one calm line says so, and no window opens.
 *
 * @returns the card of the account, in Settings
 */
export async function findSignedOut(porchlight: Porchlight, account: string): Promise<Locator> {
  const opened: string[] = [];
  porchlight.context.on('page', (page) => opened.push(page.url()));
  await readAgain(porchlight);
  const settings = await porchlight.openHome('/settings/accounts');
  const card = settings.getByRole('article', { name: account });
  await card.getByText(says('failure_signed_out')).waitFor();
  expect(opened.filter((url) => !url.startsWith(porchlight.origin) && url !== 'about:blank')).toEqual([]);
  return card;
}
