import { useCallback, useEffect, useState } from 'react';
import { request } from '#lib/messages.ts';

/** Where every page finds it at once; the new tab reads the same before its first paint. */
const key = 'hidden';

export interface HideNow {
  readonly hidden: boolean;
  readonly hide: () => void;
  readonly show: () => void;
}

function isHidden(): boolean {
  return localStorage.getItem(key) !== null;
}

function remember(hidden: boolean): void {
  if (hidden) localStorage.setItem(key, '1');
  else localStorage.removeItem(key);
  // What cannot be told to the background holds on all pages all the same.
  request('hideWords', { hidden }).catch(() => undefined);
}

function isHideKey({ key: pressed, target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const isPlain = !ctrlKey && !metaKey && !altKey && !isComposing;
  return pressed === 'h' && isPlain && !isTyping && document.querySelector('dialog[open]') === null;
}

/** Hide-now: by a button, by the key `h` where nothing is written, by another page, by the key of the browser. */
export function useHideNow(first: boolean | (() => boolean) = isHidden): HideNow {
  const [hidden, setHidden] = useState(first);
  const hide = useCallback(() => {
    remember(true);
    setHidden(true);
  }, []);
  const show = useCallback(() => {
    remember(false);
    setHidden(false);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => isHideKey(event) && hide();
    const elsewhere = (event: StorageEvent) => event.key === key && setHidden(event.newValue !== null);
    addEventListener('keydown', press);
    addEventListener('storage', elsewhere);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('storage', elsewhere);
    };
  }, [hide]);
  return { hidden, hide, show };
}
