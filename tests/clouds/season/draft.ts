/** One event of the story, before it is written as one service or the other writes events. */
export interface Draft {
  readonly summary: string;
  /** Wall time in `zone`, midnight where it is whole days. */
  readonly start: Temporal.PlainDateTime;
  /** Wall time in `endZone`; exclusive. */
  readonly end: Temporal.PlainDateTime;
  /** IANA. */
  readonly zone: string;
  readonly endZone: string;
  readonly dayLong: boolean;
  /** A name by which the story comes back to it. */
  readonly key?: string;
  /** An RRULE without its name. */
  readonly rule?: string;
  /** Starts of occurrences that are taken out, as wall time in `zone`. */
  readonly without?: readonly Temporal.PlainDateTime[];
  readonly location?: string;
  /** What it is, where that is not a meeting: time to think, work from home, absence, a birthday. */
  readonly kind?: 'focus' | 'home' | 'away' | 'birthday';
  /** Takes no time. */
  readonly free?: boolean;
  readonly private?: boolean;
  readonly public?: boolean;
  readonly tentative?: boolean;
  /** Who invited, and what the person answered. */
  readonly invitation?: { readonly from: string; readonly answer: Answer };
}

export type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

/** What a draft may say beside what and when. */
export type More = Partial<Draft>;

/** Whose season it is, and when. */
export interface Setting {
  /** IANA. */
  readonly zone: string;
  readonly today: Temporal.PlainDate;
  /** Monday of the present week. */
  readonly monday: Temporal.PlainDate;
  /** From 0 up to 1; the same row of numbers for the same seed. */
  random(): number;
}

/** Weeks that the season reaches back and ahead. */
export const WEEKS_BACK = 12;
export const WEEKS_AHEAD = 13;

/** @see mulberry32, a generator of 32 bits that is good enough for a story */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function oneOf<T>(random: () => number, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

/** Day `weekday` (Monday 1) of the week that is `week` weeks from now. */
export function dayOf({ monday }: Setting, week: number, weekday: number): Temporal.PlainDate {
  return monday.add({ days: 7 * week + weekday - 1 });
}

/** An event at a wall time, such as `09:30`, in `zone` or that of the setting. */
export function timed(
  { zone }: { readonly zone: string },
  date: Temporal.PlainDate,
  from: string,
  lengthMin: number,
  summary: string,
  more: More = {},
): Draft {
  const start = date.toPlainDateTime(Temporal.PlainTime.from(from));
  const end = start.add({ minutes: lengthMin });
  return { summary, start, end, zone, endZone: zone, dayLong: false, ...more };
}

/** An event over whole days. */
export function wholeDays(
  { zone }: { readonly zone: string },
  date: Temporal.PlainDate,
  days: number,
  summary: string,
  more: More = {},
): Draft {
  const start = date.toPlainDateTime();
  return { summary, start, end: start.add({ days }), zone, endZone: zone, dayLong: true, ...more };
}

/** An invitation from someone else, and what the person answered. */
export function invited(from: string, answer: Answer): More {
  return { invitation: { from, answer } };
}
