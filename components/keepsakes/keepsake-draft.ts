import type { DraftStorage } from '#components/journal/draft-storage.ts';
import type { CalendarDate } from '#lib/time/wall-time.ts';

/** The words of a card that are not in the box yet; a photo is chosen anew. */
export interface KeepsakeDraft {
  readonly note: string;
  readonly place: string;
  /** Empty: none was chosen. */
  readonly date: CalendarDate;
}

const newCard = 'porchlight:keepsake-draft';
const change = 'porchlight:card-change-draft';

/** Of a new card; empty where none was begun. */
export function loadDraft(storage: DraftStorage): KeepsakeDraft {
  return wordsOf(found(storage, newCard));
}

export function saveDraft(storage: DraftStorage, draft: KeepsakeDraft): void {
  keep(storage, newCard, draft.note === '' && draft.place === '' ? undefined : draft);
}

/** What was begun to be changed of this card; undefined: nothing. One change at a time waits. */
export function loadChange(storage: DraftStorage, card: string): KeepsakeDraft | undefined {
  const fields = found(storage, change);
  return fields['card'] === card ? wordsOf(fields) : undefined;
}

export function saveChange(storage: DraftStorage, card: string, draft: KeepsakeDraft): void {
  keep(storage, change, { card, ...draft });
}

/** The change is in the box, is not wanted, or has no card any more. */
export function dropChange(storage: DraftStorage): void {
  keep(storage, change, undefined);
}

function found(storage: DraftStorage, key: string): Readonly<Record<string, unknown>> {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof known === 'object' && known !== null ? { ...known } : {};
  } catch {
    return {}; // Site data is blocked, or was not written by this page.
  }
}

function wordsOf(fields: Readonly<Record<string, unknown>>): KeepsakeDraft {
  const text = (name: keyof KeepsakeDraft) => (typeof fields[name] === 'string' ? fields[name] : '');
  return { note: text('note'), place: text('place'), date: text('date') };
}

function keep(storage: DraftStorage, key: string, draft: object | undefined): void {
  try {
    if (draft === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    return; // Blocked or full: the words are still on the page, and are kept from there.
  }
}
