import type { Standing } from '#lib/calendars/port.ts';
import { together } from '#lib/stores/store.ts';
import { isSame } from '#lib/time/period.ts';
import { isShared } from './guests.ts';
import { lossOf } from './learn.ts';
import { noticeChange } from './notice.ts';
import type { BookingPorts } from './ports.ts';
import { type KeptOccasion, occasionChanges, withoutEvent } from './records.ts';

/** The person took it out of the calendar: let go, told once, never revived. What was over anyway is no news. */
export async function letGoByHand(ports: BookingPorts, occasion: KeptOccasion): Promise<void> {
  const gone = withoutEvent(occasion, 'let-go', true);
  const { id, period } = occasion;
  // Taken out of two calendars, it may be because the other said no: nothing says so.
  const isNews = period.end > ports.now() && !isShared(occasion);
  const notice = isNews ? noticeChange({ kind: 'let-go-by-hand', occasion: id, period }) : new Map();
  await ports.store.write(together(occasionChanges(gone, null), notice));
}

/**
 * The event stands otherwise than this browser knew. Edited by a person, it stays so, locked; written by another browser
 * of theirs, this one follows. That it lies elsewhere than was shown here is told once.
 */
export async function takenUp(ports: BookingPorts, occasion: KeptOccasion, standing: Standing): Promise<void> {
  const { period, summary } = standing.fields;
  const byHand = occasion.byHand || standing.fingerprint !== standing.written;
  const defence = byHand ? 'locked' : occasion.defence;
  const isMoved = !isSame(period, occasion.period);
  const isLost = byHand && period.start !== occasion.period.start;
  const loss = isLost ? lossOf(occasion, 'moved', ports.now()) : { occasion, seen: [] };
  const taken: KeptOccasion = { ...loss.occasion, standing, period, summary, byHand, defence, state: 'held' };
  // Moved by another browser, it may have been without a tap: once is enough, wherever it was.
  const moved: KeptOccasion = isMoved && !byHand ? { ...taken, movedUnasked: true } : taken;
  const notice = isMoved ? noticeChange({ kind: 'moved-by-hand', occasion: occasion.id, period }) : new Map();
  await ports.store.write(together(occasionChanges(moved, null), notice, await ports.learn(loss.seen)));
}
