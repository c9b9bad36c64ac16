import * as v from 'valibot';
import { dayMs, hourMs, type Instant, minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { CalendarReading, ReadingMemory, Removed, Standing } from './port.ts';

const period = v.object({ start: v.number(), end: v.number() });

const standing = v.object({
  uid: v.string(),
  providerId: v.string(),
  etag: v.string(),
  fields: v.object({ summary: v.string(), period, zone: v.string(), opaque: v.boolean() }),
  fingerprint: v.string(),
  written: v.undefinedable(v.string()),
  guests: v.pipe(
    v.array(v.object({ address: v.string(), answer: v.picklist(['none', 'yes', 'maybe', 'no']) })),
    v.readonly(),
  ),
});

/** What every adapter keeps of a calendar between two readings: times and verdicts, no words but those of our own events. */
export const mirrorLife = {
  /** Of the question that made it; another question needs a fresh start. */
  question: v.string(),
  /** What the first reading asked for; changes outside are dropped. */
  within: period,
  madeAt: v.number(),
  readAt: v.number(),
  /** How many readings in a row brought nothing new. */
  unchanged: v.number(),
  ours: v.array(standing),
};

const anyMirror = v.looseObject(mirrorLife);

type MirrorLife = v.InferOutput<typeof anyMirror>;

/** Where one calendar's mirror lies. */
export interface MirrorPlace {
  readonly memory: ReadingMemory;
  readonly key: string;
}

/** How far beyond the asked time the first reading looks, so that it serves for days; and how long it serves at most. */
const slackMs = 8 * dayMs;
const longestLifeMs = 7 * dayMs;
const longestPatienceMs = 4 * hourMs;
const longestPastMs = 13 * 7 * dayMs;

export function newLife(question: string, within: Period, now: Instant): MirrorLife {
  return { question, within, madeAt: now, readAt: now, unchanged: 0, ours: [] };
}

/** Whether it was made so long ago, or in a future that a clock was put back from, that it is made anew. */
export function isWorn({ madeAt }: Pick<MirrorLife, 'madeAt'>, now: Instant): boolean {
  const ageMs = now - madeAt;
  return ageMs < 0 || ageMs > longestLifeMs;
}

/**
 * Half an hour after the first reading without news, then twice as long each time; while someone is invited, never: their
 * answer comes when it comes.
 */
export function isFresh(
  { readAt, unchanged, ours }: Pick<MirrorLife, 'readAt' | 'unchanged' | 'ours'>,
  now: Instant,
): boolean {
  if (unchanged === 0 || now < readAt) return false;
  if (ours.some(({ fields, guests }) => guests.length > 0 && fields.period.end > now)) return false;
  return now - readAt < Math.min(15 * minuteMs * 2 ** unchanged, longestPatienceMs);
}

/** At least what is asked for; and what was read before, so that two askers do not take turns in reading all. */
export function windowOf(before: Period | undefined, asked: Period, now: Instant): Period {
  const start = Math.min(asked.start, Math.max(before?.start ?? asked.start, now - longestPastMs));
  const end = Math.max(asked.end + slackMs, Math.min(before?.end ?? asked.end, now + longestPastMs + slackMs));
  return { start: Math.floor(start / dayMs) * dayMs, end: Math.ceil(end / dayMs) * dayMs };
}

/** Our own next write makes the mirror old at once: called before it is sent. */
export async function expectChange({ memory, key }: MirrorPlace): Promise<void> {
  const before = v.safeParse(anyMirror, await memory.load(key));
  if (before.success && before.output.unchanged > 0) await memory.save(key, { ...before.output, unchanged: 0 });
}

/** Puts an event as we just wrote it into the mirror: the next reading brings nothing new of it. */
export async function noteWritten({ memory, key }: MirrorPlace, written: Standing | Removed): Promise<void> {
  const before = v.safeParse(anyMirror, await memory.load(key));
  if (!before.success || 'removed' in written) return;
  const others = before.output.ours.filter(({ providerId }) => providerId !== written.providerId);
  await memory.save(key, { ...before.output, ours: [...others, written] });
}

/** What a mirror shows of `within`. */
export function shownIn(
  { ours, readAt }: Pick<MirrorLife, 'ours' | 'readAt'>,
  busy: { readonly firm: readonly Period[]; readonly soft: readonly Period[] },
  within: Period,
): CalendarReading {
  return {
    asOf: readAt,
    firm: periodsOf(timeline(busy.firm, within)),
    soft: periodsOf(timeline(busy.soft, within)),
    ours: ours.filter((one) => overlaps(one.fields.period, within)),
  };
}
