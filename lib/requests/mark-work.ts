import { changed } from './accounts.ts';
import type { AccountView } from './requests.ts';
import type { World } from './world.ts';

/** What a person said of an account: whether what it holds is work. Nothing is read anew for it. */
export function markWork(
  world: World,
  { accountId, work }: { accountId: string; work: boolean },
): Promise<AccountView> {
  return changed(world, accountId, (account) => ({ ...account, work }));
}
