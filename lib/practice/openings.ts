import type { CalendarDate } from '#lib/time/wall-time.ts';

/** How many openings there are; their texts are the messages `opening_01` to this number. */
export const openingCount = 84;

/** For so many days no opening comes back. */
export const openingRestDays = 60;

/** The key of an opening's text. */
export type Opening = `opening_${string}`;

/** What was on the page, by day: the last opening of that day, or all of them. */
export type ShownOpenings = Readonly<Record<CalendarDate, string | readonly string[]>>;

/** All openings, in the order of their numbers. */
export const openings: readonly Opening[] = Array.from(
  { length: openingCount },
  (_, index): Opening => `opening_${String(index + 1).padStart(2, '0')}`,
);

/** Coprime to the count, so that neighbours in the list are weeks apart on the page. */
const stride = 37;

function dayNumber(date: CalendarDate): number {
  return Math.floor(Date.parse(date) / 86_400_000);
}

/** All openings in the order in which they come, beginning with the one whose place in that order is `first`. */
function inOrder(first: number): readonly Opening[] {
  return openings.flatMap((_, step) => openings[(((first + step) % openingCount) * stride) % openingCount] ?? []);
}

/** The day on which each opening was last shown, up to `date`. */
function lastShown(date: CalendarDate, shown: ShownOpenings): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [day, what] of Object.entries(shown)) {
    if (day > date) continue;
    for (const opening of [what].flat()) last.set(opening, Math.max(dayNumber(day), last.get(opening) ?? 0));
  }
  return last;
}

/** The first in `order` that has rested; where none has, the one that was shown longest ago. */
function firstRested(order: readonly Opening[], date: CalendarDate, shown: ShownOpenings): Opening {
  const last = lastShown(date, shown);
  const lastDay = (opening: Opening) => last.get(opening) ?? Number.NEGATIVE_INFINITY;
  const rested = order.find((opening) => dayNumber(date) - lastDay(opening) > openingRestDays);
  return rested ?? order.reduce((oldest, opening) => (lastDay(opening) < lastDay(oldest) ? opening : oldest));
}

/**
 * The opening for a day: the same for the same day and history, in every browser.
 *
 * @param shown what was on the page on other days; days after `date` are left out of account
 * @returns one that was not shown in the sixty days before; where all were, the one that was shown longest ago
 */
export function todaysOpening(date: CalendarDate, shown: ShownOpenings): Opening {
  return firstRested(inOrder(dayNumber(date)), date, shown);
}

/**
 * The next opening after `not`, for the same day: asked again and again it goes through all that have rested.
 *
 * @param not the opening that is on the page; where it is none of ours, the day's own order begins
 */
export function anotherOpening(date: CalendarDate, shown: ShownOpenings, not: string): Opening {
  const order = inOrder(dayNumber(date));
  const place = order.indexOf(not as Opening);
  const rest = [...order.slice(place + 1), ...order.slice(0, place + 1)].filter((opening) => opening !== not);
  return firstRested(rest, date, shown);
}
