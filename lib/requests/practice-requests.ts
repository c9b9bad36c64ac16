import type { Appreciation } from '#lib/practice/journal.ts';
import type { Shown } from '#lib/practice/no-repeat.ts';
import type { ContentChange, ContentKind, OwnContent } from '#lib/practice/own-content.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** One line that an exercise may leave behind: a hope for tomorrow, a seed of a plan. */
export type LineKind = 'hope' | 'seed';

/** What came of the other one being removed. `waiting`: events that go as soon as their calendar can be reached. */
export interface Removed {
  readonly waiting: number;
}

/** What a page may ask about what two people do together. */
export interface PracticeRequests {
  /** `sealed`: the journal is locked, and nothing brings the line back by itself. */
  keepLine(input: { kind: LineKind; text: string }): { id: string; sealed: boolean };
  dropLine(input: { kind: LineKind; id: string }): Record<string, never>;
  /** What was hoped for today, the day before; empty once a check-in of today is kept, and while the journal is locked. */
  readHopes(input: Record<string, never>): { hopes: string[] };
  /** They reached out and the person turned toward: today's window is lit, or not any more. No more than the day is kept. */
  turnToward(input: { lit: boolean }): Record<string, never>;
  /** The other one is removed: events out, what was told of them forgotten, what was written kept or burned. */
  removePartner(input: { written: 'keep' | 'burn' }): Removed;
  /** The draft of a day's midday text; `offered` from the quietest minute of midday on. */
  readMidday(input: Record<string, never>): { date: CalendarDate; opening: string; offered: boolean };
  /** It was taken along: today it is offered no more. What stood in it is never asked for. */
  noteMidday(input: Record<string, never>): Record<string, never>;
  todaysAppreciation(input: Record<string, never>): { opening: string; kept: Appreciation | undefined };
  anotherOpening(input: { not: string }): { opening: string };
  /** What the person added and hid, and what was shown of one list, by day. */
  readContent(input: { list: ContentKind }): { today: CalendarDate; own: OwnContent; shown: Shown };
  /** Adds, removes, hides and brings back; what was there already is not added again. */
  saveOwnContent(input: ContentChange): OwnContent;
  /** This one is on a page now: it rests for a while from tomorrow on. */
  noteShown(input: { list: ContentKind; item: string }): Record<string, never>;
}
