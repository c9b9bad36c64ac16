import { isShared } from '#lib/booking/guests.ts';
import { clashingOccasions } from '#lib/booking/outside-change.ts';
import { type KeptOccasion, loadOccasions, loadOutbox, type OutboxRow } from '#lib/booking/records.ts';
import { localAccount } from '#lib/stores/accounts.ts';
import { type Instant, isSame, minuteMs, secondMs } from '#lib/time/period.ts';
import type { KeptTime } from './house.ts';
import type { SituationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** How long a tap may be taken back without a second thought. */
export const undoMs = 10 * secondMs;

/** Every kept time, earliest first; those that are on their way out are none. */
export async function keptTimes(world: World, situation: SituationNow): Promise<readonly KeptTime[]> {
  const { links, joint } = situation;
  const rows = new Map((await loadOutbox(world.store)).map((row) => [row.occasion, row]));
  const labels = new Map(links.map(({ account }) => [account.id, account.subject]));
  const clashing = await clashingOccasions(world.store);
  const theirs = new Set(joint.map(({ id }) => id));
  return [...(await loadOccasions(world.store)), ...joint]
    .filter((occasion) => occasion.state === 'held' || occasion.state === 'kept' || occasion.state === 'partly')
    .filter((occasion) => (rows.get(occasion.id)?.want ?? 'event') === 'event')
    .map((occasion) => ({
      ...keptTime(occasion, rows.get(occasion.id), labels.get(occasion.accountId) ?? '', world.now()),
      clashing: clashing.has(occasion.id),
      theirs: theirs.has(occasion.id),
      partner: situation.settings.partnerName,
      invitation: invitationTo(occasion, situation),
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
    invitation: invitationTo(occasion, undefined),
    mayInvite: row === undefined && mayInvite(occasion, now),
    theirs: false,
    partner: '',
  };
}

/** A calendar of an account, a time to come, and nobody there yet. */
export function mayInvite({ state, standing, accountId, period, invite }: KeptOccasion, now: Instant): boolean {
  const stands = state === 'held' && standing !== undefined && standing.guests.length === 0;
  return stands && invite === undefined && accountId !== localAccount.id && period.start > now;
}

function invitationTo(occasion: KeptOccasion, situation: SituationNow | undefined): KeptTime['invitation'] {
  const { invite, standing, period } = occasion;
  if (invite) {
    const undoUntil = invite.maybeSent ? undefined : invite.leavesAt;
    return { answer: 'leaving', undoUntil, smaller: undefined };
  }
  if (!isShared(occasion)) return undefined;
  const answers = standing?.guests.map(({ answer }) => answer);
  const answer = (['maybe', 'yes'] as const).find((one) => answers?.includes(one)) ?? 'none';
  const leastMin = situation?.rituals.find(({ key }) => key === occasion.ritual)?.length.leastMin;
  const end = leastMin === undefined ? period.end : period.start + leastMin * minuteMs;
  const smaller = answer === 'maybe' && end < period.end ? { start: period.start, end } : undefined;
  return { answer, undoUntil: undefined, smaller };
}

function stateOf(occasion: KeptOccasion, row: OutboxRow | undefined): KeptTime['state'] {
  if (!row || (occasion.standing && isSame(occasion.standing.fields.period, occasion.period))) return 'standing';
  if (row.failure === undefined || row.failure === 'offline') return 'waiting';
  const passing: readonly (typeof row.failure)[] = ['rate-limited', 'unavailable', 'unreadable'];
  return passing.includes(row.failure) ? 'retrying' : 'stuck';
}
