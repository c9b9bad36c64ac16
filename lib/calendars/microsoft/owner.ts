import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import { askOwner } from './calendar-list.ts';
import { graphClient } from './client.ts';

/**
 * Whose account it is, without a scope for that alone: the owner of the default calendar. Where a personal account signs in
 * by another address, Microsoft may not take this one as a hint: then the person chooses once more.
 *
 * @throws Failure `unreadable` where Microsoft names nobody: occasions would have no id
 */
export async function findOwner(account: CalendarAccount, ports: CalendarPorts): Promise<string> {
  const owner = await askOwner(graphClient(account, ports));
  if (owner === undefined) throw new Failure('unreadable', 'no owner');
  return owner;
}
