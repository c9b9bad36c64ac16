import * as v from 'valibot';
import { mirrorLife, newLife, shownIn } from '#lib/calendars/mirror-life.ts';
import type { CalendarReading, Standing } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import { overlaps } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { verdict } from './busy-rules.ts';
import { findJoint, findMark } from './mark.ts';
import { findEventTime } from './moment.ts';
import type { WireEvent } from './wire.ts';

/** What is kept of one calendar between readings. */
export const mirror = v.object({
  ...mirrorLife,
  /** Undefined where Google gave none: the next reading starts anew. */
  syncToken: v.undefinedable(v.string()),
  zone: v.string(),
  /** Start, end and whether firm, by event id. */
  busy: v.record(v.string(), v.tuple([v.number(), v.number(), v.boolean()])),
  /** Of somebody else's Porchlight: occasion, start and end, by event id. */
  joint: v.record(v.string(), v.tuple([v.string(), v.number(), v.number()])),
});

export type Mirror = v.InferOutput<typeof mirror>;

/** A mirror after events that Google sent: the whole calendar, or what changed in it. */
export function withEvents(before: Mirror, events: readonly WireEvent[]): Mirror {
  const busy = { ...before.busy };
  const joint = { ...before.joint };
  for (const event of events) {
    delete busy[event.id];
    delete joint[event.id];
    const time = findEventTime(event, before.zone);
    const { counts, why } = verdict(event, time);
    const occasion = why === 'ours' ? findJoint(event) : undefined;
    if (time && occasion !== undefined) joint[event.id] = [occasion, time.period.start, time.period.end];
    if (counts === 'no') continue;
    if (!time) throw new Failure('unreadable', 'an event has no time');
    if (overlaps(time.period, before.within)) busy[event.id] = [time.period.start, time.period.end, counts === 'firm'];
  }
  return { ...before, busy, joint };
}

/** Our events after these, as far as it can be told without their words: those that are gone, or were ours once, go. */
export function oursAfter(ours: readonly Standing[], events: readonly WireEvent[]): readonly Standing[] {
  const gone = new Set(events.filter((event) => !isOurs(event)).map(({ id }) => id));
  return ours.filter(({ providerId }) => !gone.has(providerId));
}

/** Whether among these is an event of ours in another version than the one known: its words must be asked for. */
export function bringsNewsOfOurs(ours: readonly Standing[], events: readonly WireEvent[]): boolean {
  const known = new Map(ours.map(({ providerId, etag }) => [providerId, etag]));
  return events.some((event) => isOurs(event) && known.get(event.id) !== event.etag);
}

function isOurs(event: WireEvent): boolean {
  return event.status !== 'cancelled' && findMark(event) !== undefined;
}

export function readingOf(mirror: Mirror, within: Period): CalendarReading {
  const firm: Period[] = [];
  const soft: Period[] = [];
  for (const [start, end, isFirm] of Object.values(mirror.busy)) (isFirm ? firm : soft).push({ start, end });
  const joint = Object.values(mirror.joint)
    .map(([uid, start, end]) => ({ uid, period: { start, end } }))
    .filter(({ period }) => overlaps(period, within));
  return { ...shownIn(mirror, { firm, soft }, within), ...(joint.length > 0 ? { joint } : {}) };
}

export function emptyMirror(question: string, within: Period, zone: Zone, now: Instant): Mirror {
  return { ...newLife(question, within, now), syncToken: undefined, zone, busy: {}, joint: {} };
}
