import { useCallback, useRef, useState } from 'react';
import { type Draft, memory } from './page-state.ts';
import type { Blank } from './sentence.tsx';

export interface DraftState {
  readonly draft: Draft | undefined;
  /** What the blanks were given when they came: React must not write into them while a person does. */
  readonly first: Pick<Draft, Blank>;
  readonly write: (opening: Pick<Draft, 'opening' | 'text'>, words: Partial<Pick<Draft, Blank>>) => void;
  /** Goes on with words that are there already. */
  readonly begin: (draft: Draft) => void;
  readonly forget: () => void;
}

export interface Blanks {
  /** Called with each blank as it comes and goes. */
  readonly place: (blank: Blank, element: HTMLElement | null) => void;
  /** At the end of its words, at once or as soon as it comes. */
  readonly focus: (blank: Blank) => void;
  readonly clear: (blank: Blank) => void;
}

const none = { deed: '', feeling: '' };

function store(draft: Draft | undefined): void {
  if (draft === undefined || (draft.deed === '' && draft.feeling === '')) localStorage.removeItem(memory.draft);
  // While the journal is locked, what is unfinished lives as long as its page: a disk is no place for it.
  else if (localStorage.getItem('journal-lock') === null) localStorage.setItem(memory.draft, JSON.stringify(draft));
}

/** The unfinished sentence, kept by the page after every letter. */
export function useDraft(initial: Draft | undefined): DraftState {
  const [draft, setDraft] = useState(initial);
  const [first, setFirst] = useState<Pick<Draft, Blank>>(initial ?? none);
  const write = useCallback<DraftState['write']>((opening, words) => {
    setDraft((before) => {
      const after = { ...none, changes: '', ...before, ...opening, ...words };
      store(after);
      return after;
    });
  }, []);
  const begin = useCallback((begun: Draft) => {
    setDraft(begun);
    setFirst({ deed: begun.deed, feeling: begun.feeling });
  }, []);
  const forget = useCallback(() => {
    store(undefined);
    setDraft(undefined);
    setFirst(none);
  }, []);
  return { draft, first, write, begin, forget };
}

/**
 * The two elements that hold the words. The first of each may hold what was typed before React was here: that is taken
 * over. One that comes later (after the words were hidden) is given what is written so far.
 */
export function useBlanks(draft: Draft | undefined, adopt: (blank: Blank, text: string) => void): Blanks {
  const elements = useRef<Partial<Record<Blank, HTMLElement>>>({});
  const awaited = useRef<Blank>(undefined);
  const focus = (element: HTMLElement) => {
    element.focus();
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
  };
  return {
    place: (blank, element) => {
      const before = elements.current[blank];
      if (element === null || element === before) return;
      elements.current[blank] = element;
      const isAwaited = awaited.current === blank;
      if (isAwaited) awaited.current = undefined;
      const written = draft?.[blank] ?? '';
      if (element.textContent !== written) {
        if (before === undefined) adopt(blank, element.textContent);
        else element.textContent = written;
      }
      if (isAwaited) focus(element);
    },
    focus: (blank) => {
      const element = elements.current[blank];
      if (element?.isConnected) focus(element);
      else awaited.current = blank;
    },
    clear: (blank) => elements.current[blank]?.replaceChildren(),
  };
}
