import type { CalendarDate } from '#lib/time/wall-time.ts';
import { findAnother, findForDay, type Shown } from './no-repeat.ts';
import type { OwnContent } from './own-content.ts';
import { ownMark } from './own-opening.ts';

/** The texts are the messages `opening_01` to this number, those that no longer come among them. */
export const openingTexts = 130;

/**
 * These come no more: they took one home, or eyes, for granted. Their texts stay, because sentences that were kept begin
 * with them.
 */
export const retiredOpenings: readonly string[] = ['opening_17', 'opening_37', 'opening_57'];

/** All openings of ours, in the order of their numbers. */
export const openings: readonly string[] = Array.from(
  { length: openingTexts },
  (_, index) => `opening_${String(index + 1).padStart(2, '0')}`,
).filter((key) => !retiredOpenings.includes(key));

/** Ours without the hidden ones, then the person's own; all of ours where nothing would be left. */
export function openingsWith({ items, hidden }: OwnContent): readonly string[] {
  const own = items.filter(({ kind }) => kind === 'opening').map(({ text }) => `${ownMark}${text}`);
  const left = [...openings.filter((key) => !hidden.includes(key)), ...own];
  return left.length > 0 ? left : openings;
}

/**
 * The opening for a day: the same for the same day, list and history, in every browser.
 *
 * @param shown what was on the page on other days; days after `date` are left out of account
 * @returns one that was not shown in the sixty days before; where all were, the one that was shown longest ago
 */
export function todaysOpening(date: CalendarDate, shown: Shown, list = openings): string {
  return findForDay(list, date, shown) ?? 'opening_01';
}

/**
 * The next opening after `not`, for the same day: asked again and again it goes through all that have rested.
 *
 * @param not the opening that is on the page; where it is none of the list, the day's own order begins
 */
export function anotherOpening(date: CalendarDate, shown: Shown, not: string, list = openings): string {
  return findAnother(list, date, shown, not) ?? not;
}
