import { dayMs, type Instant } from '#lib/time/period.ts';
import { minutesOfDay, type Weekday, wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import type { WeeklyRules } from './weekly-rules.ts';

/**
 * What became of a kept time where it stood. `moved`: somebody put it elsewhere. `taken`: something else came to lie on it.
 * What was let go, declined, or not for this time is none of these, and leaves nothing.
 */
export type Outcome = 'kept' | 'partly' | 'moved' | 'taken';

export const outcomes: readonly Outcome[] = ['kept', 'partly', 'moved', 'taken'];

/** How often each came. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** What happened at one weekday and half hour in one quarter of a year. */
export interface LearnedCell extends OutcomeCounts {
  readonly weekday: Weekday;
  /** From midnight; the half hour begins then. */
  readonly minute: number;
  /** So many times 13 weeks after 1970. */
  readonly quarter: number;
}

/** At most one cell for each weekday, half hour and quarter, in any order. */
export type LearnedTable = readonly LearnedCell[];

/** Where an outcome belongs. */
export type LearnedPlace = Pick<LearnedCell, 'weekday' | 'minute' | 'quarter'>;

const halfHourMin = 30;
const quarterMs = 13 * 7 * dayMs;
/** The last year, and what of this quarter is over: then what was is no more a guess at what comes. */
const quartersKept = 5;

/** The weekday and half hour in which a time begins. @param zone of the ritual @throws RangeError when it is none */
export function placeAt(start: Instant, zone: Zone): LearnedPlace {
  const { weekday, minute } = wallTimeAt(start, zone);
  return { weekday, minute: halfHour(minute), quarter: Math.floor(start / quarterMs) };
}

const halfHour = (minute: number) => minute - (minute % halfHourMin);

/** The table with one outcome more, and without what is more than a year old. Whatever comes first, the counts are the same. */
export function withOutcome(table: LearnedTable, at: LearnedPlace, outcome: Outcome, now: Instant): LearnedTable {
  const isThere = (cell: LearnedPlace) =>
    cell.weekday === at.weekday && cell.minute === at.minute && cell.quarter === at.quarter;
  const known = table.find(isThere) ?? { ...at, ...none };
  const others = recent(table, now).filter((cell) => !isThere(cell));
  return [...others, { ...known, [outcome]: known[outcome] + 1 }];
}

const none: OutcomeCounts = { kept: 0, partly: 0, moved: 0, taken: 0 };

function recent(table: LearnedTable, now: Instant): LearnedTable {
  const first = Math.floor(now / quarterMs) - quartersKept + 1;
  return table.filter(({ quarter }) => quarter >= first);
}

/** What was learned of one weekday and half hour. */
export type LearnedRow = OutcomeCounts & Pick<LearnedPlace, 'weekday' | 'minute'>;

/** The last year at every weekday and half hour of which anything was seen, Monday first. */
export function learnedRows(table: LearnedTable, now: Instant): LearnedRow[] {
  const rows = new Map<number, LearnedRow>();
  for (const { weekday, minute, kept, partly, moved, taken } of recent(table, now)) {
    const at = cellAt(weekday, minute);
    const row = rows.get(at) ?? { weekday, minute, ...none };
    rows.set(at, {
      ...row,
      kept: row.kept + kept,
      partly: row.partly + partly,
      moved: row.moved + moved,
      taken: row.taken + taken,
    });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

const cellAt = (weekday: number, minute: number) => weekday * minutesOfDay + halfHour(minute);

/** Of each start of the week, what the last year says of it; undefined where too little was seen. `minute` from midnight. */
export type Learned = (weekday: Weekday, minute: number) => OutcomeCounts | undefined;

export function learned(
  table: LearnedTable,
  now: Instant,
  { learnedLeast }: Pick<WeeklyRules, 'learnedLeast'>,
): Learned {
  const known = learnedRows(table, now).filter((row) => seen(row) >= learnedLeast);
  const byCell = new Map(known.map((row) => [cellAt(row.weekday, row.minute), row]));
  return (weekday, minute) => byCell.get(cellAt(weekday, minute));
}

/** How many times were seen in all. */
export function seen({ kept, partly, moved, taken }: OutcomeCounts): number {
  return kept + partly + moved + taken;
}

/**
 * Which way a time leans, from -1 (taken whenever it was kept for) to 1 (kept each time), nearer to 0 the less was seen: as
 * if `learnedLeast` times more had gone neither way. 0 where nothing is known.
 */
export function lean(
  counts: OutcomeCounts | undefined,
  { learnedLeast, learnedHalf }: Pick<WeeklyRules, 'learnedLeast' | 'learnedHalf'>,
): number {
  if (counts === undefined) return 0;
  const { kept, partly, moved, taken } = counts;
  return (kept - taken + learnedHalf * (partly - moved)) / (seen(counts) + learnedLeast);
}
