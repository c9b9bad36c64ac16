import { dateText } from '#components/ui/date-text.ts';
import type { OpenEntry } from '#lib/messages.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Words } from '#lib/words.ts';

export type Card = OpenEntry<'keepsake'>;

/** 'Friday 6 November 2026, at home'; the year is said where a page is not about it. */
export function cardLine({ date, written }: Card, words: Words, year: 'with-year' | 'without-year'): string {
  const day = dayText(date, words, year);
  return written.place === undefined ? day : words.say('card_line', day, written.place);
}

export function dayText(date: CalendarDate, words: Words, year: 'with-year' | 'without-year'): string {
  if (year === 'without-year') return dateText(date, words);
  // A date is the same day everywhere: it is written out where clocks never change.
  return new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date));
}

/** What a photo is called for those who do not see it: the note beside it says what it is. */
export function photoAlt({ date, written }: Card, words: Words): string {
  const note = written.note.length > 200 ? `${written.note.slice(0, 200)}…` : written.note;
  return note === '' ? words.say('card_photo', dateText(date, words)) : words.say('card_photo_of', note);
}

/** How much is written: short words stand large. */
export function noteLength(note: string): 'short' | 'long' | 'letter' {
  if (note.length <= 140) return 'short';
  return note.length <= 480 ? 'long' : 'letter';
}
