import { useCallback, useState } from 'react';
import { type Draft, memory } from './page-state.ts';
import type { Blank } from './sentence.tsx';

export interface DraftState {
  readonly draft: Draft | undefined;
  /** What the blanks were given when they came: React must not write into them while a person does. */
  readonly first: Pick<Draft, Blank>;
  readonly write: (opening: Pick<Draft, 'opening' | 'text'>, words: Partial<Pick<Draft, Blank>>) => void;
  readonly forget: () => void;
}

const none = { deed: '', feeling: '' };

function store(draft: Draft | undefined): void {
  if (draft === undefined || (draft.deed === '' && draft.feeling === '')) localStorage.removeItem(memory.draft);
  else localStorage.setItem(memory.draft, JSON.stringify(draft));
}

/** The unfinished sentence, kept by the page after every letter. */
export function useDraft(initial: Draft | undefined): DraftState {
  const [draft, setDraft] = useState(initial);
  const [first, setFirst] = useState<Pick<Draft, Blank>>(initial ?? none);
  const write = useCallback<DraftState['write']>((opening, words) => {
    setDraft((before) => {
      const after = { ...none, ...before, ...opening, ...words };
      store(after);
      return after;
    });
  }, []);
  const forget = useCallback(() => {
    store(undefined);
    setDraft(undefined);
    setFirst(none);
  }, []);
  return { draft, first, write, forget };
}
