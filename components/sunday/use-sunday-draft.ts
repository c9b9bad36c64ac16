import { useCallback, useState } from 'react';
import type { DraftStorage } from '#components/journal/draft-storage.ts';
import type { Week } from '#lib/time/week.ts';
import { loadDraft, type SundayDraft, saveDraft } from './sunday-draft.ts';

export interface DraftState {
  readonly draft: SundayDraft;
  readonly write: (part: Partial<SundayDraft>) => void;
}

/** What is unfinished, kept by the page with every key. */
export function useSundayDraft(drafts: DraftStorage, week: Week): DraftState {
  const [draft, setDraft] = useState(() => loadDraft(drafts, week));
  const write = useCallback(
    (part: Partial<SundayDraft>) => {
      setDraft((before) => {
        const after = { ...before, ...part };
        saveDraft(drafts, after);
        return after;
      });
    },
    [drafts],
  );
  return { draft, write };
}
