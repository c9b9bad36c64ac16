import type { LitWindow } from '#lib/messages.ts';
import type { Month } from '#lib/time/week.ts';
import type { Words } from '#lib/words.ts';

/** The windows that were lit in one month. */
export interface LitMonth {
  readonly month: Month;
  readonly windows: readonly LitWindow[];
}

/** Earliest first; a month without a light is not among them. */
export function litMonths(windows: readonly LitWindow[]): readonly LitMonth[] {
  const months = Map.groupBy(windows, ({ date }) => date.slice(0, '2026-11'.length));
  return [...months].map(([month, lit]) => ({ month, windows: lit })).sort((a, b) => a.month.localeCompare(b.month));
}

/** 'March'; 'March 2025' in a year that is not `thisYear`. */
export function monthText(month: Month, thisYear: string, { locale }: Pick<Words, 'locale'>): string {
  const year = month.startsWith(thisYear) ? {} : ({ year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(locale, { month: 'long', ...year, timeZone: 'UTC' });
  return format.format(Date.parse(`${month}-15`));
}

export type WindowSize = 'small' | 'middle' | 'large';

/** A longer time is a wider window. */
export function windowSize({ minutes }: Pick<LitWindow, 'minutes'>): WindowSize {
  if (minutes < 45) return 'small';
  return minutes < 90 ? 'middle' : 'large';
}
