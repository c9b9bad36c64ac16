import type { DraftStorage } from '#components/journal/draft-storage.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';
import type { Week } from '#lib/time/week.ts';

/** What stands in the fields of the Sunday plan and is not kept yet. */
export interface SundayDraft {
  readonly week: Week;
  /** Undefined: the field stands as it was kept. It belongs to its week. */
  readonly surprise: string | undefined;
  readonly promise: string;
  /** Empty: none was chosen. */
  readonly date: CalendarDate;
}

const key = 'porchlight:sunday-draft';

export function emptyDraft(week: Week): SundayDraft {
  return { week, surprise: undefined, promise: '', date: '' };
}

export function loadDraft(storage: DraftStorage, week: Week): SundayDraft {
  const empty = emptyDraft(week);
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (typeof known !== 'object' || known === null) return empty;
    const text = (name: keyof SundayDraft) => {
      const value = (known as Record<string, unknown>)[name];
      return typeof value === 'string' ? value : undefined;
    };
    const surprise = text('week') === week ? text('surprise') : undefined;
    return { week, surprise, promise: text('promise') ?? '', date: text('date') ?? '' };
  } catch {
    return empty; // Site data is blocked, or was not written by this page: there is nothing to find.
  }
}

export function saveDraft(storage: DraftStorage, draft: SundayDraft): void {
  try {
    if (draft.surprise === undefined && draft.promise === '') storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    return; // Blocked or full: the text is still on the page, and is sent from there.
  }
}
