import { useCallback, useState } from 'react';
import type { Week } from '#lib/time/week.ts';
import { loadDraft, type SundayDraft, saveDraft } from './sunday-draft.ts';

export interface DraftState {
  readonly draft: SundayDraft;
  readonly write: (part: Partial<SundayDraft>) => void;
}

/** What is unfinished, kept by the page with every key. */
export function useSundayDraft(week: Week): DraftState {
  const [draft, setDraft] = useState(() => loadDraft(localStorage, week));
  const write = useCallback((part: Partial<SundayDraft>) => {
    setDraft((before) => {
      const after = { ...before, ...part };
      saveDraft(localStorage, after);
      return after;
    });
  }, []);
  return { draft, write };
}
