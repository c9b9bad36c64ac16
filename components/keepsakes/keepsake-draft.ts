import type { DraftStorage } from '#components/journal/draft-storage.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** The words of a card that is not in the box yet; a photo is chosen anew. */
export interface KeepsakeDraft {
  readonly note: string;
  readonly place: string;
  /** Empty: none was chosen. */
  readonly date: CalendarDate;
}

const key = 'porchlight:keepsake-draft';

export function loadDraft(storage: DraftStorage): KeepsakeDraft {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    const fields = typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
    const text = (name: keyof KeepsakeDraft) => (typeof fields[name] === 'string' ? fields[name] : '');
    return { note: text('note'), place: text('place'), date: text('date') };
  } catch {
    return { note: '', place: '', date: '' }; // Site data is blocked, or was not written by this page.
  }
}

export function saveDraft(storage: DraftStorage, draft: KeepsakeDraft): void {
  try {
    if (draft.note === '' && draft.place === '') storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    return; // Blocked or full: the words are still on the page, and are kept from there.
  }
}
