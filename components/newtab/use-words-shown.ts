import { useCallback, useEffect, useState } from 'react';
import type { HouseView } from '#components/house/house-view.ts';
import { request } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { memory } from './page-state.ts';

export interface WordsShown {
  /** Hide-now: in every tab, until it is taken back. */
  readonly hidden: boolean;
  /** The words are shown although this time is busy, or kept: until it ends. */
  readonly revealed: boolean;
  readonly hide: () => void;
  readonly show: () => void;
}

/** For every other page, and for reminders; what could not be told holds here all the same. */
function tell(hidden: boolean): void {
  request('hideWords', { hidden }).catch(() => undefined);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function isHideKey(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  return event.key === 'h' && plain && !isTyping(event.target) && document.querySelector('dialog[open]') === null;
}

/** When what hides the words now is over. */
function endOfThis(view: HouseView | undefined, now: Instant): Instant {
  const periods = [...(view?.busy ?? []), ...(view?.next === undefined ? [] : [view.next.period])];
  return Math.max(now, ...periods.filter(({ start, end }) => start <= now && now < end).map(({ end }) => end));
}

/** Whether words may be read here: by the button, by the key `h`, by another tab. */
export function useWordsShown(first: boolean, view: HouseView | undefined, now: Instant): WordsShown {
  const [hidden, setHidden] = useState(first);
  const [revealedUntil, setRevealedUntil] = useState(0);
  const hide = useCallback(() => {
    localStorage.setItem(memory.hidden, '1');
    tell(true);
    setHidden(true);
    setRevealedUntil(0);
  }, []);
  const show = () => {
    localStorage.removeItem(memory.hidden);
    tell(false);
    setHidden(false);
    setRevealedUntil(endOfThis(view, now));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => isHideKey(event) && hide();
    const elsewhere = (event: StorageEvent) => event.key === memory.hidden && setHidden(event.newValue !== null);
    addEventListener('keydown', press);
    addEventListener('storage', elsewhere);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('storage', elsewhere);
    };
  }, [hide]);
  return { hidden, revealed: now < revealedUntil, hide, show };
}
