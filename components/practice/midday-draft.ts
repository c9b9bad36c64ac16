/** A midday text that was begun, of one day. It is the page's own, and stays in this browser. */
export interface MiddayDraft {
  readonly date: string;
  readonly opening: string;
  readonly text: string;
}

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'porchlight:midday-draft';

/** What was begun on `date`; of another day nothing is left. */
export function loadMidday(storage: DraftStorage, date: string): MiddayDraft | undefined {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isDraft(found) && found.date === date ? found : undefined;
  } catch {
    return undefined; // Blocked, or not ours: there is nothing to go on with.
  }
}

export function saveMidday(storage: DraftStorage, draft: MiddayDraft | undefined): void {
  try {
    if (draft === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    return; // Blocked or full: the text lives as long as the page.
  }
}

function isDraft(value: unknown): value is MiddayDraft {
  if (typeof value !== 'object' || value === null) return false;
  return ['date', 'opening', 'text'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}

/** The opening and what was made of it, as one text. */
export function wholeText(opening: string, text: string): string {
  return `${opening} ${text.trim()}`.trim();
}
