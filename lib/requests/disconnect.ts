import { noticeDismissed } from '#lib/booking/notice.ts';
import { clashForgotten } from '#lib/booking/outside-change.ts';
import { forgetOccasion, loadOccasions } from '#lib/booking/records.ts';
import { accountKey, readingKey } from '#lib/stores/accounts.ts';
import { type Changes, together } from '#lib/stores/store.ts';
import type { World } from './world.ts';

/**
 * Deletes here all that was read from the account, and its kept times; the events and the grant stay as they are. Whoever
 * reads or books in its name just now is waited for, so that nothing of it is written afterwards.
 */
export function disconnect(world: World, accountId: string): Promise<void> {
  const forgotten = () => forget(world, accountId);
  return world.alone(`reading:${accountId}`, () => world.alone('booking', () => world.alone('accounts', forgotten)));
}

async function forget(world: World, accountId: string): Promise<void> {
  const occasions = (await loadOccasions(world.store)).filter((occasion) => occasion.accountId === accountId);
  await world.tokens.forget(accountId);
  await world.forgetReadings(accountId);
  const account: Changes = new Map([accountKey(accountId), readingKey(accountId)].map((key) => [key, undefined]));
  const kept = occasions.map(({ id }) => together(forgetOccasion(id), noticeDismissed(id), clashForgotten(id)));
  await world.store.write(together(account, ...kept));
}
