import { series } from '#tests/clouds/recurrence.ts';
import { recurrenceRule } from '#tests/clouds/recurrence-rule.ts';
import { overlap, type Span } from '#tests/clouds/time.ts';
import { type Draft, dayOf, type Setting, seededRandom, wholeDays } from './draft.ts';
import { family, life, partnerLife } from './life.ts';
import { meetings, occasions, recurringWork } from './work.ts';

export interface SeasonOptions {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA; both live there. */
  readonly zone: string;
  readonly email: string;
  readonly partnerEmail: string;
  readonly seed?: number;
}

/** One occurrence of a series that somebody touched. */
export interface Touched {
  /** Of the series. */
  readonly key: string;
  /** Where the rule puts it, in milliseconds since 1970 UTC. */
  readonly startMs: number;
}

/** A busy season of two people, calendar by calendar. */
export interface Story {
  readonly own: readonly Draft[];
  readonly family: readonly Draft[];
  readonly partner: readonly Draft[];
  readonly holidays: readonly Draft[];
  /** One occurrence that was moved, and where to. */
  readonly moved: Touched & { readonly to: Span };
  /** One that was called off. */
  readonly calledOff: Touched;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Alex with a quarter of work that ends in the coming weeks, 12 weeks back and 13 ahead, and Sam, whose free/busy Alex
 * may see. Whatever the day: nothing is on at `now` nor in the hour after, and tonight from half past six is free for both.
 */
export function seasonStory({ now, zone, seed = 7 }: SeasonOptions): Story {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const setting: Setting = { zone, today, monday, random: seededRandom(seed) };
  const kept = keptFree(now, today, zone);
  const clear = (drafts: readonly Draft[]) => drafts.flatMap((draft) => clearOf(draft, kept) ?? []);
  const standing = [...occasions(setting), ...life(setting)];
  const taken = standing.filter(takesWholeTime).map(spanOf);
  const free = (draft: Draft) => {
    const when = spanOf(draft);
    return !taken.some((span) => overlap(span, when));
  };
  const occurrence = (key: string, date: Temporal.PlainDate, time: string): Touched => {
    return { key, startMs: date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds };
  };
  const moved = occurrence('designtalk', dayOf(setting, 1, 3), '11:00');
  const startMs = moved.startMs + DAY_MS + 5 * 60 * MINUTE_MS;
  const holiday = { free: true, public: true };
  return {
    own: clear([...recurringWork(setting), ...standing, ...meetings(setting).filter(free)]),
    family: clear(family(setting)),
    partner: clear(partnerLife(setting)),
    holidays: [
      wholeDays(setting, dayOf(setting, 4, 5), 1, 'Public holiday', holiday),
      wholeDays(setting, dayOf(setting, -6, 1), 1, 'Public holiday', holiday),
    ],
    moved: { ...moved, to: { startMs, endMs: startMs + 60 * MINUTE_MS } },
    calledOff: occurrence('standup', dayOf(setting, 1, 5), '09:15'),
  };
}

/** Now, and tonight. */
function keptFree(now: number, today: Temporal.PlainDate, zone: string): readonly Span[] {
  const at = (plainTime: string) => today.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  return [
    { startMs: now - 10 * MINUTE_MS, endMs: now + 60 * MINUTE_MS },
    { startMs: at('18:30'), endMs: at('22:30') },
  ];
}

/** Whether an event takes no time, whatever else it is. */
export function isFree({ free, kind }: Draft): boolean {
  return free === true || kind === 'home' || kind === 'birthday';
}

/** The draft without what stands in time that is kept free; undefined where nothing is left of it. */
function clearOf(draft: Draft, kept: readonly Span[]): Draft | undefined {
  if (isFree(draft)) return draft;
  const meets = (one: Span) => kept.some((span) => overlap(one, span));
  if (draft.rule === undefined) return meets(spanOf(draft)) ? undefined : draft;
  const [from, to] = [Math.min(...kept.map((one) => one.startMs)), Math.max(...kept.map((one) => one.endMs))];
  const { dayLong, zone } = draft;
  const all = series({ ...spanOf(draft), dayLong, zone }, recurrenceRule(draft.rule, zone));
  const met = all.within(from, to).filter(meets);
  return met.length === 0 ? draft : { ...draft, without: met.map(({ wall }) => wall) };
}

/** When a draft happens, the first time where it happens often. */
export function spanOf({ start, end, zone, endZone }: Draft): Span {
  return {
    startMs: start.toZonedDateTime(zone).epochMilliseconds,
    endMs: end.toZonedDateTime(endZone).epochMilliseconds,
  };
}

/** Whether people keep meetings out of it. */
function takesWholeTime(draft: Draft): boolean {
  return draft.rule === undefined && !isFree(draft);
}
