import { type CalendarDate, dayPeriod } from '#lib/time/wall-time.ts';
import type { Words } from '#lib/words.ts';

// A date is the same day everywhere: it is written out where clocks never change.
const anywhere = 'UTC';

/** 'Wednesday 2 December'. */
export function dateText(date: CalendarDate, words: Words): string {
  const { start } = dayPeriod(date, anywhere);
  return `${words.weekday(start, anywhere)} ${words.dayAndMonth(start, anywhere)}`;
}
