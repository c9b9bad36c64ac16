import { reconcile } from '#lib/booking/reconcile.ts';
import { intention, loadOccasion, loadOccasions, loadOutbox, occasionChanges } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { together } from '#lib/stores/store.ts';
import { allAccounts, bookingPorts } from './booking-ports.ts';
import { intend } from './intend.ts';
import { known, refresh } from './refresh.ts';
import type { World } from './world.ts';

/**
 * Takes the event of one kept time out again.
 *
 * @param after `planned`: it was undone and may be kept anew; `let-go`: not this week
 */
export async function takeOutOccasion(world: World, id: OccasionId, after: 'planned' | 'let-go'): Promise<void> {
  await world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    if (!occasion) throw new Failure('not-found', 'no such kept time');
    if (occasion.state === 'let-go' || occasion.state === 'planned') return;
    await intend(world, occasionChanges({ ...occasion, state: after }, intention(id, 'none', true, world.now())));
  });
}

/** Takes every event of ours out of every calendar that we may write to; past ones only when asked. */
export async function removeAll(world: World, past: boolean): Promise<{ removed: number; waiting: number }> {
  // What another browser kept is to be found first.
  await refresh(world, () => 0, { insist: true });
  await adoptAll(world);
  return world.alone('booking', async () => {
    const now = world.now();
    const all = (await loadOccasions(world.store)).filter(
      (one) => (one.standing !== undefined || one.insertSent || one.state === 'held') && (past || one.period.end > now),
    );
    const changes = all.map((one) =>
      occasionChanges({ ...one, state: 'let-go' }, intention(one.id, 'none', true, now)),
    );
    await intend(world, together(...changes));
    const left = new Set((await loadOutbox(world.store)).map((row) => row.occasion));
    const waiting = all.filter((one) => left.has(one.id)).length;
    return { removed: all.length - waiting, waiting };
  });
}

/** Asks each calendar for everything with our mark: a second generation, or one that no list showed. */
async function adoptAll(world: World): Promise<void> {
  for (const account of await allAccounts(world)) {
    const calendarId = account.bookingCalendarId;
    if (calendarId === undefined) continue;
    const within = known(world.now());
    const provider = world.providerFor(account);
    const ours = await provider.ours(calendarId, within);
    await world.alone('booking', () =>
      reconcile(bookingPorts(world), provider, { accountId: account.id, calendarId, within, ours }),
    );
  }
}
