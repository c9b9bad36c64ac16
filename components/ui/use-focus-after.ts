import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/**
 * Puts the focus on an element after something in it was done and the button that did it is gone.
 *
 * @returns the element's ref (give it `tabIndex={-1}`), and what to call once it was done
 */
export function useFocusAfter<E extends HTMLElement>(): readonly [RefObject<E | null>, () => void] {
  const element = useRef<E>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) element.current?.focus({ preventScroll: true });
  }, [turn]);
  return [element, useCallback(() => setTurn((before) => before + 1), [])];
}
