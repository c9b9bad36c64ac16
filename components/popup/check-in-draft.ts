import type { DraftStorage } from '#components/journal/draft-storage.ts';

const key = 'porchlight:check-in-draft';

export function loadDraft(storage: DraftStorage): string {
  try {
    return storage.getItem(key) ?? '';
  } catch {
    return ''; // Site data is blocked: there is nothing to find.
  }
}

export function saveDraft(storage: DraftStorage, text: string): void {
  try {
    if (text === '') storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    return; // Blocked or full: the text is still on the page, and is sent from there.
  }
}

/**
 * One text from what this page holds and what another popup left: the longer where one begins with the other, else
 * both, this page's first.
 */
export function mergedText(here: string, elsewhere: string): string {
  const [own, other] = [here.trim(), elsewhere.trim()];
  if (own.startsWith(other)) return own;
  if (other.startsWith(own)) return other;
  return `${own}\n${other}`;
}
