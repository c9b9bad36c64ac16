import { type CalendarDate, dayNumberOf } from '#lib/time/wall-time.ts';

/** For so many days nothing that was shown comes back, as far as there is enough else. */
export const restDays = 60;

/** What was on a page, by day: the last of that day, or all of them. */
export type Shown = Readonly<Record<CalendarDate, string | readonly string[]>>;

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Coprime to the count, so that all come and neighbours in the list are weeks apart on the page. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.44));
  while (commonDivisor(stride, count) !== 1) stride += 1;
  return stride;
}

/** All of `items`, each once, in the order of a day: the same for the same day in every browser. */
export function orderOfDay<T>(items: readonly T[], date: CalendarDate): readonly T[] {
  const count = items.length;
  const stride = strideOf(count);
  const first = dayNumberOf(date);
  return items.flatMap((_, step) => items.slice(placeOf(first + step), placeOf(first + step) + 1));
  function placeOf(step: number): number {
    return ((((step % count) + count) % count) * stride) % count;
  }
}

/** The day on which each was last shown, up to `date`. */
function lastShown(date: CalendarDate, shown: Shown): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [day, what] of Object.entries(shown)) {
    if (day > date) continue;
    for (const item of [what].flat()) last.set(item, Math.max(dayNumberOf(day), last.get(item) ?? 0));
  }
  return last;
}

/** The first in `order` that has rested; where none has, the one that was shown longest ago. */
function findRested(order: readonly string[], date: CalendarDate, shown: Shown): string | undefined {
  const last = lastShown(date, shown);
  const lastDay = (item: string) => last.get(item) ?? Number.NEGATIVE_INFINITY;
  const rested = order.find((item) => dayNumberOf(date) - lastDay(item) > restDays);
  if (rested !== undefined) return rested;
  return order.toSorted((a, b) => lastDay(a) - lastDay(b))[0];
}

/**
 * The one of `items` for a day: the same for the same day, list and history, in every browser.
 *
 * @param shown what was on the page on other days; days after `date` are left out of account
 * @returns one that was not shown in the sixty days before; where all were, the one that was shown longest ago; undefined
 * only where there are none
 */
export function findForDay(items: readonly string[], date: CalendarDate, shown: Shown): string | undefined {
  return findRested(orderOfDay(items, date), date, shown);
}

/**
 * The next one after `not`, for the same day: asked again and again it goes through all that have rested.
 *
 * @param not what is on the page; where it is none of `items`, the day's own order begins
 * @returns undefined where there is no other
 */
export function findAnother(
  items: readonly string[],
  date: CalendarDate,
  shown: Shown,
  not: string,
): string | undefined {
  const order = orderOfDay(items, date);
  const place = order.indexOf(not);
  const rest = [...order.slice(place + 1), ...order.slice(0, place + 1)].filter((item) => item !== not);
  return findRested(rest, date, shown);
}
