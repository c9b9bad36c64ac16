import type { OccasionId } from '#lib/planning/occasion.ts';
import type { EveningPart } from '#lib/practice/prompts.ts';
import type { Entry, EntryFacts, Photo } from '#lib/stores/entry-schema.ts';
import type { Period } from '#lib/time/period.ts';
import type { CalendarDate, Zone } from '#lib/time/wall-time.ts';

/** The cards of the memory box without what is on them, newest first. */
export interface Box {
  readonly today: CalendarDate;
  readonly cards: readonly EntryFacts<'keepsake'>[];
}

/** The long evening that comes next, and its list. */
export interface ComingEvening {
  readonly occasion: OccasionId;
  readonly period: Period;
  readonly zone: Zone;
  /** Which of `eveningLists`. */
  readonly list: number;
  readonly ticked: readonly EveningPart[];
}

/** What a page may ask about the memory box, and about the long evening before and after it. */
export interface MemoryRequests {
  listKeepsakes(input: Record<string, never>): Box;
  /** One card with all that is on it: photos are large, and are asked for one by one. */
  readKeepsake(input: { id: string }): { entry: Entry<'keepsake'> | undefined };
  /** Keeps a card; with an `id`, in place of that one. A photo or a note is on it. */
  keepKeepsake(input: { id?: string; date: CalendarDate; note: string; place: string; photo?: Photo }): { id: string };
  dropKeepsake(input: { id: string }): Record<string, never>;
  /** From three days before a long evening its list; from the day after one, for a week, the date to remember. */
  readEvening(input: Record<string, never>): {
    coming: ComingEvening | undefined;
    memory: { occasion: OccasionId; date: CalendarDate } | undefined;
  };
  chooseEvening(input: { occasion: OccasionId; list: number; ticked: EveningPart[] }): Record<string, never>;
  /** No card of this evening: it is not asked for again. */
  leaveMemory(input: { occasion: OccasionId }): Record<string, never>;
}
