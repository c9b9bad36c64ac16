import { clashingOccasions } from '#lib/booking/outside-change.ts';
import { type KeptOccasion, loadOccasions, loadOutbox, type OutboxRow } from '#lib/booking/records.ts';
import { type Instant, isSame, secondMs } from '#lib/time/period.ts';
import type { KeptTime } from './house.ts';
import type { SituationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** How long a tap may be taken back without a second thought. */
export const undoMs = 10 * secondMs;

/** Every kept time, earliest first; those that are on their way out are none. */
export async function keptTimes(world: World, { links }: SituationNow): Promise<readonly KeptTime[]> {
  const rows = new Map((await loadOutbox(world.store)).map((row) => [row.occasion, row]));
  const labels = new Map(links.map(({ account }) => [account.id, account.subject]));
  const clashing = await clashingOccasions(world.store);
  const occasions = await loadOccasions(world.store);
  return occasions
    .filter((occasion) => occasion.state === 'held' || occasion.state === 'kept' || occasion.state === 'partly')
    .filter((occasion) => rows.get(occasion.id)?.want !== 'none')
    .map((occasion) => ({
      ...keptTime(occasion, rows.get(occasion.id), labels.get(occasion.accountId) ?? '', world.now()),
      clashing: clashing.has(occasion.id),
    }))
    .sort((a, b) => a.period.start - b.period.start);
}

export function keptTime(occasion: KeptOccasion, row: OutboxRow | undefined, where: string, now: Instant): KeptTime {
  const undoUntil = occasion.madeAt + undoMs;
  return {
    occasion: occasion.id,
    ritual: occasion.ritual,
    period: occasion.period,
    summary: occasion.summary,
    defence: occasion.defence,
    byHand: occasion.byHand,
    // A time that was put there just now was looked at before and after.
    clashing: false,
    state: stateOf(occasion, row),
    failure: row?.failure,
    undoUntil: now >= occasion.madeAt && now < undoUntil ? undoUntil : undefined,
    where,
  };
}

function stateOf(occasion: KeptOccasion, row: OutboxRow | undefined): KeptTime['state'] {
  if (!row || (occasion.standing && isSame(occasion.standing.fields.period, occasion.period))) return 'standing';
  if (row.failure === undefined || row.failure === 'offline') return 'waiting';
  const passing: readonly (typeof row.failure)[] = ['rate-limited', 'unavailable', 'unreadable'];
  return passing.includes(row.failure) ? 'retrying' : 'stuck';
}
