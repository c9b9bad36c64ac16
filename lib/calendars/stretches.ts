import * as v from 'valibot';
import { dayMs, hourMs, type Instant, lengthMs, overlaps, type Period } from '#lib/time/period.ts';
import { difference, periodsOf, type Timeline, timeline, union } from '#lib/time/timeline.ts';

/** A stretch of one calendar as free/busy showed it last; its edges are UTC midnights. */
export const stretch = v.object({
  start: v.number(),
  end: v.number(),
  readAt: v.number(),
  /** The reading before this one showed the same. */
  steady: v.boolean(),
  busy: v.array(v.object({ start: v.number(), end: v.number() })),
});

export type Stretch = v.InferOutput<typeof stretch>;

/** The longest question that Google is known to answer. */
export const stepMs = 31 * dayMs;

/** A question this short is about a decision: it is asked now, however far ahead. */
const narrowMs = 8 * dayMs;
/** What is older was read for the last time. */
const longestPastMs = 13 * 7 * dayMs;
/** How soon what lies beyond the near step is asked again, and how soon where it did not change. */
const farAgeMs = 12 * hourMs;
const steadyAgeMs = 24 * hourMs;

const dayOf = (instant: Instant): Instant => Math.floor(instant / dayMs) * dayMs;

/** From today's UTC midnight on: read whenever it is asked for. */
function nearStep(now: Instant): Period {
  return { start: dayOf(now), end: dayOf(now) + stepMs };
}

/**
 * What of `within` must be asked for: the near step always, the far one when its age is up, the past where it was not
 * read since it passed.
 */
export function due(stretches: readonly Stretch[], within: Period, now: Instant): Timeline {
  const whole: Period = { start: dayOf(within.start), end: dayOf(within.end + dayMs - 1) };
  const near = nearStep(now);
  const isNarrow = lengthMs(within) <= narrowMs;
  const rest = difference(timeline([whole]), timeline([near]));
  const known = stretches.flatMap((one) => [stillTrueOfPast(one, now), ...(isNarrow ? [] : stillTrueAhead(one, now))]);
  return union(timeline(overlaps(whole, near) ? [near] : []), difference(rest, timeline(known)));
}

function stillTrueOfPast({ start, end, readAt }: Stretch, now: Instant): Period {
  return { start, end: Math.min(end, dayOf(now), dayOf(readAt) + dayMs) };
}

function stillTrueAhead({ start, end, readAt, steady }: Stretch, now: Instant): readonly Period[] {
  const age = now - readAt;
  if (age < 0 || age >= (steady ? steadyAgeMs : farAgeMs)) return [];
  return [{ start: Math.max(start, nearStep(now).end), end }];
}

/** The fewest questions that cover `line`, each of them of full length: a wider answer saves the next question. */
export function steps(line: Timeline): readonly Period[] {
  const questions: Period[] = [];
  let rest = line;
  for (let start = rest[0]; start !== undefined; start = rest[0]) {
    const question = { start, end: start + stepMs };
    questions.push(question);
    rest = difference(rest, timeline([question]));
  }
  return questions;
}

/** The stretches after `step` was answered with `busy`. What is too old to matter goes. */
export function withAnswer(
  stretches: readonly Stretch[],
  step: Period,
  busy: readonly Period[],
  readAt: Instant,
): readonly Stretch[] {
  const before = busyIn(stretches, step);
  const covered = difference(timeline([step]), timeline(stretches)).length === 0;
  const steady = covered && JSON.stringify(before) === JSON.stringify(busy);
  const others = stretches.flatMap((one) =>
    periodsOf(difference(timeline([one]), timeline([step]))).map((part) => clipped(one, part)),
  );
  const kept = others.filter((one) => one.end > dayOf(readAt) - longestPastMs);
  const all = [...kept, { ...step, readAt, steady, busy: [...busy] }];
  return joinedPast(
    all.sort((a, b) => a.start - b.start),
    readAt,
  );
}

/** Days that passed one by one become one stretch, as long as each was read since it began. */
function joinedPast(stretches: readonly Stretch[], now: Instant): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const one of stretches) {
    const last = joined.at(-1);
    const isPast = stillTrueOfPast(one, now).end === one.end;
    if (!last || !isPast || last.end !== one.start || stillTrueOfPast(last, now).end !== last.end) joined.push(one);
    else joined.splice(-1, 1, { ...one, start: last.start, busy: periodsOf(timeline([...last.busy, ...one.busy])) });
  }
  return joined;
}

function clipped(one: Stretch, part: Period): Stretch {
  return { ...one, ...part, busy: periodsOf(timeline(one.busy, part)) };
}

/** Busy time within `within`; what no stretch covers is not in it. */
export function busyIn(stretches: readonly Stretch[], within: Period): readonly Period[] {
  const all = stretches.filter((one) => overlaps(one, within)).flatMap((one) => one.busy);
  return periodsOf(timeline(all, within));
}

/** When the oldest part was read of what `within` has in the next eight days, or at all where it has nothing there. */
export function asOf(stretches: readonly Stretch[], within: Period, now: Instant): Instant {
  const soon: Period = { start: Math.max(within.start, now), end: Math.min(within.end, now + narrowMs) };
  const matters = soon.start < soon.end ? soon : within;
  return Math.min(now, ...stretches.filter((one) => overlaps(one, matters)).map((one) => one.readAt));
}
