import { calendarsOf, type Stored, type World } from './world.ts';

/** The event that was made with this `transactionId`, deleted or not, while the service remembers it. */
export function findTransaction(world: World, email: string, id: string | null | undefined): Stored | undefined {
  if (!id || !world.keeps('M-TRANSACTION-REPLAY')) return undefined;
  const known = world.transactions.get(keyOf(world, email, id));
  const old = known !== undefined && world.clock.now() - known.at >= world.settings.transactionLifeMs;
  if (known === undefined || (old && world.keeps('M-TRANSACTION-FORGOTTEN'))) return undefined;
  const calendars = world.keeps('M-TRANSACTION-MAILBOX') ? calendarsOf(world, email) : [...world.calendars.values()];
  const all = calendars.flatMap((calendar) => calendar.events.find(known.recordId) ?? []);
  // Where it went to another calendar, the first still has it as deleted.
  return all.find((record) => !record.deleted) ?? all[0];
}

export function rememberTransaction(
  world: World,
  email: string,
  id: string | null | undefined,
  recordId: string,
): void {
  if (id) world.transactions.set(keyOf(world, email, id), { recordId, at: world.clock.now() });
}

function keyOf(world: World, email: string, id: string): string {
  return world.keeps('M-TRANSACTION-MAILBOX') ? `${email} ${id}` : id;
}
