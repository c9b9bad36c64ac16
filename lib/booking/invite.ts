import type { Standing } from '#lib/calendars/port.ts';
import { failureKind } from '#lib/failure.ts';
import { together } from '#lib/stores/store.ts';
import { goneByHand } from './gone.ts';
import { isGuest } from './guests.ts';
import { noticeChange } from './notice.ts';
import { type Invite, type KeptOccasion, occasionChanges } from './records.ts';
import type { Work } from './stand.ts';

/**
 * Sends the invitation that a person tapped for, to the event as it stands. That it is about to be sent is stored first.
 * After a death, or an answer that was lost, the version tells: only over the one that had no guest yet is it sent again.
 */
export async function sendInvite(work: Work): Promise<void> {
  const { ports, occasion, row } = work;
  const { invite, standing, period } = occasion;
  if (!invite || !standing) return;
  const isTooLate = period.start <= ports.now();
  // Where a person put the time themselves, they saw what lay there.
  if (isTooLate || (!occasion.byHand && (await ports.isTaken(period)))) return notSent(work, invite, standing);
  const marked: KeptOccasion = { ...occasion, invite: { ...invite, maybeSent: true } };
  await ports.store.write(occasionChanges(marked, row));
  try {
    await sendOver(work, invite, standing);
  } catch (error) {
    // An address that the service does not take, or an account that may invite nobody: asking again is in vain.
    const kind = failureKind(error);
    if (kind !== 'invalid' && kind !== 'forbidden') throw error;
    await notInvited(work, standing);
  }
}

/** It is not sent now; whether it was before, the event tells. */
async function notSent(work: Work, { to, maybeSent }: Invite, known: Standing): Promise<void> {
  const { provider, occasion } = work;
  const now = maybeSent ? await provider.find(occasion.calendarId, occasion.id) : known;
  if (!now || 'removed' in now) return goneByHand(work);
  return isGuest(now, to) ? taken(work, now) : notInvited(work, now);
}

async function sendOver(work: Work, invite: Invite, standing: Standing): Promise<void> {
  const { provider, occasion } = work;
  try {
    return await taken(work, await provider.invite(occasion.calendarId, standing, invite.to));
  } catch (error) {
    if (failureKind(error) !== 'changed') throw error;
  }
  const now = await provider.find(occasion.calendarId, occasion.id);
  if (!now || 'removed' in now) return goneByHand(work);
  if (isGuest(now, invite.to)) return taken(work, now);
  // Sent before, and not there: somebody may have taken the guest off again. They are not added against that.
  if (invite.maybeSent) return notInvited(work, now);
  return taken(work, await provider.invite(occasion.calendarId, now, invite.to));
}

async function taken(work: Work, found: Awaited<ReturnType<Work['provider']['invite']>>): Promise<void> {
  const { ports, occasion } = work;
  if ('removed' in found) return goneByHand(work);
  await ports.store.write(occasionChanges(asFound(occasion, found), null));
}

async function notInvited({ ports, occasion }: Work, standing: Standing): Promise<void> {
  const { id, period } = occasion;
  const notice = noticeChange({ kind: 'not-invited', occasion: id, period });
  await ports.store.write(together(occasionChanges(asFound(occasion, standing), null), notice));
}

/** What a person edited meanwhile stays as they left it. */
function asFound(occasion: KeptOccasion, standing: Standing): KeptOccasion {
  const { period, summary } = standing.fields;
  const byHand = occasion.byHand || standing.fingerprint !== standing.written;
  return { ...occasion, standing, period, summary, byHand, invite: undefined };
}
