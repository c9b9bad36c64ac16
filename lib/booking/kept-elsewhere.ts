import { dayMs } from '#lib/time/period.ts';
import { loadOccasions } from './records.ts';
import type { Work } from './stand.ts';

/** A month of an evening, wherever in it this one lies. */
const cycleAtMostMs = 31 * dayMs;

/** Whether another browser has kept this week meanwhile under another id: a later generation, or another calendar. */
export async function isKeptElsewhere(work: Work): Promise<boolean> {
  const { ports, occasion, row } = work;
  const { id, ritual, cycle } = occasion;
  const isKnown = (await loadOccasions(ports.store)).some(
    (one) =>
      one.id !== id &&
      one.ritual === ritual &&
      one.cycle === cycle &&
      one.state === 'held' &&
      one.standing !== undefined,
  );
  // What waited for the network was asked for a while ago: what stands by now is asked of the calendar.
  return isKnown || (row.tries > 0 && (await standsUnknown(work)));
}

async function standsUnknown({ ports, provider, occasion }: Work): Promise<boolean> {
  const { id, accountId, calendarId, ritual, cycle, period } = occasion;
  const near = { start: period.start - cycleAtMostMs, end: period.end + cycleAtMostMs };
  for (const { uid, fields } of await provider.ours(calendarId, near)) {
    if (uid === id) continue;
    const name = await ports.occasionNamed(uid, { accountId, calendarId }, fields.period.start);
    if (name?.ritual === ritual && name.cycle === cycle) return true;
  }
  return false;
}
