import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';

export type Draft = calendar_v3.Schema$Event;

/** Whose season it is, and when. */
export interface Setting {
  readonly email: string;
  readonly partnerEmail: string;
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
  more: Draft = {},
): Draft {
  const start = date.toPlainDateTime(Temporal.PlainTime.from(from));
  const end = start.add({ minutes: lengthMin });
  return {
    summary,
    start: { dateTime: start.toString(), timeZone: zone },
    end: { dateTime: end.toString(), timeZone: zone },
    ...more,
  };
}

/** An event over whole days. */
export function wholeDays(date: Temporal.PlainDate, days: number, summary: string, more: Draft = {}): Draft {
  return { summary, start: { date: date.toString() }, end: { date: date.add({ days }).toString() }, ...more };
}

/** An invitation from someone else, and what the person answered. */
export function invited(
  { email }: Setting,
  from: string,
  responseStatus: 'accepted' | 'declined' | 'tentative' | 'needsAction',
): Draft {
  return {
    organizer: { email: from },
    attendees: [
      { email: from, organizer: true, responseStatus: 'accepted' },
      { email, responseStatus },
    ],
  };
}
