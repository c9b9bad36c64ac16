import type { HouseView } from '#components/house/house-view.ts';
import { lookMemory } from '#components/ui/remember-look.ts';
import type { Instant, Period } from '#lib/time/period.ts';

/** A sentence begun and not kept yet. It is the page's own until it is kept. */
export interface Draft {
  readonly opening: string;
  /** The opening's text: what was begun goes on as it was begun, on any day. */
  readonly text: string;
  readonly deed: string;
  readonly feeling: string;
  /** The day whose kept sentence these words may replace, as its first instant; '' for words that were never kept. */
  readonly changes: string;
}

/** All that the new tab knows before it has asked anyone. */
export interface PageState {
  readonly now: Instant;
  readonly view: HouseView | undefined;
  readonly draft: Draft | undefined;
  /** Hide-now: stays until it is shown again. */
  readonly hidden: boolean;
}

/** What the page keeps between two of its lives. */
export const memory = {
  snapshot: 'snapshot',
  draft: 'appreciation',
  hidden: 'hidden',
  ...lookMemory,
} as const;

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function has<K extends string>(value: unknown, ...names: readonly K[]): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** A stored picture of the house; undefined where there is none, or one of another shape. */
export function readView(text: string | null): HouseView | undefined {
  const value = parsed(text);
  return has(value, 'version', 'days', 'labels', 'dates') && value.version === 2
    ? (value as unknown as HouseView)
    : undefined;
}

export function readDraft(text: string | null): Draft | undefined {
  const value = parsed(text);
  if (!has(value, 'opening', 'text', 'deed', 'feeling', 'changes')) return undefined;
  return Object.values(value).every((part) => typeof part === 'string') ? (value as unknown as Draft) : undefined;
}

/** What is written on a day: words begun on any day, but changes only to the sentence that was kept on this one. */
export function draftOn(day: Instant | undefined, draft: Draft | undefined): Draft | undefined {
  return draft?.changes === '' || draft?.changes === String(day) ? draft : undefined;
}

export function readPage(storage: Pick<Storage, 'getItem'>, now: Instant): PageState {
  return {
    now,
    view: readView(storage.getItem(memory.snapshot)),
    draft: readDraft(storage.getItem(memory.draft)),
    hidden: storage.getItem(memory.hidden) !== null,
  };
}

/**
 * What the page may show.
 * `wordless`: sky, time and windows. `quiet`: kept time is now. `invite`: nothing is set up. `later`: the picture is of
 * another day, and only what is still true of it is drawn. `paused`: nothing asks.
 */
export type Mode = 'blank' | 'wordless' | 'quiet' | 'invite' | 'later' | 'paused' | 'open';

function within({ start, end }: Period, now: Instant): boolean {
  return start <= now && now < end;
}

/** @param revealed the person asked to see the words of this page all the same */
export function modeOf(view: HouseView | undefined, now: Instant, hidden: boolean, revealed: boolean): Mode {
  if (view === undefined) return 'blank';
  if (hidden) return 'wordless';
  if (!revealed) {
    if (view.next?.standing && within(view.next.period, now)) return 'quiet';
    if (view.busy.some((period) => within(period, now))) return 'wordless';
  }
  const [today, tomorrow] = view.dates;
  if (today === undefined || tomorrow === undefined) return 'later';
  if (!within({ start: today.start, end: tomorrow.start }, now)) return 'later';
  if (view.firstRun) return 'invite';
  return view.paused ? 'paused' : 'open';
}
