import { Failure, type FailureKind } from '#lib/failure.ts';
import type { Instant } from '#lib/time/period.ts';
import { isDue, nextTry } from './backoff.ts';
import type { BookingPorts } from './ports.ts';
import { loadOccasion, loadOutbox, loadRow, type OutboxRow, occasionChanges } from './records.ts';
import { stand } from './stand.ts';
import { takeBack } from './take-back.ts';
import { takeOut } from './take-out.ts';

/**
 * Carries on with every intention that is due, oldest first; one that fails is put off and keeps why. Run under the
 * booking lock: two at a time would each send.
 *
 * @param anew what failed so is tried at once: a person is looking, or has just mended it
 * @returns when the next one is due; undefined when nothing is left to do
 */
export async function carryOn(ports: BookingPorts, anew: readonly FailureKind[] = []): Promise<Instant | undefined> {
  for (const row of await loadOutbox(ports.store)) {
    if (row.failure !== undefined && anew.includes(row.failure)) await makeDue(ports, row);
    await carryOnOne(ports, row.occasion);
  }
  const left = await loadOutbox(ports.store);
  return left.length === 0 ? undefined : Math.min(...left.map((row) => row.nextTryAt));
}

async function makeDue({ store, now }: BookingPorts, row: OutboxRow): Promise<void> {
  const occasion = await loadOccasion(store, row.occasion);
  if (occasion) await store.write(occasionChanges(occasion, { ...row, nextTryAt: now() }));
}

/** One intention, now. A `yielding` one that it leaves behind is carried on with at once. */
async function carryOnOne(ports: BookingPorts, id: string): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    const row = await loadRow(ports.store, id);
    if (!row || !isDue(row.nextTryAt, ports.now())) return;
    await attempt(ports, row);
  }
}

async function attempt(ports: BookingPorts, row: OutboxRow): Promise<void> {
  const occasion = await loadOccasion(ports.store, row.occasion);
  if (!occasion) return ports.store.write(new Map([[`outbox:${row.occasion}`, undefined]]));
  try {
    const provider = await ports.provider(occasion.accountId);
    const work = { ports, provider, occasion, row };
    if (row.want === 'none') return await takeOut(work);
    const isHeldBack = !row.byTap && (await ports.isPaused());
    if (!isHeldBack || !(await takeBack(work))) await stand(work);
  } catch (error) {
    // A fault of ours in one intention must not hold up the others: it is said, and put off like any failure.
    if (!(error instanceof Failure)) console.error('an intention could not be carried on', error);
    const failure = error instanceof Failure ? error : new Failure('unreadable', 'a fault of ours', { cause: error });
    await putOff(ports, row.occasion, failure);
  }
}

/** The occasion may have gone on to its next generation meanwhile; then that one's row is tried when it is due. */
async function putOff(ports: BookingPorts, id: string, failure: Failure): Promise<void> {
  const [row, occasion] = await Promise.all([loadRow(ports.store, id), loadOccasion(ports.store, id)]);
  if (!row || !occasion) return;
  const tries = row.tries + 1;
  const nextTryAt = nextTry(failure, tries, ports.now(), ports.random);
  await ports.store.write(occasionChanges(occasion, { ...row, tries, nextTryAt, failure: failure.kind }));
}
