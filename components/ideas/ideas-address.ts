import type { IdeaList } from '#lib/practice/ideas/idea.ts';
import { minuteMs, type Period } from '#lib/time/period.ts';

/** The list that has ideas for a ritual; undefined: it has none. */
export function findIdeaList(ritual: string): IdeaList | undefined {
  if (ritual === 'micro-date') return 'micro';
  return ritual === 'weekly-ritual' ? 'weekly' : undefined;
}

/** `#/ideas/weekly-75`: ideas for seventy-five minutes. */
export function ideasAddress(list: IdeaList, minutes: number): string {
  return `#/ideas/${list}-${minutes}`;
}

export function minutesOf({ start, end }: Period): number {
  return Math.round((end - start) / minuteMs);
}

/** What `weekly-75` means; anything else is the weekly ritual, of any length. */
export function ideasAddressed(section: string | undefined): { list: IdeaList; minutes: number | undefined } {
  const [, list, minutes] = /^(micro|weekly)(?:-([1-9]\d{0,2}))?$/.exec(section ?? '') ?? [];
  return { list: list === 'micro' ? 'micro' : 'weekly', minutes: minutes === undefined ? undefined : Number(minutes) };
}
