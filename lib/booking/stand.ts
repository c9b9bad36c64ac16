import type { Booking, CalendarProvider, Standing } from '#lib/calendars/port.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import { type Changes, together } from '#lib/stores/store.ts';
import { isSame } from '#lib/time/period.ts';
import { letGoByHand, takenUp } from './by-hand.ts';
import { goneByHand } from './gone.ts';
import { isShared } from './guests.ts';
import { sendInvite } from './invite.ts';
import { isKeptElsewhere } from './kept-elsewhere.ts';
import { noticeChange, noticeDismissed } from './notice.ts';
import type { BookingPorts } from './ports.ts';
import {
  forgetOccasion,
  intention,
  type KeptOccasion,
  type OutboxRow,
  occasionChanges,
  withoutEvent,
} from './records.ts';

export interface Work {
  readonly ports: BookingPorts;
  readonly provider: CalendarProvider;
  readonly occasion: KeptOccasion;
  readonly row: OutboxRow;
}

/** A calendar that shows this many removed generations of one week is broken, or mocks us. */
const mostGenerations = 50;

export function bookingOf(occasion: KeptOccasion): Booking {
  const { id, summary, period, zone, defence } = occasion;
  return { uid: id, summary, period, zone, opaque: defence !== 'hold' };
}

/**
 * Makes one event stand as the occasion says. Safe to call again after a death at any `await`: what is about to be sent
 * is stored first, and what may have been sent is looked for first.
 */
export async function stand(work: Work): Promise<void> {
  const { occasion, provider } = work;
  // Nobody is invited to what does not stand; and what stands is as they saw it who tapped, whoever put it there.
  if (occasion.standing) return occasion.invite ? sendInvite(work) : shape(work, occasion.standing);
  const found = await provider.find(occasion.calendarId, occasion.id);
  if (found && 'removed' in found) return occasion.insertSent ? letGoByHand(work.ports, occasion) : usedUp(work);
  return found ? join(work, found) : insert(work);
}

/** An event stands already. Where no write of ours explains it, another browser keeps this occasion, or a person moved it. */
async function join(work: Work, found: Standing): Promise<void> {
  const { ports, occasion, row } = work;
  const ours = [...occasion.written, ports.fingerprint(bookingOf(occasion))].includes(found.fingerprint);
  if (!ours) return takenUp(ports, occasion, found);
  const joined = withWritten({ ...occasion, standing: found }, found.fingerprint);
  await ports.store.write(occasionChanges(joined, row));
  return shape({ ...work, occasion: joined }, found);
}

async function insert(work: Work): Promise<void> {
  const { ports, occasion, row, provider } = work;
  if (occasion.period.start < ports.now()) return giveUp(work, 'too-late');
  if (await ports.isTaken(occasion.period)) return giveUp(work, 'taken-before-kept');
  if (await isKeptElsewhere(work)) return giveUp(work, 'taken-before-kept');
  const booking = bookingOf(occasion);
  const marked = withWritten({ ...occasion, insertSent: true }, ports.fingerprint(booking));
  await ports.store.write(occasionChanges(marked, row));
  const booked = await provider.book(occasion.calendarId, booking);
  // Where nothing had been sent before, the id was used up before this tap, which only the insert may tell.
  if ('removed' in booked)
    return occasion.insertSent ? letGoByHand(ports, marked) : usedUp({ ...work, occasion: marked });
  // The id may have been taken a moment ago, by another browser with another time.
  return join({ ...work, occasion: marked }, booked);
}

/** Brings the event as last seen to what the occasion says. */
async function shape(work: Work, standing: Standing): Promise<void> {
  const { ports, occasion, row } = work;
  const booking = bookingOf(occasion);
  const wanted = ports.fingerprint(booking);
  if (standing.fingerprint === wanted) return settle({ ...work, occasion: { ...occasion, standing } });
  // Whom it would change for is told, by a tap that says so: none was made.
  if (!row.told && isShared({ standing })) return takenUp(ports, occasion, standing);
  if (!isSame(booking.period, standing.fields.period)) {
    if (booking.period.start < ports.now()) return stayWhereItWas(work, standing, 'too-late');
    if (await ports.isTaken(booking.period)) return stayWhereItWas(work, standing, 'taken-before-kept');
  }
  const marked = withWritten({ ...occasion, standing }, wanted);
  await ports.store.write(occasionChanges(marked, row));
  const changed = await changeOnce({ ...work, occasion: marked }, standing, booking, wanted);
  if (changed === 'by-hand') return leftByHand({ ...work, occasion: marked });
  if ('removed' in changed) return goneByHand({ ...work, occasion: marked });
  await ports.store.write(occasionChanges({ ...marked, standing: changed }, row));
  return settle({ ...work, occasion: { ...marked, standing: changed } });
}

/** A change of ours met an edit by a person: theirs stands. */
async function leftByHand(work: Work): Promise<void> {
  const { ports, occasion, provider } = work;
  const found = await provider.find(occasion.calendarId, occasion.id);
  return !found || 'removed' in found ? goneByHand(work) : takenUp(ports, occasion, found);
}

/**
 * One write over the version we know; a version that only our own writes explain is taken up and written over once, unless
 * another browser has written the same already.
 */
async function changeOnce({ provider, occasion, row }: Work, standing: Standing, booking: Booking, wanted: string) {
  try {
    return await provider.change(occasion.calendarId, standing, booking, isShared({ standing }));
  } catch (error) {
    if (failureKind(error) !== 'changed') throw error;
    const now = await provider.find(occasion.calendarId, occasion.id);
    if (!now || 'removed' in now) return { removed: true, uid: occasion.id } as const;
    if (now.fingerprint === wanted) return now;
    if (!occasion.written.includes(now.fingerprint) || (isShared({ standing: now }) && !row.told))
      return 'by-hand' as const;
    return provider.change(occasion.calendarId, now, booking, isShared({ standing: now }));
  }
}

/** The last look: someone may have taken the time while we wrote. On a clash ours yields. */
async function settle(work: Work): Promise<void> {
  const { ports, occasion, row } = work;
  // What others are invited to yields to a tap alone; the clash is noticed with the next reading, and asked about.
  const mayStay = isShared(occasion) || row.inPlace === true;
  if (!mayStay && (await ports.isTaken(occasion.period))) {
    const yielding = intention(occasion.id, 'none', false, ports.now());
    const notice = noticeChange({ kind: 'clash', occasion: occasion.id, period: occasion.period });
    await ports.store.write(together(occasionChanges({ ...occasion, state: 'planned' }, yielding), notice));
    return;
  }
  await ports.store.write(occasionChanges(occasion, null));
}

type Missed = 'too-late' | 'taken-before-kept';

/** The new time was taken, or had passed, before we could move there: the event has not been touched, and stays. */
async function stayWhereItWas({ ports, occasion }: Work, standing: Standing, kind: Missed): Promise<void> {
  const notice = noticeChange({ kind, occasion: occasion.id, period: occasion.period });
  const byHand = standing.fingerprint !== standing.written;
  const back = { ...occasion, standing, byHand, period: standing.fields.period };
  await ports.store.write(together(occasionChanges(back, null), notice));
}

async function giveUp({ ports, occasion, row }: Work, kind: Missed): Promise<void> {
  const notice = noticeChange({ kind, occasion: occasion.id, period: occasion.period });
  const gone: Changes = occasion.insertSent
    ? occasionChanges({ ...occasion, state: 'planned' }, { ...row, want: 'none', byTap: false })
    : occasionChanges({ ...occasion, state: 'planned' }, null);
  await ports.store.write(together(gone, notice));
}

/**
 * The id was used and removed before: a tap asks anew, under the next one. Without a tap, what was taken out elsewhere stays
 * out; nothing stood here that could be told of.
 */
async function usedUp(work: Work): Promise<void> {
  const { ports, occasion, row } = work;
  if (row.byTap) return nextGeneration(work);
  const gone = occasionChanges(withoutEvent(occasion, 'let-go', true), null);
  await ports.store.write(together(gone, noticeDismissed(occasion.id)));
}

async function nextGeneration(work: Work): Promise<void> {
  const { ports, occasion, row } = work;
  const generation = occasion.generation + 1;
  if (generation > mostGenerations) throw new Failure('conflict', 'too many generations');
  const id = await ports.occasionId({ ...occasion, generation });
  const next: KeptOccasion = {
    ...occasion,
    id,
    generation,
    written: [],
    standing: undefined,
    insertSent: false,
    spent: false,
  };
  const nextRow = { ...row, occasion: id };
  await ports.store.write(together(forgetOccasion(occasion.id), occasionChanges(next, nextRow)));
  return stand({ ...work, occasion: next, row: nextRow });
}

function withWritten(occasion: KeptOccasion, fingerprint: string): KeptOccasion {
  const known = occasion.written.includes(fingerprint);
  return known ? occasion : { ...occasion, written: [...occasion.written, fingerprint] };
}
