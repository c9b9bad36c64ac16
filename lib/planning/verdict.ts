import { type Instant, minuteMs } from '#lib/time/period.ts';
import { covers, edgesUntil, endOfRun, type Timeline } from '#lib/time/timeline.ts';
import { nextOnGrid, type Room } from './room.ts';

/**
 * Why no ritual can begin at a time, as data. All but `not-free-for-both` hang on the person's own time alone, so that
 * nothing of the partner's can be read from them; that one says neither whose time nor what kind.
 */
export type Refusal =
  /** A calendar could not be read: unknown is not free. */
  | { readonly kind: 'unread' }
  /** Accounts are linked, and none of their calendars counts: nothing says what is free. */
  | { readonly kind: 'nothing-counts' }
  | { readonly kind: 'past' }
  /** The ritual has its time in that week already, or the week was let go: said by whoever keeps the weeks. */
  | { readonly kind: 'week-has-time' }
  | { readonly kind: 'week-let-go' }
  /** Less than the lead time away. */
  | { readonly kind: 'too-soon' }
  /** Another ritual stands on that day. */
  | { readonly kind: 'has-one-today' }
  /** It would end after the last hour. */
  | { readonly kind: 'too-late' }
  /** The person does not offer this hour. */
  | { readonly kind: 'outside-hours' }
  /** The person's own calendar is busy until then. */
  | { readonly kind: 'busy'; readonly until: Instant }
  /** The person's own event has just ended; so many minutes are left free after it. */
  | { readonly kind: 'wind-down'; readonly minutes: number }
  /** Only so many minutes are free. */
  | { readonly kind: 'too-short'; readonly minutes: number }
  /** The person's own calendar holds something tentative, and the day has clear time. */
  | { readonly kind: 'tentative'; readonly until: Instant }
  /** The person could; the two of them cannot. */
  | { readonly kind: 'not-free-for-both' };

/** A ritual can begin here. */
export interface Offer {
  readonly kind: 'offered';
  readonly lengthMin: number;
  /** It lies on time that one of the two has tentatively taken. */
  readonly soft: boolean;
}

/**
 * Whether a ritual can begin at an instant, and if not, why. The one judge: what is offered and what is explained both
 * come from here.
 *
 * @param start any instant within the period that the room was made for; `nextOnGrid` gives those that are offered
 */
export function verdict(room: Room, start: Instant): Offer | Refusal {
  if (room.unknown) return { kind: room.unknown };
  const lengthMin = lengthFitting(room, endOfRun(room.offered, start) - start);
  if (lengthMin > 0) return { kind: 'offered', lengthMin, soft: overlapsSoft(room, start, lengthMin) };
  // What the person's own time would allow was taken by the partner's, and nothing more may be said.
  if (lengthFitting(room, endOfRun(room.offeredAlone, start) - start) > 0) return { kind: 'not-free-for-both' };
  return ownRefusal(room, start);
}

/** The length to offer where so much is free: the usual, or less by steps of the grid, down to the least; 0 for none. */
export function lengthFitting({ ritual, rules }: Pick<Room, 'ritual' | 'rules'>, freeMs: number): number {
  const { usualMin, leastMin } = ritual.length;
  const missing = Math.max(0, usualMin - freeMs / minuteMs);
  const lengthMin = Math.max(leastMin, usualMin - Math.ceil(missing / rules.gridMin) * rules.gridMin);
  return lengthMin * minuteMs <= freeMs ? lengthMin : 0;
}

/** Whether a slot would lie on time that either has tentatively taken. */
function overlapsSoft({ soft }: Room, start: Instant, lengthMin: number): boolean {
  const edges = edgesUntil(soft, start);
  return edges % 2 === 1 || (soft[edges] ?? Infinity) < start + lengthMin * minuteMs;
}

function ownRefusal(room: Room, start: Instant): Refusal {
  const atOnce = blockAt(room, start);
  if (atOnce) return atOnce;
  const end = start + room.ritual.length.leastMin * minuteMs;
  const until = firstBlockAfter(room, start);
  if (until < end) {
    const late = blockAt(room, until)?.kind === 'too-late';
    return late ? { kind: 'too-late' } : { kind: 'too-short', minutes: minutesUntil(until, start) };
  }
  const tentative = firstIn(room.own.soft, start);
  if (tentative < end) return { kind: 'tentative', until: endOfRun(room.own.soft, tentative) };
  // Long enough, but not from any start on the grid.
  return { kind: 'too-short', minutes: minutesUntil(until, nextOnGrid(start, room.rules.gridMin)) };
}

function minutesUntil(end: Instant, start: Instant): number {
  return Math.max(0, Math.floor((end - start) / minuteMs));
}

/** How long the person's own time allows what it allows now. */
function firstBlockAfter({ waking, own }: Room, start: Instant): Instant {
  return Math.min(endOfRun(waking, start), endOfRun(own.hours, start), firstIn(own.taken, start));
}

/** What of the person's own forbids the instant itself; what they could not change comes before what they could. */
function blockAt({ now, rules, own, waking, promised }: Room, instant: Instant): Refusal | undefined {
  if (instant < now) return { kind: 'past' };
  if (instant < now + rules.leadMin * minuteMs) return { kind: 'too-soon' };
  if (covers(promised, instant)) return { kind: 'has-one-today' };
  if (!covers(waking, instant)) return { kind: 'too-late' };
  if (!covers(own.hours, instant)) return { kind: 'outside-hours' };
  if (covers(own.firm, instant)) return { kind: 'busy', until: endOfRun(own.firm, instant) };
  if (covers(own.afterWork, instant)) return { kind: 'wind-down', minutes: rules.windDownAfterWorkMin };
  if (covers(own.taken, instant)) return { kind: 'wind-down', minutes: rules.windDownMin };
  return undefined;
}

/** When the timeline next begins, or goes on, at or after an instant. */
function firstIn(line: Timeline, instant: Instant): Instant {
  const edges = edgesUntil(line, instant);
  return edges % 2 === 1 ? instant : (line[edges] ?? Infinity);
}
