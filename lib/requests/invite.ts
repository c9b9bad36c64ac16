import { noticeDismissed } from '#lib/booking/notice.ts';
import {
  type Invite,
  intention,
  type KeptOccasion,
  loadOccasion,
  loadOccasions,
  loadRow,
  occasionChanges,
} from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { loadSettings } from '#lib/stores/settings.ts';
import { together } from '#lib/stores/store.ts';
import { accountOf } from './booking-ports.ts';
import type { KeptTime } from './house.ts';
import { intend } from './intend.ts';
import { keptTime, mayInvite, undoMs } from './kept-times.ts';
import type { InvitationPreview } from './requests.ts';
import type { World } from './world.ts';

/** The kept time, if somebody may be invited to it. @throws Failure `changed` where not, or no longer */
async function invitable(world: World, id: OccasionId): Promise<KeptOccasion> {
  const occasion = await loadOccasion(world.store, id);
  const isFree = (await loadRow(world.store, id)) === undefined;
  if (!occasion || !isFree || !mayInvite(occasion, world.now())) {
    throw new Failure('changed', 'nobody can be invited to this time now');
  }
  return occasion;
}

/** What an invitation would be, in full, before anything of it is stored. */
export async function previewInvitation(world: World, id: OccasionId): Promise<InvitationPreview> {
  const { accountId, calendarId, period, summary } = await invitable(world, id);
  const account = await accountOf(world, accountId);
  const calendar = account.calendars.find((entry) => entry.id === calendarId);
  return {
    period,
    summary,
    to: await lastAddress(world),
    account: account.subject,
    separate: calendar?.porchlight === true ? calendar.name : undefined,
    kind: account.kind,
  };
}

/** The partner's address, or the one that was invited last: it is typed once. */
async function lastAddress(world: World): Promise<string> {
  const { partnerAddress } = await loadSettings(world.store, world.travelling);
  if (partnerAddress !== '') return partnerAddress;
  const invited = (await loadOccasions(world.store)).filter(({ standing }) => standing?.guests.length === 1);
  const [last] = invited.sort((a, b) => b.period.start - a.period.start);
  return last?.standing?.guests[0]?.address ?? '';
}

/** Stores the wish; it leaves when the ten seconds of undo are over. @throws Failure `invalid` for one's own address */
export function invite(world: World, id: OccasionId, address: string): Promise<KeptTime> {
  return world.alone('booking', async () => {
    const occasion = await invitable(world, id);
    const { subject } = await accountOf(world, occasion.accountId);
    const to = address.toLowerCase();
    if (to === subject.toLowerCase()) throw new Failure('invalid', 'nobody invites themselves');
    const now = world.now();
    const wish: Invite = { to, leavesAt: now + undoMs, maybeSent: false };
    const invited: KeptOccasion = { ...occasion, invite: wish };
    const row = { ...intention(id, 'event', true, now), nextTryAt: wish.leavesAt };
    await intend(world, together(noticeDismissed(id), occasionChanges(invited, row)));
    return keptTime(invited, row, subject, now);
  });
}

/** Takes the wish back, as long as nothing of it was sent. @throws Failure `changed` once it has left */
export function withdrawInvitation(world: World, id: OccasionId): Promise<void> {
  return world.alone('booking', async () => {
    const occasion = await loadOccasion(world.store, id);
    if (!occasion?.invite || occasion.invite.maybeSent) throw new Failure('changed', 'the invitation has left');
    await world.store.write(occasionChanges({ ...occasion, invite: undefined }, null));
  });
}
