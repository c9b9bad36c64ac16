import type { CalendarProvider, Standing } from '#lib/calendars/port.ts';
import { overlaps, type Period } from '#lib/time/period.ts';
import { letGoByHand, takenUp } from './by-hand.ts';
import type { BookingPorts } from './ports.ts';
import { type KeptOccasion, loadOccasions, loadOutbox, occasionChanges } from './records.ts';

/** Our events as one calendar showed them within `within`. */
export interface Shown {
  readonly accountId: string;
  readonly calendarId: string;
  readonly within: Period;
  readonly ours: readonly Standing[];
}

/**
 * Holds what a calendar showed against what we know: unknown events of ours are adopted, changed ones followed, missing
 * ones looked for and then let go. An occasion with an intention of its own is left to that. Run under the booking lock.
 */
export async function reconcile(ports: BookingPorts, provider: CalendarProvider, shown: Shown): Promise<void> {
  const pending = new Set((await loadOutbox(ports.store)).map((row) => row.occasion));
  const known = (await loadOccasions(ports.store)).filter(
    (occasion) => occasion.accountId === shown.accountId && occasion.calendarId === shown.calendarId,
  );
  const byId = new Map(known.map((occasion) => [occasion.id, occasion]));
  for (const standing of shown.ours) {
    if (pending.has(standing.uid)) continue;
    const occasion = byId.get(standing.uid);
    await (occasion ? follow(ports, occasion, standing) : adopt(ports, shown, standing));
  }
  const seen = new Set(shown.ours.map((standing) => standing.uid));
  for (const occasion of known) {
    const missing = occasion.state === 'held' && !seen.has(occasion.id) && !pending.has(occasion.id);
    if (missing && overlaps(occasion.period, shown.within)) await lookFor(ports, provider, occasion);
  }
}

async function follow(ports: BookingPorts, occasion: KeptOccasion, standing: Standing): Promise<void> {
  if (occasion.state === 'held' && occasion.standing?.etag === standing.etag) return;
  const explained =
    occasion.written.includes(standing.fingerprint) || occasion.standing?.fingerprint === standing.fingerprint;
  if (occasion.state === 'held' && explained) return ports.store.write(occasionChanges({ ...occasion, standing }));
  return takenUp(ports, occasion, standing);
}

/** Kept by another browser, or by this one before it was installed anew. */
async function adopt(ports: BookingPorts, shown: Shown, standing: Standing): Promise<void> {
  const { accountId, calendarId } = shown;
  const { period, zone, summary, opaque } = standing.fields;
  const name = await ports.occasionNamed(standing.uid, { accountId, calendarId }, period.start);
  const byHand = standing.fingerprint !== standing.written;
  await ports.store.write(
    occasionChanges({
      id: standing.uid,
      ritual: name?.ritual ?? 'unknown',
      cycle: name?.cycle ?? '',
      generation: name?.generation ?? 0,
      state: 'held',
      accountId,
      calendarId,
      period,
      zone,
      summary,
      defence: byHand ? 'locked' : opaque ? 'firm' : 'hold',
      byHand,
      madeAt: ports.now(),
      standing,
      insertSent: true,
      spent: false,
      written: standing.written === undefined ? [] : [standing.written],
    }),
  );
}

/** A list may lag behind; only the event itself says that it is gone. */
async function lookFor(ports: BookingPorts, provider: CalendarProvider, occasion: KeptOccasion): Promise<void> {
  const found = await provider.find(occasion.calendarId, occasion.id);
  if (!found || 'removed' in found) return letGoByHand(ports, occasion);
  return follow(ports, occasion, found);
}
