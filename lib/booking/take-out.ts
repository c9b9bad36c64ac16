import type { CalendarProvider, Standing } from '#lib/calendars/port.ts';
import { failureKind } from '#lib/failure.ts';
import { minuteMs } from '#lib/time/period.ts';
import { takenUp } from './by-hand.ts';
import { checkGone } from './gone.ts';
import { isDeclined } from './guests.ts';
import type { BookingPorts } from './ports.ts';
import { type KeptOccasion, type OutboxRow, occasionChanges, withoutEvent } from './records.ts';

/** How long an insert whose answer was lost may still be on its way. */
const stillOnItsWayMs = 2 * minuteMs;

interface Work {
  readonly ports: BookingPorts;
  readonly provider: CalendarProvider;
  readonly occasion: KeptOccasion;
  readonly row: OutboxRow;
}

/** Sees to it that no event stands for the occasion. Safe to call again after a death at any `await`. */
export async function takeOut(work: Work): Promise<void> {
  const { occasion, provider } = work;
  if (!occasion.standing && !occasion.insertSent) return gone(work);
  const standing = occasion.standing ?? (await provider.find(occasion.calendarId, occasion.id));
  if (standing === undefined) return missing(work);
  const outcome = 'removed' in standing ? 'removed' : await remove(work, standing);
  if (outcome === 'missing') return missing(work);
  if (outcome === 'removed') return gone(work, true);
}

/**
 * No event is found: it may be on its way, or the answer may pass. It is looked for once more before we believe it, and
 * among all of ours, which a service answers in another way.
 */
async function missing(work: Work): Promise<void> {
  const { ports, provider, occasion, row } = work;
  if (row.lookAgainAt !== undefined) {
    await checkGone(provider, occasion);
    return gone(work);
  }
  const lookAgainAt = ports.now() + stillOnItsWayMs;
  await ports.store.write(occasionChanges(occasion, { ...row, lookAgainAt, nextTryAt: lookAgainAt }));
}

/**
 * A tap outranks what was done in the calendar before it, but for guests that it knew nothing of; without one, what a
 * person edited stays, and what others are invited to. Where they all said no it goes, unless one of them thought better of it.
 */
async function remove(work: Work, standing: Standing): Promise<'removed' | 'missing' | 'by-hand'> {
  const { ports, provider, occasion, row } = work;
  // What is over is over for them too.
  const tells = (seen: Standing) => !row.quiet && seen.guests.length > 0 && seen.fields.period.end > ports.now();
  const isTheirs = (seen: Standing) => {
    if (row.quiet) return !isDeclined(seen);
    // Another browser invited somebody since: whoever tapped could not say that they are told.
    if (row.byTap) return !row.told && tells(seen);
    return seen.guests.length > 0 || !occasion.written.includes(seen.fingerprint);
  };
  const leave = async (seen: Standing) => {
    await takenUp(ports, occasion, seen);
    return 'by-hand' as const;
  };
  if (isTheirs(standing)) return leave(standing);
  try {
    await provider.remove(occasion.calendarId, standing, tells(standing));
  } catch (error) {
    if (failureKind(error) === 'not-found') return 'missing';
    if (failureKind(error) !== 'changed') throw error;
    const now = await provider.find(occasion.calendarId, occasion.id);
    if (!now) return 'missing';
    if ('removed' in now) return 'removed';
    if (isTheirs(now)) return leave(now);
    await provider.remove(occasion.calendarId, now, tells(now));
  }
  return 'removed';
}

async function gone({ ports, occasion }: Work, stood = occasion.standing !== undefined): Promise<void> {
  const state = occasion.state === 'held' ? 'let-go' : occasion.state;
  await ports.store.write(occasionChanges(withoutEvent(occasion, state, stood), null));
}
